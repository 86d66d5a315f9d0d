// What becomes of a campaign when the office changes its dates, cut-off, office and settings. Pure; days that are frozen stay as they are (R13), and the
// log learns which parts changed, never what they say.
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import { settingMistake } from '../../forms/campaigns/setting-values.ts'
import type { Campaign, SpecialDay } from '../../shared/campaign.ts'
import { type CampaignDates, type ChangeCampaign, LONGEST_CAMPAIGN, type SettingMistake } from '../../shared/campaign-admin.ts'
import { canonical } from '../../shared/digest.ts'
import { addDays, type LocalDay } from '../../shared/local-day.ts'

type DatesMistake = 'last-before-first' | 'too-long' | 'before-frozen'

/** `frozen`: the last day that has a report. */
export function datesMistake({ firstDay, lastDay }: CampaignDates, frozen: LocalDay | null): DatesMistake | null {
  if (lastDay < firstDay) return 'last-before-first'
  if (lastDay > addDays(firstDay, LONGEST_CAMPAIGN)) return 'too-long'
  return frozen !== null && lastDay < frozen ? 'before-frozen' : null
}

/** A name that the plan does not have is a mistake too. */
export function settingMistakes(plan: CampaignPlan | null, values: Readonly<Record<string, string>>): SettingMistake[] {
  const known = new Map(plan?.campaign.settings.map(setting => [setting.name, setting]))
  return Object.entries(values).flatMap(([name, value]) => {
    const setting = known.get(name)
    const message = setting
      ? settingMistake(setting, value)
      : { vi: 'Chiến dịch không có thông số này.', en: 'The campaign has no such setting.' }
    return message ? [{ name, message }] : []
  })
}

export interface Changed {
  kind: 'changed'
  campaign: Campaign
  /** Names of what is different now: "lastDay", "cutoff.time", "settings.denominator". */
  changes: string[]
}

export function changed(campaign: Campaign, plan: CampaignPlan | null, asked: ChangeCampaign): Changed {
  const { dates, cutoff, office } = asked
  const settings = campaign.settings && { ...campaign.settings, ...asked.settings }
  const next: Campaign = {
    ...campaign,
    ...dates,
    office,
    cutoff: { ...cutoff, specialDays: inOrder(cutoff.specialDays) },
    ...(settings && { settings, target: targetOf(plan, settings) ?? campaign.target }),
  }
  return { kind: 'changed', campaign: next, changes: differences(campaign, next) }
}

/** The share 0–1 that the plan's target says in percent. */
export function targetOf(plan: CampaignPlan | null, settings: Readonly<Record<string, string>>): number | null {
  const percent = plan ? settings[plan.campaign.target] : undefined
  return percent === undefined ? null : Number(percent) / 100
}

/** One entry for a day; what was said last counts. */
function inOrder(days: readonly SpecialDay[]): SpecialDay[] {
  return [...new Map(days.map(entry => [entry.day, entry])).values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}

function differences(before: Campaign, after: Campaign): string[] {
  const plain = (['firstDay', 'lastDay', 'office'] as const).filter(part => before[part] !== after[part])
  const cutoff = (['time', 'days', 'specialDays'] as const).filter(part => canonical(before.cutoff[part]) !== canonical(after.cutoff[part]))
  const names = Object.keys(after.settings ?? {}).filter(name => before.settings?.[name] !== after.settings?.[name])
  return [...plain, ...cutoff.map(part => `cutoff.${part}`), ...names.map(name => `settings.${name}`)]
}
