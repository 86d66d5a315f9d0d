// The phone's part about the list: the rows of a stage, how each stands in the whole path, and what the home screen offers.
import type { ExpressionOf } from '../../forms/language/path/standings-over.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import { dayOf } from '../../shared/local-day.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Text } from '../../shared/text.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Lists } from '../local/lists.ts'
import type { Records } from '../local/records.ts'
import type { Vault } from '../local/vault.ts'
import type { EntityState, ListRow, Phone, StagePlace } from '../phone.ts'
import { stagesToFill } from './filling-rights.ts'
import type { PathExpressions } from './path-expressions.ts'
import { type BackedMark, pathMarks } from './path-marks.ts'

export interface ListingPorts {
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
  return {
    entity: lists.get,
    async list(named) {
      const current = await campaign()
      const stage = current && (named === undefined ? stagesOf(current)[0] : stagesOf(current).find(({ id }) => id === named))
      return stage ? rowsOf(ports, current, stage) : []
    },
    async stages() {
      const current = await campaign()
      if (!current) return []
      const own = stagesToFill(vault.state(), current)
      const places = own.map(async stage => placeOf(current, stage, await rowsOf(ports, current, stage)))
      return Promise.all(places)
    },
    async markOf(current, stage, entity) {
      const marks = await marksOver(ports, current, stage)
      return marks(entity).find(mark => mark.stage.id === stage.id) ?? null
    },
  }
}

async function rowsOf(ports: ListingPorts, campaign: Campaign, stage: Stage): Promise<ListRow[]> {
  const [entities, marks] = await Promise.all([ports.lists.of(stage.list), marksOver(ports, campaign, stage)])
  return entities.map(entity => {
    const path = marks(entity)
    const own = path.find(mark => mark.stage.id === stage.id)
    return { entity, state: own?.state ?? 'notOpen', record: own?.record ?? null, path }
  })
}

async function marksOver(ports: ListingPorts, campaign: Campaign, stage: Stage): Promise<(entity: Entity) => BackedMark[]> {
  const { drafts, records, exchange, expressions } = ports
  const over = stagesOf(campaign).filter(({ list }) => list === stage.list)
  const [places, rows, expressionOf]: [Awaited<ReturnType<Drafts['places']>>, Awaited<ReturnType<Records['rows']>>, ExpressionOf] =
    await Promise.all([drafts.places(), records.rows(), expressions.over(over, [stage])])
  return pathMarks({ campaign, drafts: places, records: rows, today: dayOf(exchange.serverNow()) }, stage.list, expressionOf)
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
