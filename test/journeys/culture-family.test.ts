// The families' title from the office's file to the list of who is recognized, in three residential groups whose leaders are offline when they work: every
// figure of every day's report and every line of the papers is counted again from what was done, by a program of its own (test/campaigns).
import { beforeAll, describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { verify } from '../../server/jobs/verify.ts'
import { homeOf, homesOf, houseOf } from '../campaigns/culture-people.ts'
import { GROUPS, membersOf, recountedReport, type Standing, standingAfter, walked } from '../campaigns/family-recount.ts'
import { beginFamilies, FAMILIES, type FamilyStory } from '../campaigns/family-story.ts'
import { liveYear, type YearSeen } from '../campaigns/family-year.ts'
import { type Cells, daysBetween, percentText } from '../campaigns/ledger.ts'
import { paperOf, reportOf } from '../campaigns/story-office.ts'
import type { SignedIn } from '../world.ts'

const ALL_DAYS = daysBetween('2026-11-21', '2026-12-31')
let story: FamilyStory
let seen: YearSeen
let reader: SignedIn
let end: Standing
beforeAll(async () => {
  story = await beginFamilies([cultureFamily])
  seen = await liveYear(story)
  story.world.at('16:00', '2026-12-31')
  reader = await story.world.officer('Duyên', 'supervisor')
  end = standingAfter(story.ledger.until(story.world.now))
}, 60_000)

describe('on the way', () => {
  it('the tables of the meetings seat every household of the group in the order of the walk', () => {
    expect(seen.seated).toEqual(Object.fromEntries(GROUPS.map(group => [group, homesOf(group).toReversed()])))
  })

  it('nothing is posted for nine days, and nothing is appraised while an objection is open', () => {
    expect(seen.tooEarly).toEqual(['notOpen', 'notOpen'])
  })

  it('the committee finds those refused who may not be considered or were not agreed to', () => {
    const [proposed, nothing] = ['recognize', '–']
    expect(seen.proposals).toEqual({
      ...{ H01: proposed, H02: proposed, H03: 'refuse not_considered', H04: 'refuse meeting' },
      ...{ H05: nothing, H06: nothing, H07: proposed, H08: proposed },
      ...{ K01: 'refuse meeting', K02: proposed, K03: proposed, K04: nothing, K05: nothing, K06: proposed },
    })
  })
})

it('a decision is offered once the appraisal is approved, to who may write it and not see the appraisal', () => {
  expect(seen.offered).toEqual([['tdp-1'], ['tdp-1', 'tdp-2']])
})

describe('reports', () => {
  it('every cell of every table of every day’s report is what happened until 15:00', async () => {
    const entries = story.ledger.until(story.world.now)
    for (const day of ALL_DAYS) {
      const content = await reportOf(reader, FAMILIES, day)
      const tables = [content, ...(content.parts ?? [])]
      const cells = tables.map(({ rows, total }) => ({ rows: rows.map(row => row.cells as Cells), total }))
      expect(cells, day).toEqual(recountedReport(entries, day))
    }
  })

  it('the column of the rate follows the denominator from the next report on, and those before stay', async () => {
    const chosen = async (day: string) => {
      const { total } = await reportOf(reader, FAMILIES, day)
      return [total.denominator, total.households, total.registered]
    }
    const days = ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05', '2026-12-07', '2026-12-08']
    expect(await Promise.all(days.map(chosen))).toEqual([
      [17, 17, 12],
      [12, 17, 12],
      [12, 17, 12],
      [17, 17, 12],
      [17, 17, 12],
      [12, 17, 12],
    ])
  })

  it('what is frozen is what the history says, by the product’s own verification', async () => {
    const wrong = (await verify(story.world.store, story.world.blobs)).filter(each => each.wrong.length > 0)
    expect(wrong).toEqual([])
  })
})

describe('papers', () => {
  /** Group by group, as a list of households is printed. */
  const listed = (is: Parameters<typeof walked>[2], cells: (code: string) => string[]) => {
    let number = 0
    return GROUPS.flatMap((group, at) => {
      const codes = walked(group, end, is)
      const lines = codes.map(code => [String(++number), homeOf(code).head, `${houseOf(code)} Ngõ 12`, ...cells(code)])
      return codes.length === 0 ? [] : [{ name: `Tổ dân phố số ${at + 1}`, codes, lines }]
    })
  }
  const headed = (groups: ReturnType<typeof listed>) =>
    groups.flatMap(({ name, codes, lines }) => [[`${name}: ${codes.length} hộ gia đình`], ...lines])
  const count = (groups: ReturnType<typeof listed>) => groups.reduce((sum, { codes }) => sum + codes.length, 0)

  it('the list of those registered, with the members added up', async () => {
    const groups = listed(
      home => home.says === 'yes',
      code => [String(homeOf(code).members)],
    )
    const summed = (name: string, codes: readonly string[]) => ['', name, '', String(membersOf(codes))]
    expect(await paperOf(reader, FAMILIES, 'dang-ky')).toEqual({
      lines: [
        ...groups.flatMap(group => [...headed([group]), summed(`Cộng ${group.name}`, group.codes)]),
        summed(
          'Tổng cộng',
          groups.flatMap(({ codes }) => codes),
        ),
      ],
      said: [`Danh sách này có ${count(groups)} hộ, trên tổng số 17 hộ (${percentText(count(groups) / 17)}).`],
    })
  })

  it('the list that hangs on the board for ten days', async () => {
    const groups = listed(
      home => home.says === 'yes' && home.agreed,
      () => [''],
    )
    const { lines, said } = await paperOf(reader, FAMILIES, 'de-nghi-niem-yet')
    expect(lines).toEqual(headed(groups))
    expect(said).toEqual([`Danh sách này có ${count(groups)} hộ. Ý kiến phản ánh gửi tổ trưởng tổ dân phố trong thời gian niêm yết.`])
  })

  it('the list of those recognized', async () => {
    const groups = listed(
      home => home.recognized,
      () => [],
    )
    expect(count(groups)).toBe(6)
    expect(await paperOf(reader, FAMILIES, 'cong-nhan')).toEqual({
      lines: headed(groups),
      said: [`Danh sách này có 6 hộ, bằng ${percentText(6 / 17)} tổng số 17 hộ.`],
    })
  })

  it('the summary has the rate over both denominators, and over the chosen one against the target', async () => {
    const [family] = recountedReport(story.ledger.until(story.world.now), '2026-12-31')
    const line = (name: string[], cells: Cells | undefined) => [
      ...name,
      ...['households', 'registered', 'agreed', 'recognized'].map(column => String(cells?.[column])),
      ...['share_all', 'share_registered'].map(column => percentText(cells?.[column] ?? Number.NaN)),
      String(cells?.denominator),
      percentText(cells?.share ?? Number.NaN),
      percentText(cells?.target ?? Number.NaN),
      percentText(cells?.over ?? Number.NaN, true),
    ]
    const rows = GROUPS.map((_, at) => line([String(at + 1), `số ${at + 1}`], family?.rows[at]))
    expect((await paperOf(reader, FAMILIES, 'tong-hop-to')).lines).toEqual([...rows, line(['', 'Tổng cộng'], family?.total)])
  })
})
