import { describe, expect, it } from 'vitest'
import { Campaign } from '../../../shared/campaign.ts'
import { instantOf } from '../../../shared/local-day.ts'
import { reportingDayOf } from '../../../shared/reporting-day.ts'
import { faceOf } from '../../language/list-face.ts'
import { landCampaign } from './campaign.ts'
import { certificateList } from './list.ts'

const landFace = faceOf(certificateList)
const at = (address: string, owner = 'An') => landFace({ owner_name: owner, address })

describe('the list of certificates', () => {
  it('is sorted as one walks: by lane, then by house number as a number', () => {
    const walk = ['12 ngõ Đình', '9 ngõ Đình', '9/2 ngõ Đình', '3 ngõ Chợ', 'số nhà 10 ngõ Đình']
    const sorted = walk.toSorted((one, other) => (at(one).sortKey < at(other).sortKey ? -1 : 1))
    expect(sorted).toEqual(['3 ngõ Chợ', '9 ngõ Đình', '9/2 ngõ Đình', 'số nhà 10 ngõ Đình', '12 ngõ Đình'])
  })

  it('R17: shows who, where and which paper, and never an ID number', () => {
    const face = landFace({
      owner_name: 'Nguyễn An',
      owner_id: '031158000123',
      address: '9 ngõ Đình',
      serial: 'AĐ 266864',
      map_sheet: '05',
      parcel_number: '12',
    })
    expect(face).toMatchObject({ title: 'Nguyễn An', subtitle: '9 ngõ Đình · GCN AĐ 266864 · tờ 05, thửa 12' })
    expect(JSON.stringify(face)).not.toContain('031158000123')
    expect(landFace({})).toMatchObject({ title: 'Chưa rõ chủ', subtitle: 'chưa có số GCN' })
  })
})

describe('the land campaign', () => {
  const campaign = landCampaign({ firstDay: '2026-11-02', lastDay: '2026-12-31' })

  it('travels in the shared shape', () => {
    expect(Campaign.safeParse(campaign).data).toEqual(campaign)
  })

  it('R10: counts every calendar day, and skips the holiday of 24/11 once it is switched to working days', () => {
    const monday = instantOf('2026-11-23', '15:00')
    expect(reportingDayOf(campaign, monday)).toBe('2026-11-24')
    expect(reportingDayOf({ ...campaign, cutoff: { ...campaign.cutoff, days: 'working' } }, monday)).toBe('2026-11-25')
  })
})
