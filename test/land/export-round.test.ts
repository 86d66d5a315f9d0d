// PL3-01 the whole way: 1,500 completed cases in the store, written by the job, read by two libraries. Cell by cell it is what FACTS say; loaded again, it
// differs in nothing from what is stored.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pl301Columns } from '../../forms/campaigns/data/pl3-01-columns.ts'
import { landCompletion } from '../../forms/campaigns/land/completion.ts'
import { pl301Rows } from '../../forms/campaigns/land/pl3-01-rows.ts'
import { readPl301 } from '../../server/documents/pl3-01-reading.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import { Pl301Job } from '../../shared/pl3-01.ts'
import { compiled } from '../campaigns/trial.ts'
import { CAMPAIGN } from '../server/office.ts'
import { type LandOffice, openLandOffice } from './export-office.ts'
import { cellsOf, flattened } from './flattening.ts'
import { type SeededCase, seededCases } from './many-cases.ts'

const CASES = 1500
const AT = `/api/campaigns/${CAMPAIGN}/pl3-01`
const form = compiled(landCompletion)
const keys = pl301Columns.map(({ key }) => key)

let office: LandOffice
let stored: SeededCase[]
let bytes: Uint8Array
const folder = mkdtempSync(join(tmpdir(), 'phieu-so-round-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  office = await openLandOffice(CASES, { exportsFolder: folder })
  // The list's order is by group first: the cases are dealt out in the order that they will have in the sheet.
  const inOrder = [...office.houses.filter(house => house.startsWith('tdp-1')), ...office.houses.filter(house => house.startsWith('tdp-2'))]
  stored = seededCases(CASES, 11560)
  await office.completeMany(stored.map(({ answers, marks }, index) => ({ entity: inOrder[index] ?? '', answers, marks })))
  bytes = await exported()
})

async function exported(): Promise<Uint8Array> {
  const { cookie } = office.reviewer
  let job = Pl301Job.parse(await (await office.request('POST', AT, { cookie, json: { sheet: '50', received: false } })).json())
  while (job.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 20))
    job = Pl301Job.parse(await (await office.request('GET', `${AT}/${job.job}`, { cookie })).json())
  }
  expect([job.state, job.cases]).toEqual(['done', CASES])
  return new Uint8Array(await (await office.request('GET', `${AT}/${job.job}/pl3-01.xlsx`, { cookie })).arrayBuffer())
}

describe(`PL3-01 of ${CASES} completed certificates`, () => {
  it('agrees cell by cell with the independent flattening, read by another library; no cell is a formula', () => {
    const sheet = read(bytes, { cellNF: true }).Sheets['PL3-01']
    if (!sheet) throw new Error('no sheet')
    const expected = flattened(stored.map(({ made }) => made))
    const found = cellsOf(sheet)
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    expect(names.length).toBeGreaterThan(100 * CASES)
    expect(names.filter(name => expected[name] !== found[name])).toEqual([])
    expect(Object.values(sheet).filter(cell => cell?.f !== undefined)).toEqual([])
  })

  it('is the same bytes when it is written again', async () => {
    expect(Buffer.compare(await exported(), bytes)).toBe(0)
  })

  it('loaded again changes nothing: no row differs, and no answer that the sheet can say, of any code, old or new', async () => {
    const reading = await readPl301(form, bytes)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    const before = stored.map(({ answers }) => answers)
    expect(stored.filter(({ marks }) => Object.keys(marks).length > 0).length).toBe(CASES / 3)
    expect(reading.cases.length).toBe(CASES)
    const [was, is] = [before, reading.cases].map(cases => pl301Rows(form, cases, keys).map(row => JSON.stringify(row)))
    expect(is?.length).toBe(was?.length)
    expect(was?.filter((row, index) => row !== is?.[index])).toEqual([])
    const bySerial = new Map(reading.cases.map(one => [one.certificate_serial, one]))
    const differing = before.flatMap(answers => {
      const read = bySerial.get(answers.certificate_serial ?? '')
      return JSON.stringify(sayable(answers)) === JSON.stringify(sayable(read ?? {})) ? [] : [{ answers, read }]
    })
    expect(differing).toEqual([])
  })
})

const SAID = {
  certificate: [
    'ward_code',
    'certificate_serial',
    'issued_on',
    'register_number',
    'organisation_name',
    'organisation_number',
    'holder_kind',
  ],
  present: ['current_user_name', 'current_user_id', 'current_user_address', 'change_reason', 'scan_name'],
  parcel: [
    'parcel_id',
    'sheet_printed',
    'number_printed',
    'sheet_cadastral',
    'number_cadastral',
    'parcel_area',
    'asset_kind',
    'asset_estate',
  ],
  asset: ['asset_building', 'asset_flat', 'asset_built_area', 'asset_floor_area', 'asset_ownership', 'asset_term', 'asset_grade'],
  person: ['person_name', 'person_birth', 'person_sex', 'person_address', 'person_role'],
}

/** Everything of a case that PL3-01 has a place for, in codes: one entry for each parcel and person who holds it. */
function sayable(answers: Answers): unknown[] {
  const certificate = [...SAID.certificate, ...SAID.present].map(name => answers[name] || null)
  const parcels = rowsOf(answers.parcels)
  return (parcels.length > 0 ? parcels : [{}]).flatMap((parcel, index) => {
    const holders = rowsOf(answers.persons).filter(
      ({ person_parcels: held }) =>
        !held ||
        String(held)
          .split(' ')
          .includes(String(index + 1)),
    )
    return (holders.length > 0 ? holders : [{}]).map(person => [
      certificate,
      [...SAID.parcel, ...SAID.asset].map(name => parcel[name] || null),
      parcel.address_now || parcel.address_printed || null,
      rowsOf(parcel.uses).slice(0, 3).map(sayableUse),
      SAID.person.map(name => person[name] || null),
      person.person_id || person.person_old_id || null,
    ])
  })
}

/** An old code goes up as what the officer chose for today. */
function sayableUse(use: Answers): unknown[] {
  const origins = [use.use_origin, use.use_second_origin].map(origin => origin || null)
  return [use.use_today || use.use_code, use.use_area, origins, use.use_form || null, use.use_until || use.use_term || null]
}

const rowsOf = (rows: Answer | undefined): Answers[] =>
  Array.isArray(rows) ? rows.flatMap(row => (typeof row === 'object' && !('digest' in row) ? [row] : [])) : []
