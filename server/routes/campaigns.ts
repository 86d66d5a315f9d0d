// Campaigns as the office sees them, and beginning the land campaign on an installation that has none: form, report and dates in one step.
// Asked again, it changes the dates; days that are frozen stay as they are (R13).
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { addDays, LocalDay } from '../../shared/local-day.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { landSetting } from '../land-setting.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'

/** No drive lasts longer than two years; a wrong year is more likely. */
const LONGEST = 731
const Dates = z.strictObject({ firstDay: LocalDay, lastDay: LocalDay })

export function campaignRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  return new Hono<Env>()
    .get('/api/campaigns', guard('campaign.read'), async c => {
      const stored = await store.campaigns.all()
      return c.json({ campaigns: stored.map(({ campaign }) => campaign), residentialGroups: await store.entities.groups() })
    })
    .post('/api/campaigns/land', guard('campaign.manage'), async c => {
      const dates = await readJson(c, Dates)
      if (dates.lastDay < dates.firstDay || dates.lastDay > addDays(dates.firstDay, LONGEST)) {
        return problem(c, 'wrong-shape', { path: 'lastDay' })
      }
      const { person } = actorOf(c)
      const publication = await store.forms.publish(landCapture, person)
      if (publication.kind === 'taken') return problem(c, 'form-version-taken', { version: landCapture.version })
      const setting = landSetting(dates)
      const standing = await store.campaigns.get(setting.campaign.id)
      // The office may have moved it to a version of its own.
      const campaign = { ...setting.campaign, formVersion: standing?.campaign.formVersion ?? setting.campaign.formVersion }
      await store.campaigns.put({ ...setting, campaign }, person)
      return c.json(campaign)
    })
}
