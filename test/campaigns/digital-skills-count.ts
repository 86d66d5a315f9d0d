// The digital skills journey counted again: report cells and rows of papers out of the story's people, in plain code that knows nothing of facts,
// expressions or lists.
import { expect } from 'vitest'
import { GROUPS } from '../world/setting.ts'
import type { SignedIn } from '../world.ts'
import { type Group, type Person, people, type Status, statusOf } from './digital-skills-story.ts'
import { type Cells, over, paper, share } from './ward-journey.ts'

export const VNEID = ['VNeID: tự khai', 'VNeID: cán bộ đã nhìn', 'Danh sách xác nhận']
const ORDER: Group[] = ['cadre', 'pupil', 'worker', 'resident']
const FINISHED: (Status | undefined)[] = ['finished_course', 'passed_test', 'shown_on_vneid']
const STATUSES: [Status, string][] = [
  ['not_reached', 'Chưa tiếp cận'],
  ['learning', 'Đang học'],
  ['finished_course', 'Đã hoàn thành khóa học'],
  ['passed_test', 'Đã đạt bài đánh giá'],
  ['shown_on_vneid', 'Đã hiển thị trên VNeID'],
  ['not_subject', 'Không thuộc diện'],
  ['refused', 'Từ chối'],
]
const TITLES: Record<Group, string> = {
  cadre: 'Cán bộ, công chức, viên chức',
  pupil: 'Học sinh, sinh viên',
  worker: 'Người lao động trong doanh nghiệp',
  resident: 'Người dân',
}

/** A person as the ward knew them on the evening of a day. */
interface Known {
  group: Group
  status: Status | undefined
  today: boolean
  adult: boolean
  vneid: string
  confirmed: boolean
  noPhone: boolean
}

function known(one: Person, day: 1 | 2): Known {
  const { visit, listed, born } = one
  const seen = visit !== undefined && visit.day <= day ? visit : undefined
  const status = seen && (day === 2 ? statusOf(one) : seen.status)
  return {
    group: (seen && ORDER.find(group => seen.claims.includes(group))) ?? listed,
    status,
    today: seen?.day === day,
    adult: 2026 - Number(born.slice(-4)) >= 18,
    vneid: seen?.vneid ?? 'nn',
    confirmed: day === 2 && one.police === true,
    noPhone: seen?.phone === 'no',
  }
}

const many = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length
const inGroup = (all: readonly Known[], group: Group) => ({
  people: many(all, one => one.group === group),
  done: many(all, one => one.group === group && FINISHED.includes(one.status)),
})

export function verifiedOf(day: 1 | 2): (of: readonly Person[]) => Cells {
  return of => {
    const all = of.map(one => known(one, day))
    const cells: Cells = { people: all.length, checked_day: many(all, one => one.today), remarks: null }
    for (const group of ORDER) {
      const { people: there, done } = inGroup(all, group)
      Object.assign(cells, { [`${group}_people`]: there, [`${group}_done`]: done, [`${group}_share`]: share(done, there) })
    }
    cells.vneid_declared = many(all, one => one.adult && one.vneid[0] === 'y')
    cells.vneid_seen = many(all, one => one.adult && one.vneid[1] === 'y')
    cells.vneid_list = many(all, one => one.confirmed)
    cells.not_subject = many(all, one => one.status === 'not_subject')
    cells.refused = many(all, one => one.status === 'refused')
    cells.no_smartphone = many(all, one => one.noPhone)
    return cells
  }
}

/** `percent`: targets that are not 100. */
export function targetsOf(day: 1 | 2, percent: Partial<Record<Group, number>>): (of: readonly Person[]) => Cells {
  return of => {
    const all = of.map(one => known(one, day))
    const cells: Cells = { remarks: null }
    for (const group of ORDER) {
      const { people: there, done } = inGroup(all, group)
      const target = (percent[group] ?? 100) / 100
      cells[`${group}_people`] = there
      cells[`${group}_done`] = done
      cells[`${group}_share`] = share(done, there)
      cells[`${group}_target`] = target
      cells[`${group}_over`] = over(share(done, there), target)
    }
    return cells
  }
}

const yesNo = (said: boolean | undefined): string => (said === undefined ? '' : said ? 'Có' : 'Không')
function lineOf(one: Person): string[] {
  const { name, born, unit, address, visit, police } = one
  const status = STATUSES.find(([value]) => value === statusOf(one))?.[1] ?? ''
  const said = [yesNo(visit && visit.vneid[0] === 'y'), yesNo(visit && visit.vneid[1] === 'y'), police ? 'Có' : '']
  return [name, born.slice(-4), unit || address, status, ...said]
}

/** Every paper of groups, row by row in any order within a residential group, and the summary cell by cell. */
export async function expectPapers(office: SignedIn, campaign: string): Promise<void> {
  for (const group of ORDER)
    for (const done of [true, false]) {
      const { lines } = await paper(office, campaign, `${done ? 'da' : 'chua'}-xac-nhan-${group}`)
      const on = people.filter(
        one => known(one, 2).group === group && FINISHED.includes(statusOf(one)) === done && (done || statusOf(one) !== 'not_subject'),
      )
      expect(grouped(lines)).toEqual(expectedGroups(on))
      expect(lines.at(-1)).toEqual([`Danh sách này có ${on.length} người.`])
    }
  const { lines } = await paper(office, campaign, 'tong-hop')
  const [head = []] = lines
  expect(head.slice(3, 7)).toEqual(ORDER.map(group => `Số người: ${TITLES[group]}`))
  expect(lines.slice(1).map(row => row.slice(1))).toEqual([
    ...GROUPS.map(({ id, name }) => [name.replace('Tổ dân phố ', ''), ...summaryOf(people.filter(({ group }) => group === id))]),
    ['Tổng cộng', ...summaryOf(people)],
  ])
}

function summaryOf(of: readonly Person[]): number[] {
  const all = of.map(one => known(one, 2))
  return [
    all.length,
    ...ORDER.map(group => inGroup(all, group).people),
    ...STATUSES.map(([status]) => many(all, one => one.status === status)),
    many(all, ({ confirmed }) => confirmed),
  ]
}

const expectedGroups = (on: readonly Person[]): Record<string, string[][]> =>
  Object.fromEntries(
    GROUPS.flatMap(({ id, name }) => {
      const here = on.filter(({ group }) => group === id)
      return here.length > 0 ? [[`${name}: ${here.length} người`, here.map(lineOf).toSorted()]] : []
    }),
  )

/** Of a paper's lines: head of each residential group → its rows without their numbers. */
function grouped(lines: readonly unknown[][]): Record<string, string[][]> {
  const all: Record<string, string[][]> = {}
  let at = ''
  for (const [first, ...cells] of lines.slice(1)) {
    if (typeof first === 'string' && first.startsWith('Tổ dân phố')) at = first
    if (typeof first === 'number') all[at] = [...(all[at] ?? []), Array.from({ length: 7 }, (_, place) => String(cells[place] ?? ''))]
  }
  return Object.fromEntries(Object.entries(all).map(([head, rows]) => [head, rows.toSorted()]))
}
