// The land campaign from the list to what goes up: certificates come as a workbook, two phones photograph them without a network, an officer completes them
// through the same outbox, the office decides; both tables of the frozen report, the papers, PL3-01 cell by cell and the names of the scans are counted and
// flattened again here, and PL3-01 read back says what the records say.
import { read } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KeptRecord } from '../../client/phone.ts'
import { landCompletion } from '../../forms/campaigns/land/completion.ts'
import { landPackage as pkg } from '../../forms/campaigns/land/package.ts'
import { pl301Rows } from '../../forms/campaigns/land/pl3-01-rows.ts'
import { readPl301 } from '../../server/documents/pl3-01-reading.ts'
import { Pl301Job, type Pl301Overview } from '../../shared/pl3-01.ts'
import type { FrozenReport } from '../../shared/report.ts'
import { captureCount, completedLines, completionCount, exceptionLines, type Happened, summaryOf } from '../campaigns/land-count.ts'
import { type Certificate, certificates, listRows } from '../campaigns/land-story.ts'
import { capture, captured, complete, decide, type LandWard, namesInZip, send } from '../campaigns/land-walk.ts'
import { compiled } from '../campaigns/trial.ts'
import { ALL, ask, bring, expectTable, got, look, paper, reportOf } from '../campaigns/ward-journey.ts'
import { cellsOf, flattened } from '../land/flattening.ts'
import { GROUPS } from '../world/setting.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'
import { rows } from './collecting.ts'

const ID = pkg.campaign.id
const AT = `/api/campaigns/${ID}/pl3-01`
const [DAY_1, DAY_2] = ['2026-11-21', '2026-11-22']
const form = compiled(landCompletion)
let world: Worldly
let chief: SignedIn
let officer: SignedIn
let first: FrozenReport
let second: FrozenReport
let ward: LandWard
const receivedAt = new Map<string, number>()

beforeAll(async () => {
  world = await createWorld({ packages: [pkg], plain: false, lastDay: '2026-12-31' })
  chief = await world.officer('Bình', 'administrator')
  officer = await world.officer('Minh', 'reviewer')
  ward = { world, chief, officer, receivedAt }
  const { written } = await bring(chief, pkg, listRows(), { new: ALL })
  expect(written).toMatchObject({ added: certificates.length, rejectedCount: 0, residentialGroupsAdded: [] })
  const [lan, hoa] = [await world.phone('Lan', ['tdp-1']), await world.phone('Hoa', ['tdp-2'])]
  const of = (group: string, day: 1 | 2) => (one: Certificate) => one.group === group && one.capture?.day === day && !one.capture.late
  await captured(ward, lan, of('tdp-1', 1), ['10:15', DAY_1])
  await captured(ward, hoa, of('tdp-2', 1), ['14:59:59', DAY_1], false)
  const [approved] = rows<{ record: string; version: string }>(world, 'SELECT record, head_version AS version FROM records ORDER BY seq')
  await decide(ward, approved as KeptRecord, 'approve')
  hoa.device.wire.down = true
  const late = certificates.find(one => one.capture?.late) as Certificate
  await capture(ward, hoa, late)
  world.at('15:00:01')
  first = await reportOf(chief, ID, DAY_1)
  world.at('08:00', DAY_2)
  await send(hoa)
  receivedAt.set(late.serial, world.now)
  await captured(ward, lan, of('tdp-1', 2), ['09:00', DAY_2])
  await captured(ward, hoa, of('tdp-2', 2), ['09:30', DAY_2])
  world.at('11:00', DAY_2)
  await officer.tab.phone.syncNow()
  await complete(
    ward,
    certificates.filter(one => one.completion),
  )
  world.at('15:00:01', DAY_2)
  second = await reportOf(chief, ID, DAY_2)
})

describe('the frozen report', () => {
  const approved = ({ serial }: Certificate) => serial === certificates[0]?.serial
  const happened = (withoutPhotos: Happened['withoutPhotos']): Happened => ({ receivedAt, approved, withoutPhotos })

  it('of the first day counts captures in every cell, photos that had not come by the cut as missing', () => {
    expectTable(
      first.content,
      certificates,
      captureCount(
        1,
        happened(({ group }) => group === 'tdp-2'),
      ),
    )
    expectTable(first.content.parts?.[0] as never, certificates, completionCount(1))
  })

  it('of the second day counts captures and completions in every cell, the one that was finished in time and came late as late', () => {
    expectTable(
      second.content,
      certificates,
      captureCount(
        2,
        happened(() => false),
      ),
    )
    expectTable(second.content.parts?.[0] as never, certificates, completionCount(2))
    expect([first.content.total.sent_late, second.content.total.sent_late]).toEqual([0, 1])
  })
})

