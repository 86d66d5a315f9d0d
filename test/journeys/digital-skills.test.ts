// Digital skills from the list to the papers: a list comes as a workbook, two phones verify people without a network, the police's list comes as a difference,
// and every figure of two frozen reports and every row of every paper is counted again here, from what was answered at the doors.
import { beforeAll, describe, expect, it } from 'vitest'
import type { KeptRecord } from '../../client/phone.ts'
import { digitalSkills as pkg } from '../../forms/campaigns/digital-skills/package.ts'
import type { CampaignPlanAnswer } from '../../shared/campaign-admin.ts'
import type { FrozenReport } from '../../shared/report.ts'
import { expectPapers, targetsOf, VNEID, verifiedOf } from '../campaigns/digital-skills-count.ts'
import { answersOf, idNumberOf, listRows, type Person, people, policeRows, STRANGER, statusOf } from '../campaigns/digital-skills-story.ts'
import {
  ALL,
  ask,
  type Brought,
  bring,
  expectTable,
  fillStage,
  got,
  listTaken,
  paper,
  reportOf,
  rowWith,
  sendAll,
} from '../campaigns/ward-journey.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'
import { decide, rows } from './collecting.ts'
import { openDraft } from './filling.ts'

const ID = pkg.campaign.id
const [DAY_1, DAY_2, DAY_3] = ['2026-11-21', '2026-11-22', '2026-11-23']
let world: Worldly
let office: SignedIn
let brought: { list: Brought; police: Brought }
let reports: { first: FrozenReport; firstAgain: FrozenReport; second: FrozenReport; third: FrozenReport }

async function verify(phone: SignedIn, all: readonly Person[]): Promise<KeptRecord[]> {
  phone.device.wire.down = true
  const done: KeptRecord[] = []
  for (const one of all)
    done.push(await fillStage(world, phone.tab.phone, await rowWith(phone.tab.phone, 'person_code', one.code), answersOf(one)))
  await phone.device.quiet()
  await sendAll(phone, done)
  return done
}
const visitedOn = (day: 1 | 2, group: string) => people.filter(one => one.group === group && one.visit?.day === day)

/** The office sends one back; the collector writes what is true by now. */
async function correct({ tab, device }: SignedIn, { record }: KeptRecord, one: Person): Promise<void> {
  await decide(world, record, 'return', [{ question: 'status', text: 'Hỏi lại' }])
  await tab.phone.syncNow()
  device.wire.down = true
  const draft = await tab.phone.beginCorrection(record)
  if (!draft) throw new Error('nothing to correct')
  const session = await openDraft(world, tab.phone, draft)
  for (const [path, answer] of Object.entries(answersOf(one, true))) session.answer(path, answer)
  await session.autosave.flush()
  await session.autosave.end()
  const again = await tab.phone.finalize(session.now(), session.filling.sent(), session.filling.title())
  await device.quiet()
  await sendAll({ tab, device } as SignedIn, [again])
}

async function set(name: string, value: string): Promise<void> {
  const { campaign }: CampaignPlanAnswer = await (await got(office, `/api/campaigns/${ID}/plan`)).json()
  const { firstDay, lastDay, cutoff } = campaign
  const body = { dates: { firstDay, lastDay }, cutoff, office: campaign.office, settings: { [name]: value } }
  expect((await ask(office, 'PUT', `/api/campaigns/${ID}/settings`, body)).status).toBe(200)
}

beforeAll(async () => {
  world = await createWorld({ packages: [pkg], plain: false, lastDay: '2026-12-31' })
  office = await world.officer('Minh', 'administrator')
  const list = await bring(office, pkg, listRows(), { new: ALL })
  const [lan, hoa] = [await world.phone('Lan', ['tdp-1']), await world.phone('Hoa', ['tdp-2'])]
  const first = await verify(lan, visitedOn(1, 'tdp-1'))
  await verify(hoa, visitedOn(1, 'tdp-2'))
  world.at('15:00:01')
  const report = await reportOf(office, ID, DAY_1)
  world.at('08:00', DAY_2)
  const police = await bring(office, pkg, policeRows(), { changed: ALL })
  await lan.tab.phone.syncNow()
  await hoa.tab.phone.syncNow()
  const wrong = visitedOn(1, 'tdp-1').findIndex(({ visit }) => visit?.corrected)
  await correct(lan, first[wrong] as KeptRecord, visitedOn(1, 'tdp-1')[wrong] as Person)
  await verify(lan, visitedOn(2, 'tdp-1'))
  await verify(hoa, visitedOn(2, 'tdp-2'))
  await set('target_worker_2026', '85')
  world.at('15:00:01', DAY_2)
  const second = await reportOf(office, ID, DAY_2)
  world.at('08:00', DAY_3)
  await set('target_year', '2025')
  world.at('15:00:01', DAY_3)
  const third = await reportOf(office, ID, DAY_3)
  brought = { list, police }
  reports = { first: report, firstAgain: await reportOf(office, ID, DAY_1), second, third }
})

