// Papers that the list lacks have no row of the registry, yet must be found again: they stand as rows of their own above the list, so that
// search, chips and a tap work on them as on all others.
import type { Campaign } from '../../../shared/campaign.ts'
import { stageOf } from '../../../shared/campaign-stages.ts'
import type { Stage } from '../../../shared/stage.ts'
import type { Draft, KeptRecord, ListRow } from '../../phone.ts'

export interface UnlistedWords {
  draft: string
  place: string
}

/** What belongs to one stage of one campaign, as drafts and records name both. */
export function ofStage<T extends { campaign: string; stage?: string }>(items: readonly T[], campaign: Campaign, stage: Stage): T[] {
  return items.filter(item => item.campaign === campaign.id && stageOf(campaign, item.stage)?.id === stage.id)
}

/** Drafts first, then records, the newest first. A record that is being corrected shows as its draft. */
export function unlistedRows(drafts: readonly Draft[], records: readonly KeptRecord[], words: UnlistedWords): ListRow[] {
  const drafted = drafts.filter(({ entity }) => entity === null)
  const drafting = new Set(drafted.map(({ record }) => record))
  const kept = records.filter(({ entity, record }) => entity === null && !drafting.has(record))
  return [
    ...newestFirst(drafted, ({ savedAt }) => savedAt).map(draft =>
      row(draft.record, titleOf(draft, records) ?? words.draft, 'draft', words),
    ),
    ...newestFirst(kept, ({ finalizedAt }) => finalizedAt).map(record => row(record.record, record.title, record.state, words)),
  ]
}

function titleOf({ record }: Draft, records: readonly KeptRecord[]): string | undefined {
  return records.find(kept => kept.record === record)?.title
}

function newestFirst<T>(items: readonly T[], when: (item: T) => number): T[] {
  return items.toSorted((a, b) => when(b) - when(a))
}

function row(record: string, title: string, state: ListRow['state'], words: UnlistedWords): ListRow {
  const about = { id: record, list: 'unlisted', residentialGroup: 'unlisted', title, subtitle: words.place, sortKey: '' }
  return { entity: { ...about, properties: {}, seq: 0, removed: false }, state, record, path: [] }
}
