// What the administrator changed of a campaign and did not save yet: the whole of it as the server takes it, and how many places differ.
import type { CampaignPlanAnswer, ChangeCampaign } from '../../../shared/campaign-admin.ts'
import { canonical } from '../../../shared/digest.ts'

export function standingOf({ campaign, settings }: CampaignPlanAnswer): ChangeCampaign {
  const { firstDay, lastDay, cutoff, office } = campaign
  return {
    dates: { firstDay, lastDay },
    cutoff: { time: cutoff.time, days: cutoff.days, specialDays: [...cutoff.specialDays] },
    office,
    settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
  }
}

/** Places that differ, a setting each. */
export function countChanges(before: ChangeCampaign, after: ChangeCampaign): number {
  const parts = (change: ChangeCampaign) => [change.dates.firstDay, change.dates.lastDay, change.office, ...Object.values(change.cutoff)]
  const now = parts(after)
  const plain = parts(before).filter((part, place) => canonical(part) !== canonical(now[place]))
  return plain.length + Object.keys(after.settings).filter(name => after.settings[name] !== before.settings[name]).length
}
