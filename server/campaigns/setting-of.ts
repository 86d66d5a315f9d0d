// A package as the store keeps it: the campaign that phones receive, its daily report, the duplicate keys of its first stage, and the plan for the rest.
import { type CampaignPackage, type CampaignPlan, campaignOf } from '../../forms/campaigns/campaign-package.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignDates } from '../../shared/campaign-admin.ts'
import type { CampaignSetting } from '../store/campaigns.ts'

export type PlannedSetting = CampaignSetting & { plan: CampaignPlan }

export function settingOf(plan: CampaignPlan, campaign: Campaign): PlannedSetting {
  const [report] = plan.reports
  const [first] = plan.stages
  if (!report || !first) throw new Error('a package has at least one stage and one report')
  const duplicateKeys = plan.duplicateKeys.filter(({ stage }) => stage === first.id).map(({ key }) => key)
  return { campaign, report: report.definition, duplicateKeys, plan }
}

export function planOf({ forms: _, ...plan }: CampaignPackage): CampaignPlan {
  return plan
}

/** As it begins under the ward's dates, with every setting at its default. */
export function beginningOf(pkg: CampaignPackage, dates: CampaignDates): PlannedSetting {
  const plan = planOf(pkg)
  return settingOf(plan, campaignOf(plan, dates))
}
