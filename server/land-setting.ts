// The land campaign as the server runs it: the built-in form's list, report and duplicate keys (forms/campaigns/land) under the ward's dates.
import { landCampaign } from '../forms/campaigns/land/campaign.ts'
import { landDuplicateKeys } from '../forms/campaigns/land/duplicates.ts'
import { landReport } from '../forms/campaigns/land/report.ts'
import type { LocalDay } from '../shared/local-day.ts'
import type { CampaignSetting } from './store/campaigns.ts'

export function landSetting(dates: { firstDay: LocalDay; lastDay: LocalDay }): CampaignSetting {
  return { campaign: landCampaign(dates), report: landReport, duplicateKeys: landDuplicateKeys }
}
