// The rows of PL3-01 as the workbook that goes upward: sheet "PL3-01", titles in row 5, official numbers in row 6, data from row 7 (FACTS §1.3 C). Areas are
// numbers; all else is text, with its zeros, and no formula. Which words stand in rows 1–4 of the receiver's own sheet is not known; ours has its name there.
import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { WorkbookColumn } from '../../forms/campaigns/data/pl3-01-columns.ts'
import type { SheetCell } from '../../forms/campaigns/land/pl3-01-rows.ts'
import type { Instant } from '../../shared/ports.ts'

export const PL301_SHEET = 'PL3-01'
/** Counted from 0. */
export const PL301_TITLE_ROW = 4
export const PL301_FIRST_ROW = 6

/** What spreadsheets take for an escaped letter where it is meant as it stands: "_x0041_" would become "A". */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/**
 * Bytes of the .xlsx. `rows` have their cells in the order of `columns`: all 50, or those of another sheet. The only time in the file is `asOf`, that of the
 * newest case in it: the same cases give the same bytes.
 */
export function pl301Workbook(rows: readonly SheetCell[][], columns: readonly WorkbookColumn[], asOf: Instant): Promise<Uint8Array> {
  const at = new Date(asOf)
  return writeXlsx({
    sheets: [
      {
        name: PL301_SHEET,
        rows: [...headOf(columns), ...rows.map(row => row.map(cellOf))],
        columns: columns.map(columnOf),
        cells: headStyles(columns),
        freezePane: { rows: PL301_FIRST_ROW },
      },
    ],
    properties: { title: PL301_SHEET, creator: 'Phiếu Số', created: at, modified: at },
  })
}

function headOf(columns: readonly WorkbookColumn[]): CellValue[][] {
  return [['PHỤ LỤC 3-01'], [], [], [], columns.map(({ title }) => title), columns.map(numberOf)]
}

const numberOf = ({ number }: WorkbookColumn): CellValue => (number === null ? null : String(number))

const cellOf = (cell: SheetCell): CellValue => (typeof cell === 'number' ? cell : cell.replace(ESCAPE, '_x005F_') || null)

/** A text cell stays text when a clerk types over it. */
function columnOf({ type }: WorkbookColumn): { width: number; style?: CellStyle } {
  return type === 'int' || type === 'decimal' ? { width: 12 } : { width: 20, style: { numFmt: '@' } }
}

function headStyles(columns: readonly WorkbookColumn[]): NonNullable<WriteSheet['cells']> {
  const style: CellStyle = { font: { bold: true }, numFmt: '@', alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }
  return new Map(
    columns.flatMap((column, index) => [
      [`${PL301_TITLE_ROW},${index}`, { value: column.title, style }] as const,
      [`${PL301_TITLE_ROW + 1},${index}`, { value: numberOf(column), style }] as const,
    ]),
  )
}