it('the papers name what is completed and what could not be, and count both by residential group', async () => {
  const printed = async (id: string) =>
    (await paper(chief, ID, id)).lines.filter(([number]) => typeof number === 'number').map(([, ...cells]) => cells)
  expect(await printed('da-hoan-thien')).toEqual(completedLines())
  expect(await printed('chua-hoan-thien')).toEqual(exceptionLines())
  const { lines } = await paper(chief, ID, 'tong-hop-ly-do')
  expect(lines.slice(1).map(row => row.slice(1))).toEqual([
    ...GROUPS.map(({ id, name }) => [name.replace('Tổ dân phố ', ''), ...summaryOf(certificates.filter(({ group }) => group === id))]),
    ['Tổng cộng', ...summaryOf(certificates)],
  ])
})

describe('what goes up', () => {
  const going = certificates.flatMap(({ completion }) => (completion?.made && completion.decided === 'approve' ? [completion.made] : []))
  async function exported(): Promise<{ job: Pl301Job; bytes: Uint8Array<ArrayBuffer> }> {
    let job = Pl301Job.parse(await (await ask(officer, 'POST', AT, { sheet: '50', received: false })).json())
    while (job.state === 'running') {
      await new Promise(resolve => setTimeout(resolve, 10))
      job = Pl301Job.parse(await (await got(officer, `${AT}/${job.job}`)).json())
    }
    return { job, bytes: new Uint8Array(await (await got(officer, `${AT}/${job.job}/pl3-01.xlsx`)).arrayBuffer()) }
  }

  it('PL3-01 is, cell by cell, what was answered; what waits, came back or is an exception stays behind and is told', async () => {
    const { job, bytes } = await exported()
    const sheet = read(bytes).Sheets['PL3-01']
    if (!sheet) throw new Error('no sheet')
    const expected = flattened(going)
    expect(Object.keys(expected).length).toBeGreaterThan(100)
    expect(cellsOf(sheet)).toEqual(expected)
    const overview: Pl301Overview = await (await got(officer, AT)).json()
    expect([job.state, job.cases, overview.cases]).toEqual(['done', going.length, going.length])
    const behind = { waiting: 1, returned: 1, exception: 1 }
    expect([overview.counts, job.counts]).toEqual([behind, { ...behind, usesOverThree: 1 }])
  })

  it('the scans are named by the rule, one for each certificate and one for the papers of its owner', async () => {
    const { job } = await exported()
    const names = async (query: string) =>
      namesInZip(Buffer.from(await (await got(officer, `${AT}/${job.job}/anh-quet.zip${query}`)).arrayBuffer()))
    const own = going.map(({ texts }) => `${texts.certificate_serial?.replace(' ', '')}-GCN.pdf`)
    expect((await names('')).toSorted()).toEqual([...own, 'DANH-SACH-TEP.xlsx'].toSorted())
    expect((await names('?identity=1')).toSorted()).toEqual([...own, 'CM264024-GT.pdf', 'DANH-SACH-TEP.xlsx'].toSorted())
  })

  it('read back, our own PL3-01 flattens to the very same rows, and exporting again gives the same bytes', async () => {
    const { bytes } = await exported()
    const reading = await readPl301(form, bytes)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    const stored = rows<{ content: string }>(
      world,
      "SELECT v.content FROM record_versions v JOIN records r ON r.head_version = v.version WHERE r.stage = 'hoan-thien' AND r.state = 'approved'",
    ).map(({ content }) => JSON.parse(content).answers)
    const kept = going.map(({ texts }) => stored.find(answers => answers.certificate_serial === texts.certificate_serial))
    expect(reading.cases).toHaveLength(going.length)
    expect(pl301Rows(form, reading.cases, reading.keys)).toEqual(pl301Rows(form, kept, reading.keys))
    expect(Buffer.compare((await exported()).bytes, bytes)).toBe(0)
  })

  it('the list taken out and looked at again differs in nothing, outcomes and all; PL3-01 is no list, and is asked about before a row is written', async () => {
    const file = await got(chief, `/api/lists/${ID}/${pkg.lists[0]?.id}/danh-sach.xlsx`)
    const { state } = await look(chief, pkg, new Uint8Array(await file.arrayBuffer()))
    const nothing = { added: 0, changed: 0, moved: 0, notInFile: 0, unchanged: certificates.length, rejectedCount: 0 }
    expect(state).toMatchObject({ kind: 'looked', answer: nothing })
    const own = await look(chief, pkg, (await exported()).bytes)
    expect(own.state).toMatchObject({ kind: 'columnsMissing', head: { sheet: 'PL3-01' } })
  })
})
