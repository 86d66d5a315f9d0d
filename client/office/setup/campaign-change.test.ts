import { describe, expect, it } from 'vitest'
import type { ChangeCampaign } from '../../../shared/campaign-admin.ts'
import { countChanges } from './campaign-change.ts'
import { areDatesWrong } from './dates-fields.tsx'

const before: ChangeCampaign = {
  dates: { firstDay: '2026-11-21', lastDay: '2026-12-31' },
  cutoff: { time: '15:00', days: 'calendar', specialDays: [{ day: '2027-01-01', kind: 'off', name: 'Tết dương lịch' }] },
  office: 'Phòng Thử',
  settings: { target: '90', denominator: 'all' },
}

describe('what is changed of a campaign and not saved', () => {
  it('is counted place by place', () => {
    expect(countChanges(before, structuredClone(before))).toBe(0)
    const dates = { ...before.dates, lastDay: '2027-01-15' }
    const cutoff: ChangeCampaign['cutoff'] = { time: '16:00', days: 'working', specialDays: [] }
    expect(countChanges(before, { ...before, dates, cutoff })).toBe(4)
    expect(countChanges(before, { ...before, office: 'Khác', settings: { target: '98', denominator: 'all' } })).toBe(2)
  })
})

describe('dates of a campaign', () => {
  const from = (firstDay: string, lastDay: string) => ({ firstDay, lastDay })

  it('go forward, for two years at most', () => {
    expect(areDatesWrong(from('2026-11-21', '2026-11-21'))).toBe(false)
    expect(areDatesWrong(from('2026-11-21', '2026-11-20'))).toBe(true)
    expect(areDatesWrong(from('2026-11-21', '2028-11-21'))).toBe(false)
    expect(areDatesWrong(from('2026-11-21', '2028-11-22'))).toBe(true)
    for (const emptied of [from('', '2026-11-21'), from('2026-11-21', '')]) expect(areDatesWrong(emptied)).toBe(true)
  })

  it('R13: do not end before a day that is frozen', () => {
    expect(areDatesWrong(from('2026-11-21', '2026-11-25'), '2026-11-25')).toBe(false)
    expect(areDatesWrong(from('2026-11-21', '2026-11-24'), '2026-11-25')).toBe(true)
  })
})
