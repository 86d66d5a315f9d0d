// Drafts of campaigns, which only administrators see: begun as a copy or as an edit of a running campaign, saved with mistakes and all, told what is still
// wrong, and published whole or not at all.
import { type Context, Hono } from 'hono'
import { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { BeginDraft, type DraftList, type DraftPublished, PACKAGE_MAX_BYTES, PublishDraft, SaveDraft } from '../../shared/campaign-admin.ts'
import { readJson } from '../body.ts'
import { datesMistake } from '../campaigns/change-campaign.ts'
import { draftAnswer, draftSummaries } from '../campaigns/draft-answer.ts'
import { draftFrom } from '../campaigns/draft-beginning.ts'
import { numberForms } from '../campaigns/draft-forms.ts'
import { publishedSetting } from '../campaigns/draft-setting.ts'
import { draftProblems } from '../campaigns/package-problems.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { campaignDraftStore } from '../store/campaign-drafts.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'
import { lastFrozenDay } from '../store/campaigns.ts'

const PATH = '/api/campaign-drafts'

export function campaignDraftRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  const drafts = campaignDraftStore(store.base)
  const manage = guard('campaign.manage')

  async function tell(c: Context<Env>, id: string): Promise<Response> {
    const draft = await drafts.get(id)
    return draft ? c.json(await draftAnswer(store, draft)) : problem(c, 'not-found')
  }

  return new Hono<Env>()
    .get(PATH, manage, async c => c.json({ drafts: await draftSummaries(store) } satisfies DraftList))
    .post(PATH, manage, async c => {
      const asked = await readJson(c, BeginDraft)
      const beginning = await draftFrom(store, asked)
      if (beginning.kind === 'refused') return problem(c, beginning.code)
      const { id } = beginning.package.campaign
      const begun = await drafts.begin(id, beginning.package, actorOf(c).person)
      return begun ? tell(c, id) : problem(c, 'draft-exists', { draft: id })
    })
    .get(`${PATH}/:id`, manage, c => tell(c, c.req.param('id')))
    .put(`${PATH}/:id`, manage, async c => {
      const id = c.req.param('id')
      const saved = await drafts.save(id, await readJson(c, SaveDraft, PACKAGE_MAX_BYTES), actorOf(c).person)
      return saved === 'changed' ? problem(c, 'draft-changed') : tell(c, id)
    })
    .delete(`${PATH}/:id`, manage, async c => {
      const removed = await drafts.remove(c.req.param('id'), actorOf(c).person)
      return removed ? c.json({}) : problem(c, 'not-found')
    })
    .post(`${PATH}/:id/publish`, manage, c => publish(c, parts, c.req.param('id')))
}

async function publish(c: Context<Env>, { store }: ServerParts, id: string): Promise<Response> {
  const { dates, seq } = await readJson(c, PublishDraft)
  const draft = await campaignDraftStore(store.base).get(id)
  if (!draft) return problem(c, 'not-found')
  if (draft.seq !== seq) return problem(c, 'draft-changed')
  const { read: db, ward } = store.base
  const reason = datesMistake(dates, lastFrozenDay({ db, ward }, id))
  if (reason) return problem(c, 'campaign-dates', { reason })
  const begun = await store.campaigns.get(id)
  const { package: raw } = await numberForms(store, draft.package, begun?.plan ?? null)
  const problems = await draftProblems(store, id, raw, begun)
  if (problems.length > 0) return problem(c, 'campaign-mistakes', { problems })
  const pkg = CampaignPackage.parse(raw)
  const setting = publishedSetting(pkg, dates, begun)
  const standing = begun?.seq ?? null
  const done = await campaignPublishingStore(store.base).publishDraft(
    { setting, forms: pkg.forms },
    { draft: { id, seq }, standing },
    actorOf(c).person,
  )
  switch (done.kind) {
    case 'changed':
      return problem(c, 'draft-changed')
    case 'form-taken':
      return problem(c, 'form-version-taken', { form: done.form, version: done.version })
    case 'published':
      return c.json({ campaign: setting.campaign, published: done.published } satisfies DraftPublished)
  }
}
