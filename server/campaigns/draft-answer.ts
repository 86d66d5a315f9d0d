// A draft as its editor sees it: the package as it was saved, what is still wrong with it, and which forms would get a new version.
import * as z from 'zod/mini'
import type { CampaignDraft, DraftSummary } from '../../shared/campaign-admin.ts'
import { Text } from '../../shared/text.ts'
import { campaignDraftStore, type StoredDraft } from '../store/campaign-drafts.ts'
import type { Store } from '../store/store.ts'
import { numberForms } from './draft-forms.ts'
import { draftProblems } from './package-problems.ts'

export async function draftAnswer(store: Store, draft: StoredDraft): Promise<CampaignDraft> {
  const begun = await store.campaigns.get(draft.id)
  const { package: published, forms } = await numberForms(store, draft.package, begun?.plan ?? null)
  const problems = await draftProblems(store, draft.id, published, begun)
  const { dates, package: raw } = draft
  const standing = begun && { firstDay: begun.campaign.firstDay, lastDay: begun.campaign.lastDay }
  return { ...(await summaryOf(store, draft)), package: raw, dates: dates ?? standing, problems, forms }
}

export async function draftSummaries(store: Store): Promise<DraftSummary[]> {
  const drafts = await campaignDraftStore(store.base).all()
  return Promise.all(drafts.map(draft => summaryOf(store, draft)))
}

async function summaryOf(store: Store, { id, package: raw, changedBy, changedAt, seq }: StoredDraft): Promise<DraftSummary> {
  const edits = (await store.campaigns.get(id)) !== null
  const person = await store.people.get(changedBy)
  return { id, title: titleOf(raw, id), edits, changedBy: person?.name ?? '', changedAt, seq }
}

const Titled = z.object({ campaign: z.object({ title: Text }) })

/** While the title is misbuilt, its id names it. */
function titleOf(raw: unknown, id: string): Text {
  return Titled.safeParse(raw).data?.campaign.title ?? { vi: id }
}