describe('the lists', () => {
  it('the first workbook makes one row for each person, the second is a difference: confirmations and nothing else', () => {
    expect(brought.list.written).toMatchObject({ added: people.length, changed: 0, rejectedCount: 0, residentialGroupsAdded: [] })
    const confirmed = people.filter(({ police }) => police)
    expect(brought.police.looked).toMatchObject({ added: 1, changed: confirmed.length, notInFile: people.length - confirmed.length })
    const changes = brought.police.looked.differences.filter(({ kind }) => kind === 'changed')
    expect(new Set(changes.flatMap(({ properties }) => properties.map(({ name }) => name)))).toEqual(
      new Set(['list_confirmed', 'list_source', 'list_date']),
    )
    expect(brought.police.looked.ignoredColumns).toContain('Số định danh cá nhân')
    expect(brought.police.written).toMatchObject({ added: 0, changed: confirmed.length, removed: 0 })
  })

  it('taken out again it says of each person what was answered, in one group, and VNeID as three things', async () => {
    const taken = await listTaken(office, pkg)
    expect(taken.map(row => [row['Mã trong danh sách'], ...VNEID.map(title => row[title] ?? '')]).toSorted()).toEqual(
      people
        .map(({ code, visit, police }) => [
          code,
          visit ? (visit.vneid[0] === 'y' ? 'Có' : 'Không') : '',
          visit ? (visit.vneid[1] === 'y' ? 'Có' : 'Không') : '',
          police ? 'Có' : '',
        ])
        .toSorted(),
    )
    const groups = Object.fromEntries(taken.map(row => [row['Mã trong danh sách'], row.Nhóm]))
    expect(groups).toMatchObject({ N01: 'Cán bộ, công chức, viên chức', N02: 'Cán bộ, công chức, viên chức', N06: 'Học sinh, sinh viên' })
  })
})

describe('the frozen reports', () => {
  it('say of the first day, in every cell, what was answered on the first day', () => {
    expectTable(reports.first.content, people, verifiedOf(1))
    expectTable(reports.first.content.parts?.[0] as never, people, targetsOf(1, { worker: 100 }))
  })

  it('say of the second day what was answered, corrected and confirmed by then, against the target as it is set now', () => {
    expectTable(reports.second.content, people, verifiedOf(2))
    expectTable(reports.second.content.parts?.[0] as never, people, targetsOf(2, { worker: 85 }))
  })

  it('of a day on which nothing came are set against the targets of the year that the office chose', () => {
    expectTable(reports.third.content.parts?.[0] as never, people, targetsOf(2, { cadre: 90, pupil: 100, worker: 80, resident: 80 }))
    expect([reports.third.content.total.checked_day, reports.third.countedVersions]).toEqual([0, 0])
  })

  it('the first day’s stays as it was when the police’s list, a correction and another target came', () => {
    expect(reports.firstAgain).toEqual(reports.first)
    expect(reports.second.previousDigest).toBe(reports.first.digest)
    expect([reports.first.countedVersions, reports.second.countedVersions]).toEqual([
      people.filter(({ visit }) => visit?.day === 1).length,
      people.filter(({ visit }) => visit?.day === 2).length + 1,
    ])
  })
})

describe('the papers', () => {
  it('name for each group who has finished and who has not, row by row, and the summary counts them', () => expectPapers(office, ID))

  it('reconcile: who says yes and is in no list, and whom a list confirms though nobody was there', async () => {
    const declared = people.filter(({ visit, police }) => visit?.vneid[0] === 'y' && !police)
    const unvisited = people.filter(({ visit, police }) => !visit && police)
    expect([declared.length, unvisited.length]).toEqual([6, 2])
    for (const [document, expected] of [
      ['tu-khai-chua-co-trong-danh-sach', declared],
      ['co-trong-danh-sach-chua-xac-nhan', unvisited],
    ] as const) {
      const { lines } = await paper(office, ID, document)
      expect(
        lines
          .filter(([number]) => typeof number === 'number')
          .map(([, name]) => name)
          .toSorted(),
      ).toEqual(expected.map(({ name }) => name).toSorted())
    }
  })
})

it('no ID number was asked for, kept or printed, not even those of the police’s file', async () => {
  const answers = rows<{ content: string }>(world, 'SELECT content FROM record_versions').map(row =>
    JSON.stringify(JSON.parse(row.content).answers),
  )
  const listed = rows<{ properties: string }>(world, 'SELECT properties FROM entities').map(row => row.properties)
  const { documents } = await (await got(office, `/api/campaigns/${ID}/documents`)).json()
  const papers: string[] = []
  for (const { id } of documents) papers.push((await paper(office, ID, id)).text)
  const all = [...answers, ...listed, ...papers, JSON.stringify(await listTaken(office, pkg)), JSON.stringify(reports.second.content)]
  expect(answers).toHaveLength(people.filter(({ visit }) => visit).length + 1)
  expect(all.flatMap(text => text.match(/(?<![\d.])\d{12}(?!\d)/g) ?? [])).toEqual([])
  const kept = world.server.backup().toString('latin1')
  expect(people.map((_, index) => idNumberOf(index)).filter(number => kept.includes(number))).toEqual([])
  expect(listed.filter(properties => properties.includes(STRANGER))).toEqual([])
  expect(people.filter(one => statusOf(one) === undefined)).toHaveLength(4)
})
