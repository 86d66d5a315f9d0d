// The land-database cleanup as a campaign: its dates are chosen by the ward, never "90 days" (FACTS §1.1). The plan says "daily", so every
// calendar day has a report; the office may switch to working days, and then the table of holidays counts (R10).
import type { Campaign } from '../../../shared/campaign.ts'
import type { LocalDay } from '../../../shared/local-day.ts'
import { holidays } from '../data/holidays.ts'
import { landCapture } from './capture.ts'

export const LAND_LIST = 'giay-chung-nhan'

export function landCampaign(dates: { firstDay: LocalDay; lastDay: LocalDay }): Campaign {
  return {
    id: 'lam-sach-dat-dai',
    title: { vi: 'Làm sạch dữ liệu đất đai', en: 'Land data cleanup' },
    firstDay: dates.firstDay,
    lastDay: dates.lastDay,
    cutoff: { time: '15:00', days: 'calendar', specialDays: holidays },
    form: landCapture.id,
    formVersion: landCapture.version,
    list: LAND_LIST,
    office: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    target: 1,
  }
}
