// PL3-01 against a flattening of its own, written letter by letter from FACTS §1.3 (C), and read by another library than the one that writes it.
import type { Readable } from 'node:stream'
import { read, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pl301Columns, pl301ShortKeys } from '../../forms/campaigns/data/pl3-01-columns.ts'
import { landCompletion } from '../../forms/campaigns/land/completion.ts'
import { pl301Rows } from '../../forms/campaigns/land/pl3-01-rows.ts'
import type { Answers } from '../../shared/answers.ts'
import { instantOf } from '../../shared/local-day.ts'
import { answersOf, several } from '../../test/campaigns/completed-cases.ts'
import { compiled } from '../../test/campaigns/trial.ts'
import { cellsOf, flattened } from '../../test/land/flattening.ts'
import { readPl301 } from './pl3-01-reading.ts'
import { pl301Workbook } from './pl3-01-workbook.ts'

const form = compiled(landCompletion)
const keys = pl301Columns.map(({ key }) => key)
const shortKeys = pl301ShortKeys.map(({ key }) => key)
const shortColumns = shortKeys.flatMap(key => pl301Columns.filter(column => column.key === key))
const rowsOf = (cases: readonly Answers[], wanted = keys) => pl301Rows(form, cases, wanted)
const bookOf = (cases: readonly Answers[]) => collected(pl301Workbook(rowsOf(cases), pl301Columns))
const collected = async (book: Readable) => new Uint8Array(Buffer.concat(await book.toArray()))

function sheetOf(bytes: Uint8Array): WorkSheet {
  const book = read(bytes, { cellNF: true })
  expect(book.SheetNames).toEqual(['PL3-01'])
  const sheet = book.Sheets['PL3-01']
  if (!sheet) throw new Error('no sheet')
  return sheet
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the workbook of PL3-01', () => {
  it('has the titles in row 5, the official numbers in row 6 and each of 50 columns at its letter', async () => {
    const sheet = sheetOf(await bookOf([]))
    expect(pl301Columns.filter(({ letter, title }) => sheet[`${letter}5`]?.v !== title)).toEqual([])
    expect(pl301Columns.filter(({ letter, number }) => (sheet[`${letter}6`]?.v ?? null) !== (number && String(number)))).toEqual([])
    expect([sheet.AY5, cellsOf(sheet)]).toEqual([undefined, {}])
  })

  it('agrees cell by cell with an independent flattening, numbers as numbers, text as text and nothing as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(several, async cases => {
        const sheet = sheetOf(await bookOf(cases.map(answersOf)))
        expect(cellsOf(sheet)).toEqual(flattened(cases))
        expect(Object.values(sheet).filter(cell => cell?.f !== undefined)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the text format in cells with leading zeros, so that typing over them does not lose any', async () => {
    const one = { certificate_serial: 'CM 264024', parcels: [{ sheet_printed: '05', parcel_area: 29.16 }] }
    const sheet = sheetOf(await bookOf([one]))
    expect([sheet.T7?.t, sheet.T7?.v, sheet.T7?.z, sheet.Y7?.t, sheet.Y7?.v]).toEqual(['s', '05', '@', 'n', 29.16])
  })

  it('is the same bytes for the same cases, whenever it is made', async () => {
    const [cases = []] = fc.sample(several, { seed: 4, numRuns: 1 })
    const first = await bookOf(cases.map(answersOf))
    vi.useFakeTimers({ toFake: ['Date'], now: instantOf('2031-01-05', '07:30') })
    expect(Buffer.compare(await bookOf(cases.map(answersOf)), first)).toBe(0)
  })
})

describe('reading PL3-01 back', () => {
  it.each([
    ['50', keys, pl301Columns],
    ['38', shortKeys, shortColumns],
  ])('our own export of %s columns changes nothing', async (_, wanted, columns) => {
    await fc.assert(
      fc.asyncProperty(several, async cases => {
        const rows = rowsOf(cases.map(answersOf), wanted)
        const reading = await readPl301(form, await collected(pl301Workbook(rows, columns)))
        if (reading.kind !== 'read') throw new Error(reading.kind)
        expect(reading.keys).toEqual(wanted)
        expect(rowsOf(reading.cases, wanted)).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  it('finds the certificate again with its parcels, codes and people, and who holds what', async () => {
    const name = (person_name: string, person_id: string) => ({ person_name, person_id, person_birth: '1958' })
    const one: Answers = {
      certificate_serial: 'CM 264024',
      issued_on: '2016-05-04',
      holder_kind: 'joint',
      parcels: [
        {
          number_printed: '0123',
          address_now: 'TDP 2',
          parcel_area: 120.5,
          uses: [
            { use_code: 'ONT', use_area: 100, use_origin: 'CNQ-CTT', use_second_origin: 'NCQ-8', use_form: 'own', use_term: 'lasting' },
            { use_code: 'CLN', use_area: 20.5, use_term: 'until', use_until: '2064-10-15' },
          ],
        },
        { number_printed: '124' },
      ],
      persons: [{ ...name('Trần Văn Nam', '031056000123'), person_parcels: '2' }, name('Nguyễn Thị Thủy', '031158000123')],
    }
    expect(await readPl301(form, await bookOf([one, { certificate_serial: 'W 654083' }]))).toEqual({
      kind: 'read',
      keys,
      cases: [one, { certificate_serial: 'W 654083' }],
    })
  })

  it('loses no row where parcels read alike, or where a certificate comes twice with its people in another order', async () => {
    const [an, binh] = [{ person_name: 'An' }, { person_name: 'Bình' }]
    const alike: Answers = { certificate_serial: 'CM 1', parcels: [{ number_printed: '5' }, { number_printed: '5' }], persons: [an, binh] }
    const turned: Answers = { certificate_serial: 'CM 1', parcels: [{ number_printed: '6' }], persons: [binh, an] }
    const reading = await readPl301(form, await bookOf([alike, turned]))
    if (reading.kind !== 'read') throw new Error(reading.kind)
    expect(rowsOf(reading.cases)).toEqual(rowsOf([alike, turned]))
    expect(reading.cases).toMatchObject([{ parcels: [{ number_printed: '5' }, { number_printed: '5' }, { number_printed: '6' }] }])
  })

  it('refuses a sheet with more rows than are read of a file, and takes no part of it', async () => {
    const head = [[], [], [], [], ['STT'], []]
    const long = async (rows: number) =>
      new Uint8Array(
        await writeXlsx({ sheets: [{ name: 'PL3-01', rows: [...head, ...Array.from({ length: rows }, (_, index) => [index + 1])] }] }),
      )
    expect(await readPl301(form, await long(100_000))).toEqual({ kind: 'tooManyRows' })
  })

  it('refuses what is no workbook, another sheet, and a column that PL3-01 does not have', async () => {
    const other = async (name: string, title: string) =>
      new Uint8Array(await writeXlsx({ sheets: [{ name, rows: [[], [], [], [], ['STT', title], [], [1, 'x']] }] }))
    expect(await readPl301(form, new TextEncoder().encode('\u0000\u0001'))).toMatchObject({
      kind: expect.stringMatching(/^(notWorkbook|sheetMissing)$/),
    })
    expect(await readPl301(form, await other('Sheet1', 'Cấp hạng'))).toEqual({ kind: 'sheetMissing' })
    expect(await readPl301(form, await other('PL3-01', 'Cột lạ'))).toEqual({ kind: 'unknownTitles', titles: ['Cột lạ'] })
    expect(await readPl301(form, await other('PL3-01', 'Cấp hạng'))).toMatchObject({ kind: 'read', keys: ['stt', 'cap_hang'] })
  })
})
