// The report's table, laid out once for print page and workbook: two header rows whose equal headings are joined, one row a residential
// group, the total. Cells are typed here, so that both renderers only draw.
import { dayOf, formatDayShort, formatTime, type LocalDay } from '../../shared/local-day.ts'
import type { ReportCell, ReportColumn, ReportContent } from '../../shared/report.ts'

export interface HeaderCell {
  text: string
  row: 0 | 1
  column: number
  rowSpan: 1 | 2
  columnSpan: number
}

/** What one cell says: nothing, a text, or a number to be shown whole, with its decimals, as a share, or as a difference of shares with its sign. */
export type TableCell = { kind: 'text'; text: string } | { kind: 'count' | 'sum' | 'share' | 'over'; value: number }

export type ColumnKind = 'order' | 'name' | 'figure' | 'remarks'

export interface ReportTable {
  /** Number of columns, the running number and the name included. */
  width: number
  header: HeaderCell[]
  /** What each column is for, so that widths can be shared out. */
  kinds: ColumnKind[]
  rows: TableCell[][]
  total: TableCell[]
}

const LEADING = ['TT', 'Tổ dân phố']
const blank: TableCell = { kind: 'text', text: '' }

/** Two rows, neighbours with one heading under one cell; `leading` columns and those without a heading reach over both. */
export function headerOf(columns: readonly { heading?: string | undefined; title: string }[], leading: readonly string[]): HeaderCell[] {
  const cells: HeaderCell[] = leading.map((text, column) => ({ text, row: 0, column, rowSpan: 2, columnSpan: 1 }))
  columns.forEach((column, index) => {
    const place = index + leading.length
    if (column.heading === undefined) {
      cells.push({ text: column.title, row: 0, column: place, rowSpan: 2, columnSpan: 1 })
      return
    }
    const continues = index > 0 && columns[index - 1]?.heading === column.heading
    const open = cells.findLast(cell => cell.row === 0)
    if (continues && open) open.columnSpan++
    else cells.push({ text: column.heading, row: 0, column: place, rowSpan: 1, columnSpan: 1 })
    cells.push({ text: column.title, row: 1, column: place, rowSpan: 1, columnSpan: 1 })
  })
  return cells
}

/** "14:32"; with its date when it was received on another day than the report's (after the cut of the day before). */
function receivedText(instant: number, day: LocalDay): string {
  const time = formatTime(instant).slice(0, 5)
  return dayOf(instant) === day ? time : `${time} ${formatDayShort(dayOf(instant))}`
}

function tableCell(column: ReportColumn, value: ReportCell | undefined, day: LocalDay): TableCell {
  if (value === null || value === undefined) return blank
  switch (column.measure.kind) {
    case 'blank':
      return blank
    case 'lastReceived':
      return { kind: 'text', text: receivedText(value, day) }
    case 'share':
    case 'over':
    case 'sum':
      return { kind: column.measure.kind, value }
    case 'setting':
      return { kind: column.measure.percent ? 'share' : 'sum', value }
    case 'chosen':
      return { kind: 'sum', value }
    case 'list':
    case 'records':
    case 'versions':
    case 'state':
    case 'complete':
      return { kind: 'count', value }
  }
}

/** The column's heading says what they are; a table of 24 columns has no room to say it in each row. */
export const bareName = (name: string): string => name.replace(/^Tổ dân phố\s+/i, '')

/** A report's own table, or one of its parts. */
export type Tabled = Pick<ReportContent, 'columns' | 'rows' | 'total'>

export function reportTable({ columns, rows, total }: Tabled, day: LocalDay): ReportTable {
  const cellsOf = (cells: Record<string, ReportCell>): TableCell[] => columns.map(column => tableCell(column, cells[column.id], day))
  return {
    width: columns.length + LEADING.length,
    header: headerOf(columns, LEADING),
    kinds: ['order', 'name', ...columns.map(({ measure }): ColumnKind => (measure.kind === 'blank' ? 'remarks' : 'figure'))],
    rows: rows.map((row, index) => [
      { kind: 'count', value: index + 1 },
      { kind: 'text', text: bareName(row.name) },
      ...cellsOf(row.cells),
    ]),
    total: [blank, { kind: 'text', text: 'Tổng cộng' }, ...cellsOf(total)],
  }
}
