// Finds the header of an office's sheet: one or two rows, somewhere near the top, with headings in any order and merged cells above them.
import { fold } from '../../forms/checks/search-fold.ts'
import { repairText } from './cell-text.ts'
import { LAND_COLUMNS, type LandColumn } from './land-columns.ts'
import type { SourceCell } from './workbook.ts'

export interface Header {
  columns: Map<LandColumn, number>
  /** First row of data, from 0. */
  firstRow: number
  /** Headings that no column answers to. */
  ignored: string[]
}

/** Letterheads and titles stand above a header, but not this many rows. */
const SEARCHED_ROWS = 30
/** Fewer recognised headings than this is no header. */
const ENOUGH = 3

const COLUMN_OF = new Map(LAND_COLUMNS.flatMap(rule => rule.headings.map(heading => [heading, rule.column] as const)))

const headingOf = (cell: SourceCell | undefined): string => (typeof cell?.value === 'string' ? repairText(cell.value, cell.font).text : '')

/** The lower heading with the upper one's help; `fold` drops "(m²)" down to "m2". */
function columnOf(upper: string, lower: string): LandColumn | undefined {
  const [above, below] = [fold(upper.replaceAll('²', '2')), fold(lower.replaceAll('²', '2'))]
  const candidates =
    above === below ? [below] : [`${below} ${above}`.trim(), `${above} ${below}`.trim(), below, ...(below === '' ? [above] : [])]
  return candidates.map(candidate => COLUMN_OF.get(candidate)).find(column => column !== undefined)
}

/** "1", "(2)", "A": the row of column numbers that official forms have under the header. */
function isNumbering(row: SourceCell[] | undefined): boolean {
  const texts = (row ?? []).map(cell => String(cell.value ?? '').trim()).filter(text => text !== '')
  return (
    texts.length >= ENOUGH &&
    texts.every((text, index) => /^\(?([A-Z]|\d{1,2})\)?$/i.test(text) && (index === 0 || text !== texts[index - 1]))
  )
}

function headerAt(rows: SourceCell[][], at: number, deep: boolean): Header {
  const upper = rows[at] ?? []
  const lower = deep ? (rows[at + 1] ?? []) : upper
  const columns = new Map<LandColumn, number>()
  const ignored: string[] = []
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const heading = headingOf(lower[index]) || headingOf(upper[index])
    const column = columnOf(headingOf(upper[index]), headingOf(lower[index]))
    if (column && !columns.has(column)) columns.set(column, index)
    else if (heading !== '') ignored.push(heading)
  }
  const next = at + (deep ? 2 : 1)
  return { columns, ignored, firstRow: isNumbering(rows[next]) ? next + 1 : next }
}

/** The best header of the sheet, or null. Of equals the shallower and higher one, so that a row of data is never taken for a header. */
export function findHeader(rows: SourceCell[][]): Header | null {
  let best: Header | null = null
  for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at++) {
    for (const deep of [false, true]) {
      const found = headerAt(rows, at, deep)
      if (found.columns.size >= ENOUGH && found.columns.size > (best?.columns.size ?? 0)) best = found
    }
  }
  return best
}
