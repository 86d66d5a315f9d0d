// The phone's part about the list: the rows of a stage, how each stands in the whole path, and what the home screen offers.
import type { Campaign } from '../../shared/campaign.ts'
import { stageOf, stagesOf } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import { dayOf } from '../../shared/local-day.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Text } from '../../shared/text.ts'
import type { Changes } from '../local/changes.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Lists } from '../local/lists.ts'
import type { Records } from '../local/records.ts'
import { remembered } from '../local/remembered.ts'
import type { Vault } from '../local/vault.ts'
import type { EntityState, ListRow, Phone, StagePlace } from '../phone.ts'
import { stagesToFill } from './filling-rights.ts'
import type { PathExpressions } from './path-expressions.ts'
import { type BackedMark, type OnThisPhone, pathMarks } from './path-marks.ts'

export interface ListingPorts {
  changes: Changes
  lists: Lists
  drafts: Drafts
  records: Records
  exchange: Exchange
  vault: Vault
  expressions: PathExpressions
  campaign: Phone['campaign']
}

export interface Listing extends Pick<Phone, 'list' | 'stages' | 'entity'> {
  /** How one entity stands in one stage: what beginning its draft asks. */
  markOf(campaign: Campaign, stage: Stage, entity: Entity): Promise<BackedMark | null>
}

export function listing(ports: ListingPorts): Listing {
  const { lists, vault, campaign } = ports
  const onPhone = remembered(ports.changes, ['drafts', 'versions', 'records'], () => readFacts(ports))
  const marksOver = async (current: Campaign, stage: Stage) => {
    const over = stagesOf(current).filter(({ list }) => list === stage.list)
    const [facts, expressionOf] = await Promise.all([onPhone(), ports.expressions.over(over, [stage])])
    return pathMarks({ campaign: current, ...facts, today: dayOf(ports.exchange.serverNow()) }, stage.list, expressionOf)
  }
  async function rowsOf(current: Campaign, stage: Stage): Promise<ListRow[]> {
    const [entities, marks] = await Promise.all([lists.of(stage.list), marksOver(current, stage)])
    return entities.map(entity => {
      const path = marks(entity)
      const own = path.find(mark => mark.stage.id === stage.id)
      return { entity, state: own?.state ?? 'notOpen', record: own?.record ?? null, path }
    })
  }
  return {
    entity: lists.get,
    async list(named) {
      const current = await campaign()
      const stage = current && stageOf(current, named)
      return stage ? rowsOf(current, stage) : []
    },
    async stages() {
      const current = await campaign()
      if (!current) return []
      const own = stagesToFill(vault.state(), current)
      return Promise.all(own.map(async stage => placeOf(current, stage, await rowsOf(current, stage))))
    },
    async markOf(current, stage, entity) {
      const marks = await marksOver(current, stage)
      return marks(entity).find(mark => mark.stage.id === stage.id) ?? null
    },
  }
}

/** Facts alone: the sealed answers of a whole season need not stay in memory. */
async function readFacts({ drafts, records }: ListingPorts): Promise<Pick<OnThisPhone, 'drafts' | 'records'>> {
  const [places, rows] = await Promise.all([drafts.places(), records.rows()])
  return { drafts: places, records: rows.map(row => (row.own ? { ...row, own: { ...row.own, content: null, word: null } } : row)) }
}

const FILLABLE: readonly EntityState[] = ['toDo', 'draft', 'returned']

function placeOf(campaign: Campaign, stage: Stage, rows: readonly ListRow[]): StagePlace {
  const dueOn = rows[0]?.path.find(mark => mark.stage.id === stage.id)?.dueOn ?? null
  const toDo = rows.filter(({ state }) => FILLABLE.includes(state)).length
  return { stage, noun: nounOf(campaign, stage), rows: rows.length, toDo, dueOn }
}

/** A campaign without a path does not name what it chases. */
function nounOf({ path, title }: Campaign, { list }: Stage): Text {
  return path?.lists.find(({ id }) => id === list)?.noun ?? title
}
