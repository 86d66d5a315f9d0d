// One entity's whole path, stage by stage, as far as the asker may see it (R16).
import { stageStandings } from '../../forms/language/path/stage-standing.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import type { CaseStage } from '../../shared/desk.ts'
import type { DeskSight, Properties } from './desk-sight.ts'
import { type StageRecords, stageRecords } from './stage-records.ts'
import type { StoreBase } from './store.ts'

interface OnList {
  list: string
  id: string
  /** As far as the asker holds them. */
  properties: Properties
}

export function pathOf(base: StoreBase, sight: DeskSight, { list, id, properties }: OnList): CaseStage[] {
  return caseStages(sight, { list, properties }, pathRecords(base, sight, list, [id]).get(id))
}

/** The records of these entities in every stage that is about their list, those that the asker may not see included: for `caseStages` alone. */
export function pathRecords(
  base: StoreBase,
  { whole: campaign }: DeskSight,
  list: string,
  ids: readonly string[],
): Map<string, StageRecords> {
  const stages = stagesOf(campaign).flatMap(stage => (stage.list === list ? [stage.id] : []))
  return stageRecords(base, campaign, stages, ids)
}

export function caseStages({ campaign, whole, today }: DeskSight, of: Omit<OnList, 'id'>, records: StageRecords = new Map()): CaseStage[] {
  const told = new Set(stagesOf(campaign).map(({ id }) => id))
  const standings = stageStandings(whole, of.list, { entity: of.properties, records, today })
  return standings.flatMap(({ stage: { id }, state, opensOn, dueOn }) =>
    told.has(id) ? [{ stage: id, state, record: records.get(id)?.record ?? null, opensOn, dueOn }] : [],
  )
}
