// What a draft becomes when it is published: a new campaign, or the running one with its new plan. What the office set while it ran stays where the edit did
// not change it, and records on older form versions go on being counted as those versions worded it.
import { type CampaignPackage, campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { settingMistake } from '../../forms/campaigns/setting-values.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignDates } from '../../shared/campaign-admin.ts'
import type { ReportDefinition } from '../../shared/report.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import { beginningOf, type PlannedSetting, planOf, settingOf } from './setting-of.ts'

export function publishedSetting(pkg: CampaignPackage, dates: CampaignDates, begun: StoredCampaign | null): PlannedSetting {
  if (!begun?.plan) return beginningOf(pkg, dates)
  const before = begun.plan
  const plan = { ...planOf(pkg), reports: pkg.reports.map(report => withOldWording(report, before, pkg)) }
  const { office, cutoff } = before.campaign
  const { campaign: now } = begun
  const campaign = campaignOf(plan, dates, standingValues(pkg, now))
  return settingOf(plan, {
    ...campaign,
    office: edited(plan.campaign.office, office, now.office),
    cutoff: {
      time: edited(plan.campaign.cutoff.time, cutoff.time, now.cutoff.time),
      days: edited(plan.campaign.cutoff.days, cutoff.days, now.cutoff.days),
      specialDays: now.cutoff.specialDays,
    },
  })
}

/** What the draft changed, else what the office set since. */
const edited = <T>(draft: T, before: T, now: T): T => (draft === before ? now : draft)

/** Values of settings that are still there and still fit. */
function standingValues({ campaign }: CampaignPackage, { settings = {} }: Campaign): Record<string, string> {
  const kept = campaign.settings.flatMap(setting => {
    const value = settings[setting.name]
    return value === undefined || settingMistake(setting, value) ? [] : [[setting.name, value] as const]
  })
  return Object.fromEntries(kept)
}

type PlannedReport = CampaignPackage['reports'][number]

type Reporting = Pick<CampaignPackage, 'stages' | 'reports'>
const versionIn = ({ stages }: Reporting, stage: string) => stages.find(({ id }) => id === stage)?.formVersion

/** A fact that is worded anew for a new version is asked of the one before in its own words. */
function withOldWording({ stage, definition }: PlannedReport, before: Reporting, after: Reporting): PlannedReport {
  const old = before.reports.find(report => report.stage === stage)?.definition
  const version = versionIn(before, stage)
  if (!old || version === undefined || version === versionIn(after, stage)) return { stage, definition }
  const { factsByVersion = {} } = definition
  const own = factsByVersion[String(version)] ?? {}
  const reworded = Object.keys(definition.facts).filter(
    name => name in old.facts && wordingOf(old, version, name) !== definition.facts[name],
  )
  const kept = Object.fromEntries(reworded.map(name => [name, wordingOf(old, version, name)]))
  if (reworded.length === 0) return { stage, definition }
  return { stage, definition: { ...definition, factsByVersion: { ...factsByVersion, [version]: { ...kept, ...own } } } }
}

function wordingOf({ facts, factsByVersion = {} }: ReportDefinition, version: number, name: string): string {
  return factsByVersion[String(version)]?.[name] ?? facts[name] ?? ''
}
