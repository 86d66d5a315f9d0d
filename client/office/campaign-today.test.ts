import { expect, test } from 'vitest'
import type { Campaign } from '../../shared/campaign.ts'
import { campaignOf } from './campaign-today.tsx'

const campaign = (id: string, firstDay: string, lastDay: string): Campaign => ({
  id,
  title: { vi: id },
  firstDay,
  lastDay,
  cutoff: { time: '15:00', days: 'calendar', specialDays: [] },
  form: 'f',
  formVersion: 1,
  list: 'l',
  office: 'Phòng thử',
  target: 1,
})
const all = [
  campaign('cu', '2025-09-01', '2025-11-30'),
  campaign('nay', '2026-11-01', '2026-12-31'),
  campaign('sau', '2027-01-01', '2027-03-01'),
]

test('the office looks at the campaign that runs today, unless it chose another', () => {
  expect(campaignOf(all, null, '2026-11-21')?.id).toBe('nay')
  expect(campaignOf(all, 'cu', '2026-11-21')?.id).toBe('cu')
  expect(campaignOf(all, 'gone', '2026-11-21')?.id).toBe('nay')
})

test('the first and the last day belong to the campaign', () => {
  expect(campaignOf(all.slice(0, 2), null, '2026-11-01')?.id).toBe('nay')
  expect(campaignOf(all, null, '2026-12-31')?.id).toBe('nay')
})

test('between campaigns it is the one to come; without any, none', () => {
  expect(campaignOf(all, null, '2026-05-01')?.id).toBe('nay')
  expect(campaignOf([], null, '2026-05-01')).toBeNull()
})
