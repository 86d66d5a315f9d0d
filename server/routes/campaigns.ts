// Campaigns as the office sees them, and setting them up: begun from a package in one step, their dates, cut-off, office and settings changed while they
// run. An administrator does that for every campaign, also for one whose records only holders of a duty may see (R16).
import { type Context, Hono } from 'hono'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { BeginCampaign, ChangeCampaign, type PackageList } from '../../shared/campaign-admin.ts'
import { dayOf } from '../../shared/local-day.ts'
import { readJson } from '../body.ts'
import { seenCampaigns } from '../campaign-sight.ts'
import { changed, datesMistake, settingMistakes } from '../campaigns/change-campaign.ts'
import { clashesWithStanding } from '../campaigns/package-problems.ts'
import { summaryOf } from '../campaigns/package-summary.ts'
import { planAnswerOf } from '../campaigns/plan-answer.ts'
import { beginningOf } from '../campaigns/setting-of.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'

const SETTINGS_LIMIT = 256 * 1024

export function campaignRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  const manage = guard('campaign.manage')
  return new Hono<Env>()
    .get('/api/campaigns', guard('campaign.read'), async c => {
      const seen = await seenCampaigns(parts, actorOf(c))
      return c.json({ campaigns: seen.map(({ campaign }) => campaign), residentialGroups: await store.entities.groups() })
    })
    .get('/api/packages', manage, async c => c.json(await packagesOf(parts)))
    .post('/api/campaigns/begin', manage, c => begin(c, parts))
    .get('/api/campaigns/:id/plan', manage, async c => planAnswer(c, parts, c.req.param('id')))
    .put('/api/campaigns/:id/settings', manage, async c => change(c, parts, c.req.param('id')))
}

async function packagesOf({ store, clock }: ServerParts): Promise<PackageList> {
  const stored = await store.campaigns.all()
  const today = dayOf(clock.now())
  const begun = new Set(stored.map(({ campaign }) => campaign.id))
  return {
    packages: builtInPackages.map(pkg => summaryOf(pkg, { today, begun: begun.has(pkg.campaign.id) })),
    campaigns: stored.map(({ campaign: { id, title, firstDay, lastDay, visibleTo }, plan }) => ({
      id,
      title,
      dates: { firstDay, lastDay },
      planned: plan !== null,
      visibleTo: visibleTo ?? null,
      duties: (plan?.duties ?? []).map(duty => ({ id: duty.id, title: duty.title, help: duty.help })),
    })),
  }
}

async function planAnswer(c: Context<Env>, { store }: ServerParts, id: string): Promise<Response> {
  const stored = await store.campaigns.get(id)
  return stored ? c.json(await planAnswerOf(store, stored)) : problem(c, 'not-found')
}

async function begin(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const { store } = parts
  const { package: id, dates } = await readJson(c, BeginCampaign)
  const pkg = builtInPackages.find(({ campaign }) => campaign.id === id)
  if (!pkg) return problem(c, 'not-found')
  const reason = datesMistake(dates, null)
  if (reason) return problem(c, 'campaign-dates', { reason })
  const problems = await clashesWithStanding(store, pkg)
  if (problems.length > 0) return problem(c, 'campaign-mistakes', { problems })
  const whole = { setting: beginningOf(pkg, dates), forms: pkg.forms }
  const done = await campaignPublishingStore(store.base).begin(whole, actorOf(c).person)
  switch (done.kind) {
    case 'there-already':
      return problem(c, 'campaign-begun')
    case 'form-taken':
      return problem(c, 'form-version-taken', { form: done.form, version: done.version })
    case 'begun':
      return planAnswer(c, parts, id)
  }
}

async function change(c: Context<Env>, parts: ServerParts, id: string): Promise<Response> {
  const asked = await readJson(c, ChangeCampaign, SETTINGS_LIMIT)
  const done = await campaignPublishingStore(parts.store.base).change(
    id,
    ({ campaign, plan }, frozen) => {
      const reason = datesMistake(asked.dates, frozen)
      if (reason) return { kind: 'refused', why: () => problem(c, 'campaign-dates', { reason, ...(frozen !== null && { frozen }) }) }
      const mistakes = settingMistakes(plan, asked.settings)
      if (mistakes.length > 0) return { kind: 'refused', why: () => problem(c, 'setting-values', { settings: mistakes }) }
      return changed(campaign, plan, asked)
    },
    actorOf(c).person,
  )
  switch (done.kind) {
    case 'unknown':
      return problem(c, 'not-found')
    case 'refused':
      return done.why()
    case 'done':
      return planAnswer(c, parts, id)
  }
}
