// How an entity stands in every stage of its campaign's path. Pure, over what is on the entity and the states of its records, so that phone and
// server say the same (R14); drafts are the phone's own matter.
import type { Campaign } from '../../../shared/campaign.ts'
import { stagesOf } from '../../../shared/campaign-stages.ts'
import { addDays, dayOf, type LocalDay } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import type { ReviewState } from '../../../shared/record.ts'
import type { Opening, Stage, StageState } from '../../../shared/stage.ts'
import { expressionOf } from './expression-of.ts'

/** The stage's record about the entity, the latest that counts. What waits on the phone stands as `received`, since it was finalized. */
export interface StageRecord {
  state: ReviewState
  at: Instant
}

export interface PathFacts {
  /** Properties as far as the asker holds them, with what waiting records will write. */
  entity: Readonly<Record<string, string>>
  /** By the stage's id. */
  records: ReadonlyMap<string, StageRecord>
  today: LocalDay
}

export interface StageStanding {
  stage: Stage
  state: StageState
  /** It only waits for days to go by: the first day that it is open. */
  opensOn: LocalDay | null
  /** Its last day, counted back from the campaign's; null when the stage sets none. */
  dueOn: LocalDay | null
}

/** In the order of the path. Only stages about this entity's list make sense for it; the caller picks them. */
export function stageStandings(campaign: Campaign, list: string, facts: PathFacts): StageStanding[] {
  return stagesOf(campaign)
    .filter(stage => stage.list === list)
    .map(stage => ({ stage, ...stateOfStage(campaign, stage, facts), dueOn: dueDay(campaign, stage) }))
}

function stateOfStage(campaign: Campaign, stage: Stage, facts: PathFacts): Pick<StageStanding, 'state' | 'opensOn'> {
  const record = facts.records.get(stage.id)
  if (record && record.state !== 'rejected') return { state: record.state, opensOn: null }
  const { entity } = facts
  const settings = campaign.settings ?? {}
  const came = cameSoFar(stage.opens, facts)
  if (!came) return { state: 'notOpen', opensOn: null }
  if (stage.notNeededWhen !== undefined && expressionOf(stage.notNeededWhen).isTrue(entity, settings)) {
    return { state: 'notNeeded', opensOn: null }
  }
  const { when, afterDays } = stage.opens ?? {}
  if (when !== undefined && !expressionOf(when).isTrue(entity, settings)) return { state: 'notOpen', opensOn: null }
  const opensOn = afterDays === undefined ? null : addDays(dayOf(came.at), Math.ceil(expressionOf(afterDays).number(entity, settings)))
  if (opensOn !== null && facts.today < opensOn) return { state: 'notOpen', opensOn }
  return { state: record ? 'rejected' : 'open', opensOn: null }
}

/** Null while a stage before it has not come so far; `at`: when the last of them had. */
function cameSoFar(opens: Opening | null, { records }: PathFacts): { at: Instant } | null {
  if (!opens) return { at: 0 }
  const before = opens.after.map(id => records.get(id))
  const done = before.every(record => record !== undefined && isSoFar(record.state, opens.once))
  return done ? { at: Math.max(0, ...before.map(record => record?.at ?? 0)) } : null
}

/** A returned record has to come again; one in conflict waits for the office. */
export function isSoFar(state: ReviewState, once: 'received' | 'approved'): boolean {
  return state === 'approved' || (once === 'received' && (state === 'received' || state === 'hasFindings'))
}

export function dueDay({ lastDay, settings = {} }: Campaign, { dueDaysBeforeEnd }: Stage): LocalDay | null {
  return dueDaysBeforeEnd === undefined ? null : addDays(lastDay, -Math.ceil(expressionOf(dueDaysBeforeEnd).number({}, settings)))
}
