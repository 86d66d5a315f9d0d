// A workbook of PL3-01 read back: columns are known by the titles in row 5, so that a sheet of 38 columns, or one in another order, is read as well.
import { pl301Columns } from '../../forms/campaigns/data/pl3-01-columns.ts'
import { pl301Cases } from '../../forms/campaigns/land/pl3-01-cases.ts'
import type { SheetCell } from '../../forms/campaigns/land/pl3-01-rows.ts'
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Answers } from '../../shared/answers.ts'
import { MAX_ROWS, openSource, type SourceCell } from '../registry/source-sheet.ts'
import { PL301_FIRST_ROW, PL301_SHEET, PL301_TITLE_ROW } from './pl3-01-workbook.ts'

/** `unknownTitles`: headings that no column of PL3-01 has. Nothing is read then, nor of a sheet that is too long: neither column nor row is lost in silence. */
export type Pl301Reading =
  | { kind: 'read'; keys: string[]; cases: Answers[] }
  | { kind: 'notWorkbook' }
  | { kind: 'sheetMissing' }
  | { kind: 'tooManyRows' }
  | { kind: 'unknownTitles'; titles: string[] }

export async function readPl301(form: CompiledForm, bytes: Uint8Array): Promise<Pl301Reading> {
  const source = await openSource(bytes)
  if (!source.ok) return { kind: 'notWorkbook' }
  const sheet = source.sheets.find(({ name }) => name === PL301_SHEET)
  const titles = (sheet?.rows[PL301_TITLE_ROW] ?? []).map(({ value }) =>
    String(value ?? '')
      .normalize('NFC')
      .trim(),
  )
  while (titles.at(-1) === '') titles.pop()
  if (!sheet || titles.length === 0) return { kind: 'sheetMissing' }
  if (sheet.rows.length >= MAX_ROWS) return { kind: 'tooManyRows' }
  const keys = titles.map(title => pl301Columns.find(column => column.title === title)?.key ?? null)
  const known = keys.filter(key => key !== null)
  if (known.length < keys.length) return { kind: 'unknownTitles', titles: titles.filter((_, index) => keys[index] === null) }
  const rows = sheet.rows.slice(PL301_FIRST_ROW).filter(row => row.some(({ value }) => value !== null))
  return {
    kind: 'read',
    keys: known,
    cases: pl301Cases(
      form,
      rows.map(row => row.map(textOrNumber)),
      known,
    ),
  }
}

/** Areas are numbers in their cells. */
const textOrNumber = ({ value }: SourceCell): SheetCell => (typeof value === 'number' || typeof value === 'string' ? value : '')
