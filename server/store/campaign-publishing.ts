// Beginning a campaign, and changing what it is: its forms and its plan in one transaction, all or nothing, so that no phone ever pulls a campaign whose
// forms are not there.
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Slug } from '../../shared/ids.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import { draftSeqIn, dropDraftIn } from './campaign-drafts.ts'
import { type CampaignSetting, campaignIn, lastFrozenDay, putIn, type StoredCampaign } from './campaigns.ts'
import { publicationIn, publishIn } from './forms.ts'
import type { StoreBase } from './store.ts'
import type { Tx } from './write.ts'

export interface WholeCampaign {
  setting: CampaignSetting & { plan: CampaignPlan }
  /** Those that a stage stands on; what is published already with the same content stays as it is. */
  forms: readonly FormDefinition[]
}
export type FormVersion = { form: Slug; version: number }
export type Taken = { kind: 'form-taken' } & FormVersion
export type Begun = { kind: 'begun'; published: FormVersion[] } | { kind: 'there-already' } | Taken
export type DraftPublication = { kind: 'published'; published: FormVersion[] } | { kind: 'changed' } | Taken

export type Decided<R> = { kind: 'refused'; why: R } | { kind: 'changed'; campaign: Campaign; changes: string[] }
export type Change<R> = { kind: 'unknown' } | { kind: 'refused'; why: R } | { kind: 'done' }

export function campaignPublishingStore(base: StoreBase) {
  return {
    /** A campaign that is there already is left as it is. */
    begin: (whole: WholeCampaign, by: string): Promise<Begun> =>
      base.write('begin-campaign', tx => {
        const { id } = whole.setting.campaign
        if (campaignIn(tx, base.read, id)) return { kind: 'there-already' }
        const published = publishAll(tx, whole.forms, by)
        if (!Array.isArray(published)) return published
        putIn(tx, whole.setting, { actor: by, action: 'campaign-begun', subject: id })
        return { kind: 'begun', published }
      }),
    /** Gives a plan to a campaign that began without one; null when it has one by now, or a form of its name is somebody else's. */
    attachPlan: (whole: WholeCampaign, by: string): Promise<FormVersion[] | null> =>
      base.write('attach-plan', tx => {
        const { id } = whole.setting.campaign
        const stored = campaignIn(tx, base.read, id)
        if (!stored || stored.plan) return null
        const published = publishAll(tx, whole.forms, by)
        if (!Array.isArray(published)) return null
        putIn(tx, whole.setting, { actor: by, action: 'campaign-plan-attached', subject: id })
        return published
      }),
    /**
     * Dates, cut-off, office and settings: `decide` sees the campaign and its last frozen day as the write finds them, after any freeze that was due. What is
     * the same as before leaves no trace.
     */
    change: <R>(id: Slug, decide: (stored: StoredCampaign, frozen: LocalDay | null) => Decided<R>, by: string): Promise<Change<R>> =>
      base.write('change-campaign', tx => {
        const stored = campaignIn(tx, base.read, id)
        if (!stored) return { kind: 'unknown' }
        const decided = decide(stored, lastFrozenDay(tx, id))
        if (decided.kind === 'refused') return decided
        const { campaign, changes } = decided
        const event = { actor: by, action: 'campaign-changed', subject: id, detail: { changes } }
        if (changes.length > 0) putIn(tx, { ...stored, campaign }, event)
        return { kind: 'done' }
      }),
    /**
     * What a draft became, and the draft gone. `changed`: draft or campaign is not as it was read; nothing is done. `standing`: the campaign's change number
     * then, null when there was none.
     */
    publishDraft: (
      whole: WholeCampaign,
      { draft, standing }: { draft: { id: Slug; seq: number }; standing: number | null },
      by: string,
    ): Promise<DraftPublication> =>
      base.write('publish-draft', tx => {
        const { id } = whole.setting.campaign
        const seq = campaignIn(tx, base.read, id)?.seq ?? null
        if (draftSeqIn(tx, draft.id) !== draft.seq || seq !== standing) return { kind: 'changed' }
        const published = publishAll(tx, whole.forms, by)
        if (!Array.isArray(published)) return published
        const action = standing === null ? 'campaign-begun' : 'campaign-edited'
        putIn(tx, whole.setting, { actor: by, action, subject: id, detail: { forms: published } })
        dropDraftIn(tx, draft.id)
        return { kind: 'published', published }
      }),
  }
}

/** The versions that are new by it; nothing is published when one of them cannot be. */
function publishAll(tx: Tx, forms: readonly FormDefinition[], by: string): FormVersion[] | Taken {
  const judged = forms.map(definition => ({ definition, publication: publicationIn(tx, definition) }))
  const refused = judged.find(({ publication }) => publication.kind === 'taken' || publication.kind === 'older')
  if (refused) return { kind: 'form-taken', form: refused.definition.id, version: refused.definition.version }
  const fresh = judged.filter(({ publication }) => publication.kind === 'published').map(({ definition }) => definition)
  for (const definition of fresh) publishIn(tx, definition, by)
  return fresh.map(({ id, version }) => ({ form: id, version }))
}
