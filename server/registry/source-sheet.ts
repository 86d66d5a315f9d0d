// Plain cells of a file, whatever program wrote it: .xlsx and .xls through the workbook library, .csv here. With each cell the font it was typed in
// (old Vietnamese fonts are known by their name). Whatever is wrong with the bytes is an expected outcome, not an exception.
import type { CellValue, Sheet, Workbook } from 'hucre'
import { readXls } from 'hucre'
import { colToLetter, readXlsx } from 'hucre/xlsx'
import { csvSheet } from './csv-sheet.ts'
import { declaredSize } from './zip-size.ts'

export interface SourceCell {
  value: CellValue
  font: string | null
  error: boolean
}
export interface SourceSheet {
  name: string
  rows: SourceCell[][]
  /** What the office does not see on its screen, but the file has: read all the same, and said. From 0. */
  hiddenRows: number[]
  hiddenColumns: number[]
}
export type Opening = { ok: true; sheets: SourceSheet[] } | { ok: false }

/** A workbook that unpacks to more than this is refused before it is unpacked. */
const UNPACKED_MAX = 400 * 1024 * 1024
export const MAX_ROWS = 100_000
/** A stray cell far to the right must not make every row as wide. */
const MAX_COLUMNS = 256
const BLANK: SourceCell = { value: null, font: null, error: false }
const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** "D12" for the fourth column of the twelfth row; both counted from 0 here. */
export const cellName = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`

export async function openSource(bytes: Uint8Array): Promise<Opening> {
  try {
    if (begins(bytes, ZIP)) return await openXlsx(bytes)
    if (begins(bytes, COMPOUND)) return opened(await readXls(bytes, { maxRows: MAX_ROWS }))
    const sheet = csvSheet(bytes, { rows: MAX_ROWS, columns: MAX_COLUMNS })
    return sheet ? { ok: true, sheets: [sheet] } : { ok: false }
  } catch {
    return { ok: false }
  }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

async function openXlsx(bytes: Uint8Array): Promise<Opening> {
  const unpacked = declaredSize(bytes)
  if (unpacked === null || unpacked > UNPACKED_MAX) return { ok: false }
  return opened(await readXlsx(bytes, { readStyles: true, maxRows: MAX_ROWS, sheets: info => !info.hidden && !info.veryHidden }))
}

function opened(book: Workbook): Opening {
  const seen = book.sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden)
  return { ok: true, sheets: seen.map(sheetOf) }
}

function sheetOf(sheet: Sheet): SourceSheet {
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : []))
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden ? [row] : []))
  return { name: sheet.name, rows: rowsOf(sheet), hiddenColumns, hiddenRows }
}

function rowsOf(sheet: Sheet): SourceCell[][] {
  const rows = sheet.rows.map((values, row) => values.slice(0, MAX_COLUMNS).map((value, column) => cellOf(sheet, row, column, value)))
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    // Only merged headings matter, and they lie near the top.
    if (endRow > 40) continue
    const anchor = rows[startRow]?.[startCol] ?? BLANK
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startCol; column <= Math.min(endCol, MAX_COLUMNS); column++) fillBlank(rows[row], column, anchor)
    }
  }
  return rows
}

function cellOf(sheet: Sheet, row: number, column: number, value: CellValue): SourceCell {
  if (value === null) return BLANK
  const cell = sheet.cells?.get(`${row},${column}`)
  const error = cell?.type === 'error' || (typeof value === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(value))
  return { value, font: cell?.style?.font?.name ?? null, error }
}

function fillBlank(row: SourceCell[] | undefined, column: number, anchor: SourceCell): void {
  if (!row) return
  while (row.length <= column) row.push(BLANK)
  if (row[column]?.value === null) row[column] = anchor
}
