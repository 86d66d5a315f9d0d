// Opens an .xlsx and hands out plain cells with the font each was typed in (old Vietnamese fonts are known by their name). The only
// file here that knows the workbook library; whatever is wrong with the bytes is an expected outcome, not an exception.
import type { CellValue, Sheet } from 'hucre'
import { colToLetter, readXlsx } from 'hucre/xlsx'
import { declaredSize } from './zip-size.ts'

export interface SourceCell {
  value: CellValue
  font: string | null
  error: boolean
}
export interface SourceSheet {
  name: string
  rows: SourceCell[][]
}
export type Opening = { ok: true; sheets: SourceSheet[] } | { ok: false }

/** A workbook that unpacks to more than this is refused before it is unpacked. */
const UNPACKED_MAX = 400 * 1024 * 1024
const MAX_ROWS = 100_000
const BLANK: SourceCell = { value: null, font: null, error: false }

/** "D12" for the fourth column of the twelfth row; both counted from 0 here. */
export const cellName = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`

export async function openWorkbook(bytes: Uint8Array): Promise<Opening> {
  const unpacked = declaredSize(bytes)
  if (unpacked === null || unpacked > UNPACKED_MAX) return { ok: false }
  try {
    const book = await readXlsx(bytes, { readStyles: true, maxRows: MAX_ROWS, sheets: info => !info.hidden && !info.veryHidden })
    return { ok: true, sheets: book.sheets.map(sheet => ({ name: sheet.name, rows: rowsOf(sheet) })) }
  } catch {
    return { ok: false }
  }
}

function rowsOf(sheet: Sheet): SourceCell[][] {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      return { value, font: cell?.style?.font?.name ?? null, error: cell?.type === 'error' }
    }),
  )
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    // Only merged headings matter, and they lie near the top.
    if (endRow > 40) continue
    const anchor = rows[startRow]?.[startCol] ?? BLANK
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startCol; column <= endCol; column++) fillBlank(rows[row], column, anchor)
    }
  }
  return rows
}

function fillBlank(row: SourceCell[] | undefined, column: number, anchor: SourceCell): void {
  if (!row) return
  while (row.length <= column) row.push(BLANK)
  if (row[column]?.value === null) row[column] = anchor
}
