import { describe, expect, test } from 'vitest'
import { campaignOf } from '../../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../../forms/campaigns/culture-family/package.ts'
import type { Draft, KeptRecord } from '../../phone.ts'
import { ofStage, unlistedRows } from './unlisted.ts'

const entity = {
  id: 'e',
  list: 'gcn',
  residentialGroup: 'tdp-01',
  title: 'T',
  subtitle: 'S',
  sortKey: '',
  properties: {},
  seq: 1,
  removed: false,
}
const draft = (record: string, listed: boolean, savedAt: number) => ({ record, entity: listed ? entity : null, savedAt }) as Draft
const record = (id: string, listed: boolean, finalizedAt: number) =>
  ({ record: id, entity: listed ? 'e' : null, title: `title of ${id}`, state: 'received', finalizedAt }) as KeptRecord
const words = { draft: 'Giấy mới', place: 'Ngoài danh sách' }
const shown = (drafts: Draft[], records: KeptRecord[]) =>
  unlistedRows(drafts, records, words).map(({ entity: { title }, state, record: id }) => [id, title, state])

describe('papers that the list lacks', () => {
  test('are rows of their own, drafts before records, the newest first; those of the list are not among them', () => {
    const drafts = [draft('d1', false, 1), draft('d2', false, 2), draft('d3', true, 3)]
    expect(shown(drafts, [record('r1', false, 1), record('r2', true, 2), record('r3', false, 3)])).toEqual([
      ['d2', 'Giấy mới', 'draft'],
      ['d1', 'Giấy mới', 'draft'],
      ['r3', 'title of r3', 'received'],
      ['r1', 'title of r1', 'received'],
    ])
  })

  test('that are being corrected show once, as the draft, under their name', () => {
    expect(shown([draft('r1', false, 5)], [record('r1', false, 1)])).toEqual([['r1', 'title of r1', 'draft']])
  })
})

test('only what belongs to the stage on the screen is there; what names no stage belongs to the first', () => {
  const campaign = campaignOf(cultureFamily, { firstDay: '2026-10-01', lastDay: '2026-12-31' })
  const [first, second] = cultureFamily.stages
  const items = [{ campaign: campaign.id }, { campaign: campaign.id, stage: 'tu-cham' }, { campaign: 'another' }]
  expect([first, second].map(stage => stage && ofStage(items, campaign, stage))).toEqual([[items[0]], [items[1]]])
})
