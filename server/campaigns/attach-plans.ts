// An installation of before knew the land campaign without a path. At the next start it gets the plan of the package of that name: its later stages open, its
// dates, form version, report and reached target stay as they were. Done once; asked again it changes nothing.
import type { CampaignPackage, CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import { defaultSettings, pathOf } from '../../forms/campaigns/campaign-package.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import { SERVER } from '../store/event-chain.ts'
import type { Store } from '../store/store.ts'
import { type PlannedSetting, planOf } from './setting-of.ts'

/** Ids of the campaigns that got their plan now. */
export async function attachPlans(store: Store, packages: readonly CampaignPackage[]): Promise<string[]> {
  const publishing = campaignPublishingStore(store.base)
  const attached: string[] = []
  for (const stored of await store.campaigns.all()) {
    const pkg = stored.plan ? undefined : packages.find(({ campaign }) => campaign.id === stored.campaign.id)
    if (!pkg || !continues(pkg, stored)) continue
    const done = await publishing.attachPlan({ setting: settingWithPlan(stored, pkg), forms: pkg.forms }, SERVER)
    if (done) attached.push(pkg.campaign.id)
  }
  return attached
}

/** It is the same campaign only if its first stage is what it has been so far. */
function continues({ stages: [first] }: CampaignPackage, { campaign }: StoredCampaign): boolean {
  return first?.form === campaign.form && first.list === campaign.list
}

function settingWithPlan({ campaign, report, duplicateKeys }: StoredCampaign, pkg: CampaignPackage): PlannedSetting {
  const plan = planAsItStood(planOf(pkg), { campaign, report, duplicateKeys })
  const { settings: all, target, letterhead, visibleTo } = plan.campaign
  const settings = { ...defaultSettings(all), [target]: String(Math.round(campaign.target * 1e6) / 1e4) }
  return {
    campaign: { ...campaign, path: pathOf(plan), settings, letterhead, ...(visibleTo !== undefined && { visibleTo }) },
    report,
    duplicateKeys,
    plan,
  }
}

/** The office may have moved to a version of its own, and counts as it did. */
function planAsItStood(
  plan: CampaignPlan,
  { campaign, report, duplicateKeys }: Pick<StoredCampaign, 'campaign' | 'report' | 'duplicateKeys'>,
): CampaignPlan {
  const [first] = plan.stages
  return {
    ...plan,
    stages: plan.stages.map((stage, index) => (index === 0 ? { ...stage, formVersion: campaign.formVersion } : stage)),
    reports: plan.reports.map((entry, index) => (index === 0 ? { ...entry, definition: report } : entry)),
    duplicateKeys: [
      ...duplicateKeys.map(key => ({ stage: first?.id ?? '', key })),
      ...plan.duplicateKeys.filter(({ stage }) => stage !== first?.id),
    ],
  }
}
