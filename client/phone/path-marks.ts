// How the rows of one list stand in every stage of a campaign on this phone: what the path says (shared with the server, R14), what was finalized or
// pulled, and what is being filled.

import type { StageRecord, StageStanding } from '../../forms/language/path/stage-standing.ts'
import { type ExpressionOf, standingsOver } from '../../forms/language/path/standings-over.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { stageName, stagesOf } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { StageState } from '../../shared/stage.ts'
import type { DraftPlace } from '../local/drafts.ts'
import { cameAt, type RecordRows, stateOf } from '../local/records.ts'
import type { EntityState, PathMark } from '../phone.ts'

/** A mark, with the draft or record behind it. */
export type BackedMark = PathMark & { record: Uuid | null }

export interface OnThisPhone {
  campaign: Campaign
  drafts: readonly DraftPlace[]
  records: readonly RecordRows[]
  today: LocalDay
}

/** Asked for thousands of rows: everything that is the same for all of them is put in order once. */
export function pathMarks(
  { campaign, drafts, records, today }: OnThisPhone,
  list: string,
  expressionOf: ExpressionOf,
): (entity: Entity) => BackedMark[] {
  const standings = standingsOver(campaign, list, expressionOf)
  const stages = stagesOf(campaign)
    .filter(stage => stage.list === list)
    .map(stage => ({ id: stage.id, name: stageName(campaign, stage) ?? '' }))
  const drafted = new Map(drafts.filter(isOf(campaign)).map(({ stage, entity, record }) => [place(stage, entity), record]))
  const recorded = latest(records.filter(isOf(campaign)))
  return entity => {
    const own = stages.map(({ name }) => recorded.get(place(name, entity.id)))
    const facts = new Map(stages.flatMap(({ id }, at) => (own[at] ? [[id, recordOf(own[at])] as const] : [])))
    return standings({ entity: entity.properties, records: facts, today }).map((standing, at) => {
      const draft = drafted.get(place(stages[at]?.name ?? '', entity.id))
      return markOf(standing, draft, own[at])
    })
  }
}

const isOf =
  ({ id }: Campaign) =>
  ({ campaign }: { campaign: string }) =>
    campaign === id
const place = (stage: string, entity: string) => `${stage}/${entity}`

function markOf({ stage, state, opensOn, dueOn }: StageStanding, draft: Uuid | undefined, row: RecordRows | undefined): BackedMark {
  const shown = draft !== undefined ? 'draft' : row ? stateOf(row) : WORDS[state]
  return { stage, state: shown, opensOn, dueOn, record: draft ?? row?.record ?? null }
}

const WORDS: Record<StageState, EntityState> = {
  open: 'toDo',
  notOpen: 'notOpen',
  notNeeded: 'notNeeded',
  received: 'received',
  hasFindings: 'received',
  returned: 'returned',
  approved: 'approved',
  rejected: 'rejected',
  conflict: 'conflict',
}

function recordOf(row: RecordRows): StageRecord {
  return { state: reviewStateOf(row), at: cameAt(row) }
}

/** What waits has come, since it was finalized; what the server refused has not. */
function reviewStateOf(row: RecordRows): ReviewState {
  const state = stateOf(row)
  if (state !== 'waiting') return state
  return row.own?.state === 'refused' ? 'returned' : 'received'
}

/** Of two records about one entity in one stage: what waits here, else the latest in the server's sequence. */
function latest(rows: readonly RecordRows[]): Map<string, RecordRows> {
  const found = new Map<string, RecordRows>()
  for (const row of rows) {
    const at = place(row.stage, row.entity)
    if (isNewer(row, found.get(at))) found.set(at, row)
  }
  return found
}

function isNewer(row: RecordRows, than: RecordRows | undefined): boolean {
  if (!than || stateOf(row) === 'waiting') return true
  if (stateOf(than) === 'waiting') return false
  return seqOf(row) > seqOf(than)
}
const seqOf = ({ own, pulled }: RecordRows) => Math.max(own?.seq ?? 0, pulled?.seq ?? 0)
