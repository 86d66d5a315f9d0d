// What happened in the demo's further campaigns: one entity's stage, filled by whoever's it is, at a time. It happens only where the path has come so far
// by then, as on a phone.
import { compilePublished } from '../../forms/language/compile.ts'
import { boundRows } from '../../forms/language/path/bound-rows.ts'
import type { Answers } from '../../shared/answers.ts'
import { stageName } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import { newId, type Uuid } from '../../shared/ids.ts'
import { MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import { type RecordVersion, seal } from '../../shared/record.ts'
import { arrivalOf, type Forms } from '../judgement.ts'
import { type StageParts, stagePartsOf } from '../stage-parts.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import type { Store } from '../store/store.ts'
import { onlyTold, toldTo, toldToPhone } from '../told-properties.ts'
import { answeredByChance, type Plan } from './answered-by-chance.ts'
import type { Chance } from './chance.ts'
import type { Happening } from './history.ts'

export interface StageVisit {
  campaign: string
  /** The stage's id. */
  stage: string
  entity: string
  residentialGroup: string
  by: Uuid
  device: Uuid
  at: Instant
  plan: Plan
  /** What must stand on the entity by then; the visit does not take place otherwise. */
  when?: (properties: Readonly<Record<string, string>>) => boolean
  approvedBy?: Uuid
}

export interface Playing {
  store: Store
  chance: Chance
  forms: Forms
  /** Who holds which duties. */
  dutiesOf: (person: Uuid) => readonly string[]
}

const SENT_AFTER = 2 * MINUTE
const APPROVED_AFTER = 90 * MINUTE

export function stageHappenings(playing: Playing, visit: StageVisit): Happening[] {
  const id = () => newId({ now: () => visit.at }, playing.chance)
  const [record, version] = [id(), id()]
  let took = false
  const sent: Happening = {
    at: visit.at + SENT_AFTER,
    happen: async () => {
      took = await send(playing, visit, { record, version })
    },
  }
  const { approvedBy } = visit
  if (approvedBy === undefined) return [sent]
  const approve = async () => {
    if (took) await playing.store.reviews.decide(record, { version, decision: 'approve', reasons: [] }, approvedBy)
  }
  return [sent, { at: visit.at + APPROVED_AFTER, happen: approve }]
}

async function send(playing: Playing, visit: StageVisit, ids: { record: Uuid; version: Uuid }): Promise<boolean> {
  const { store } = playing
  const setting = await store.campaigns.get(visit.campaign)
  const parts = setting && stagePartsOf(setting, stageNameOf(setting, visit.stage))
  const entity = parts && (await store.entities.get(parts.stage.list, visit.entity))
  if (!setting || !parts || !entity || visit.when?.(entity.properties) === false) return false
  const content = await filled(playing, visit, { setting, parts, entity }, ids)
  const form = await store.forms.get(parts.stage.form, parts.stage.formVersion)
  if (!form) throw new Error(`the demo's form ${parts.stage.form} is not published`)
  const duties = playing.dutiesOf(visit.by)
  const { digest } = await seal(content)
  const arrival = arrivalOf({ content, digest, setting, form, entity, duties, now: visit.at + SENT_AFTER }, playing.forms)
  const [outcome] = await store.records.receive([{ kind: 'arrival', arrival }], { person: visit.by, device: visit.device }, 1)
  if (outcome?.kind !== 'received') throw new Error(`the demo's own record was not received: ${visit.stage} ${outcome?.kind}`)
  return true
}

const stageNameOf = ({ campaign }: StoredCampaign, id: string): string | undefined => {
  const stage = campaign.path?.stages.find(one => one.id === id)
  return stage && stageName(campaign, stage)
}

interface About {
  setting: StoredCampaign
  parts: StageParts
  entity: Entity
}

async function filled(playing: Playing, visit: StageVisit, about: About, ids: { record: Uuid; version: Uuid }): Promise<RecordVersion> {
  const { setting, parts, entity } = about
  const { stage } = parts
  const published = await playing.store.forms.get(stage.form, stage.formVersion)
  const compilation = compilePublished(published?.definition)
  if (!compilation.ok) throw new Error(`the demo's form ${stage.form} does not compile`)
  const told = parts.list && (stage.filledBy === 'collector' ? toldToPhone(parts.list) : toldTo(parts.list, playing.dutiesOf(visit.by)))
  const settings = setting.campaign.settings ?? {}
  const context = { entity: onlyTold(told, entity.properties), settings, now: visit.at, seed: ids.record }
  const begun = { answers: await rowsOf(playing, visit, about), context }
  const name = stageName(setting.campaign, stage)
  return {
    ...ids,
    replaces: null,
    campaign: visit.campaign,
    form: stage.form,
    formVersion: stage.formVersion,
    ...(name !== undefined && { stage: name }),
    entity: entity.id,
    residentialGroup: visit.residentialGroup,
    ...answeredByChance(playing.chance, compilation.form, begun, visit.plan),
    finalizedAt: visit.at,
    asOf: visit.at,
    build: 'demo',
  }
}

/** Rows that are rows of a list begin with what the list says of each. */
async function rowsOf({ store, dutiesOf }: Playing, visit: StageVisit, { setting, parts }: About): Promise<Answers> {
  const bound = await Promise.all(
    parts.rows.map(async (binding): Promise<[string, Answers[]]> => {
      const list = setting.plan?.lists.find(({ id }) => id === binding.list)
      const told = list ? (parts.stage.filledBy === 'collector' ? toldToPhone(list) : toldTo(list, dutiesOf(visit.by))) : null
      const entities = (await store.entities.list(binding.list))
        .filter(entity => entity.residentialGroup === visit.residentialGroup && !entity.removed)
        .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
        .map(({ id, properties }) => ({ id, properties: onlyTold(told, properties) }))
      return [binding.repeat, boundRows(binding, entities, setting.campaign.settings ?? {})]
    }),
  )
  return Object.fromEntries(bound)
}
