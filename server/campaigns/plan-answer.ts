// What the office is told of a campaign that it sets up: as it runs, as it began, every setting beside its default, and who holds its duties.
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignPlanAnswer, SettingStanding } from '../../shared/campaign-admin.ts'
import { lastFrozenDay, type StoredCampaign } from '../store/campaigns.ts'
import { dutyHolders } from '../store/duty-holders.ts'
import type { Store } from '../store/store.ts'
import { packageOf } from './begun-package.ts'

export async function planAnswerOf(store: Store, { campaign, plan, seq }: StoredCampaign): Promise<CampaignPlanAnswer> {
  const holders = dutyHolders(store.base)
  const { read: db, ward } = store.base
  return {
    campaign,
    package: plan && (await packageOf(store, plan)),
    settings: settingsOf(plan, campaign),
    duties: (plan?.duties ?? []).map(({ id, title, help }) => ({ id, title, help, holders: holders.get(id) ?? [] })),
    lastFrozenDay: lastFrozenDay({ db, ward }, campaign.id),
    seq,
  }
}

function settingsOf(plan: CampaignPlan | null, { settings = {} }: Campaign): SettingStanding[] {
  return (plan?.campaign.settings ?? []).map(setting => {
    const value = settings[setting.name] ?? setting.default
    return { ...setting, value, changed: value !== setting.default }
  })
}
