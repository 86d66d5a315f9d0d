// The rows of PL3-01 as the workbook that goes upward: sheet "PL3-01", titles in row 5, official numbers in row 6, data from row 7 (FACTS §1.3 C). Areas are
// numbers; all else is text, with its zeros, and no formula. Which words stand in rows 1–4 of the receiver's own sheet is not known; ours has its name there.
// Written as the rows come, so that memory does not grow with them; nothing in the file tells when it was made: the same cases give the same bytes.
import { Readable } from 'node:stream'
import type { CellStyle, CellValue } from 'hucre'
import { writeXlsxStream } from 'hucre/xlsx'
import type { SheetCell } from '../../forms/campaigns/land/pl3-01-rows.ts'
import type { SheetColumn } from '../../forms/campaigns/land/pl3-01-sheet.ts'
import { workbookText } from './workbook-text.ts'

export const PL301_SHEET = 'PL3-01'
/** Counted from 0. */
export const PL301_TITLE_ROW = 4
export const PL301_FIRST_ROW = 6

export type WrittenColumn = Pick<SheetColumn, 'title' | 'number' | 'type'>

/** A text cell stays text when a clerk types over it; a long title is read whole. */
const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }

/** Bytes of the .xlsx. `rows` have their cells in the order of `columns`: all 50, or those of another sheet. */
export function pl301Workbook(
  rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>,
  columns: readonly WrittenColumn[],
): Readable {
  const book = { name: PL301_SHEET, columns: columns.map(columnOf), freezePane: { rows: PL301_FIRST_ROW } }
  return Readable.from(writeXlsxStream(sheetRows(rows, columns), book), { objectMode: false })
}

async function* sheetRows(
  rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>,
  columns: readonly WrittenColumn[],
): AsyncIterable<CellValue[]> {
  yield ['PHỤ LỤC 3-01']
  for (let blank = 1; blank < PL301_TITLE_ROW; blank++) yield []
  yield columns.map(({ title }) => title)
  yield columns.map(numberOf)
  for await (const row of rows) yield row.map(cellOf)
}

const numberOf = ({ number }: WrittenColumn): CellValue => (number === null ? null : String(number))

const cellOf = (cell: SheetCell): CellValue => (typeof cell === 'number' ? cell : workbookText(cell) || null)

function columnOf({ type }: WrittenColumn): { width: number; style?: CellStyle } {
  return type === 'int' || type === 'decimal' ? { width: 12 } : { width: 20, style: TEXT }
}
