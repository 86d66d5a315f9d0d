// How entities stand in every stage of their campaign's path, asked of many entities of one list. Who compiles expressions is handed in, so that a phone
// shows its list before it has fetched the compiler.
import type { Campaign } from '../../../shared/campaign.ts'
import { stagesOf } from '../../../shared/campaign-stages.ts'
import { addDays, dayOf, type LocalDay } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import type { ReviewState } from '../../../shared/record.ts'
import type { Opening, Stage } from '../../../shared/stage.ts'
import type { PathExpression } from './expression-of.ts'
import type { PathFacts, StageStanding } from './stage-standing.ts'

/** A number that is none says that it cannot be told yet: then no day is told, and nothing opens by it. */
export type ExpressionOf = (source: string) => PathExpression

/** What is the same for all rows of the list is looked at once. Standings come in the order of the path. */
export function standingsOver(campaign: Campaign, list: string, expressionOf: ExpressionOf): (facts: PathFacts) => StageStanding[] {
  const settings = campaign.settings ?? {}
  const dues = stagesOf(campaign)
    .filter(stage => stage.list === list)
    .map(stage => ({ stage, dueOn: dueDay(campaign, stage, expressionOf) }))
  return facts => dues.map(({ stage, dueOn }) => ({ stage, ...stateOfStage(stage, facts, settings, expressionOf), dueOn }))
}

function stateOfStage(
  stage: Stage,
  facts: PathFacts,
  settings: Readonly<Record<string, string>>,
  expressionOf: ExpressionOf,
): Pick<StageStanding, 'state' | 'opensOn'> {
  const record = facts.records.get(stage.id)
  if (record && record.state !== 'rejected') return { state: record.state, opensOn: null }
  const { entity } = facts
  const came = cameSoFar(stage.opens, facts)
  if (!came) return { state: 'notOpen', opensOn: null }
  if (stage.notNeededWhen !== undefined && expressionOf(stage.notNeededWhen).isTrue(entity, settings)) {
    return { state: 'notNeeded', opensOn: null }
  }
  const { when, afterDays } = stage.opens ?? {}
  if (when !== undefined && !expressionOf(when).isTrue(entity, settings)) return { state: 'notOpen', opensOn: null }
  const opensOn = afterDays === undefined ? null : dayAfter(dayOf(came.at), expressionOf(afterDays).number(entity, settings))
  if (opensOn === undefined) return { state: 'notOpen', opensOn: null }
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
function isSoFar(state: ReviewState, once: 'received' | 'approved'): boolean {
  return state === 'approved' || (once === 'received' && (state === 'received' || state === 'hasFindings'))
}

function dueDay({ lastDay, settings = {} }: Campaign, { dueDaysBeforeEnd }: Stage, expressionOf: ExpressionOf): LocalDay | null {
  if (dueDaysBeforeEnd === undefined) return null
  return dayAfter(lastDay, -Math.ceil(expressionOf(dueDaysBeforeEnd).number({}, settings))) ?? null
}

/** Undefined for a number that is none. */
function dayAfter(day: LocalDay, days: number): LocalDay | undefined {
  return Number.isFinite(days) ? addDays(day, Math.ceil(days)) : undefined
}
