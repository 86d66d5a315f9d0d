// How an entity stands in its path, and what opens and closes a stage.
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../shared/local-day.ts'
import type { ReviewState } from '../../../shared/record.ts'
import { campaignOf } from '../../campaigns/campaign-package.ts'
import { cultureFamily } from '../../campaigns/culture-family/package.ts'
import { stageStandings } from './stage-standing.ts'

const campaign = campaignOf(cultureFamily, { firstDay: '2026-10-01', lastDay: '2026-12-31' })

function standing(list: string, entity: Record<string, string>, records: Record<string, ReviewState>, today = '2026-11-21') {
  const at = instantOf('2026-11-11', '09:00')
  const facts = { entity, records: new Map(Object.entries(records).map(([stage, state]) => [stage, { state, at }])), today }
  return Object.fromEntries(
    stageStandings(campaign, list, facts).map(({ stage, state, opensOn }) => [stage.id, opensOn ? `${state} ${opensOn}` : state]),
  )
}

describe('a household in the path of culture family', () => {
  it('begins with the registration alone', () => {
    expect(standing('ho-gia-dinh', {}, {})).toEqual({ 'dang-ky': 'open', 'tu-cham': 'notOpen', 'loai-tru': 'notOpen' })
  })
  it('goes on to the self-assessment when it registered', () => {
    expect(standing('ho-gia-dinh', { registered: 'yes' }, { 'dang-ky': 'received' })).toMatchObject({
      'dang-ky': 'received',
      'tu-cham': 'open',
    })
  })
  it('needs no self-assessment when it did not register', () => {
    expect(standing('ho-gia-dinh', { registered: 'no' }, { 'dang-ky': 'approved' })).toMatchObject({ 'tu-cham': 'notNeeded' })
  })
  it('waits while the registration is sent back', () => {
    expect(standing('ho-gia-dinh', { registered: 'yes' }, { 'dang-ky': 'returned' })).toMatchObject({ 'tu-cham': 'notOpen' })
  })
  it('a rejected record may be filled anew', () => {
    expect(standing('ho-gia-dinh', {}, { 'dang-ky': 'rejected' })).toMatchObject({ 'dang-ky': 'rejected' })
  })
})

describe('days that must go by', () => {
  it('the posting opens ten days after the meeting was received, by the setting', () => {
    expect(standing('to-dan-pho', {}, { hop: 'received' }, '2026-11-20')).toMatchObject({ 'niem-yet': 'notOpen 2026-11-21' })
    expect(standing('to-dan-pho', {}, { hop: 'received' }, '2026-11-21')).toMatchObject({ 'niem-yet': 'open' })
  })
  it('last days are counted back from the end of the campaign', () => {
    const facts = { entity: {}, records: new Map(), today: '2026-11-21' }
    const due = Object.fromEntries(stageStandings(campaign, 'to-dan-pho', facts).map(({ stage, dueOn }) => [stage.id, dueOn]))
    expect(due).toEqual({ hop: '2026-12-06', 'niem-yet': '2026-12-16', 'tham-dinh': '2026-12-21', 'quyet-dinh': '2026-12-31' })
  })
})
