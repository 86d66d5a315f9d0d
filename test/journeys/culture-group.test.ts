// The residential groups' title, after the families' year: criterion 4c comes from the families' decision, deadlines are counted back from the last day of the
// year, and every figure of the reports and papers is counted again from what was done (test/campaigns).
import { beforeAll, describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { cultureResidentialGroup } from '../../forms/campaigns/culture-residential-group/package.ts'
import { beginFamilies, type FamilyStory } from '../campaigns/family-story.ts'
import { liveYear } from '../campaigns/family-year.ts'
import { recountedGroups } from '../campaigns/group-recount.ts'
import { GROUP_CAMPAIGN, type GroupSeen, groupYear } from '../campaigns/group-story.ts'
import { type Cells, DAY_LONG, daysBetween, percentText } from '../campaigns/ledger.ts'
import { change, comeHome, paperOf, reportOf } from '../campaigns/story-office.ts'
import type { SignedIn } from '../world.ts'

let story: FamilyStory
let seen: GroupSeen
let reader: SignedIn
beforeAll(async () => {
  story = await beginFamilies([cultureFamily, cultureResidentialGroup])
  await liveYear(story)
  seen = await groupYear(story)
  story.world.at('16:00', '2026-12-31')
  reader = await story.world.officer('Duyên', 'supervisor')
}, 60_000)

it('criterion 4c is worked out on the phone from what was decided about the families: 3 of 8, and 3 of the 4 registered, where 70% are needed', async () => {
  expect(seen.worked).toEqual({ 'tdp-1': { c_4c: 'no', asked: 24 }, 'tdp-2': { c_4c: 'yes', asked: 24 } })
  const rows = await story.world.store.entities.list('to-dan-pho')
  expect(
    Object.fromEntries(rows.map(({ id, properties }) => [id, [properties.family_share, properties.self_result, properties.result]])),
  ).toEqual({
    'tdp-1': ['37.5', 'not', 'not_recognized'],
    'tdp-2': ['75', 'meets', 'recognized'],
    'tdp-3': [undefined, undefined, undefined],
  })
})

it('every cell of both tables of every day’s report is what happened until 15:00', async () => {
  const entries = seen.ledger.until(story.world.now)
  for (const day of daysBetween('2026-11-21', '2026-12-31')) {
    const content = await reportOf(reader, GROUP_CAMPAIGN, day)
    const tables = [content, ...(content.parts ?? [])]
    const cells = tables.map(({ rows, total }) => ({ rows: rows.map(row => row.cells as Cells), total }))
    expect(cells, day).toEqual(recountedGroups(entries, day))
  }
})

describe('papers', () => {
  it('the summary says how each group stands, step by step', async () => {
    const failed = ['8', 'Có', 'Chưa đạt', 'Nhất trí', '37,5', 'Không đạt', 'Không được công nhận']
    const recognized = ['6', 'Có', 'Đạt', 'Nhất trí', '75', 'Đạt', 'Được công nhận']
    expect((await paperOf(reader, GROUP_CAMPAIGN, 'tong-hop')).lines).toEqual([
      ['1', 'Tổ dân phố số 1', ...failed],
      ['2', 'Tổ dân phố số 2', ...recognized],
      ['3', 'Tổ dân phố số 3', '3', 'Không', '', '', '', '', ''],
      ['', 'Tổng cộng', '17', '', '', '', '', '', ''],
    ])
  })

  it('the list of those recognized', async () => {
    expect(await paperOf(reader, GROUP_CAMPAIGN, 'cong-nhan')).toEqual({
      lines: [['1', 'Tổ dân phố số 2', 'Trần Thị Hoa', '6']],
      said: [`Danh sách này có 1 tổ dân phố, bằng ${percentText(1 / 3)} tổng số 3 tổ.`],
    })
  })
})

describe('deadlines', () => {
  const daysBefore = (days: number) => new Date(Date.parse('2026-12-31') - days * DAY_LONG).toISOString().slice(0, 10)
  const dues = async () => {
    const leader = story.leaders['tdp-3'] as SignedIn
    await comeHome(leader)
    await leader.tab.phone.chooseCampaign(GROUP_CAMPAIGN)
    const [row] = await leader.tab.phone.list()
    return Object.fromEntries(row?.path.map(({ stage, dueOn }) => [stage.id, dueOn]) ?? [])
  }

  it('are counted back from 31 December, and follow the settings', async () => {
    const posting = 10
    const dueBy = (decide: number, spare: number, assess: number, register: number) => ({
      'dang-ky': daysBefore(posting + decide + spare + assess + register),
      'tu-cham': daysBefore(posting + decide + spare + assess),
      hop: daysBefore(posting + decide + spare),
      'niem-yet': daysBefore(decide + spare),
      'tham-dinh': daysBefore(decide),
      'quyet-dinh': daysBefore(0),
    })
    expect(await dues()).toEqual(dueBy(10, 5, 5, 30))
    await change(story.chief, GROUP_CAMPAIGN, { decision_days: '8', spare_days: '2', assessment_days: '4', registration_days: '21' })
    expect(await dues()).toEqual(dueBy(8, 2, 4, 21))
  })
})
