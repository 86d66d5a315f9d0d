// The report's table as paper shows it: a header of two levels (neighbours with the same heading share one upper cell) and cells as a
// Vietnamese clerk writes them. Uses the frozen content alone, so that it looks the same for ever (R13).
import { dayOf, formatDayShort, formatTime, type LocalDay } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import type { ReportCell, ReportColumn } from '../../../shared/report.ts'

/** `column` is the id of a lower cell or of a cell over both levels; a heading over several columns has none. */
export interface HeadCell {
  key: string
  text: string
  columns: number
  rows: 1 | 2
}

export function headOf(columns: readonly ReportColumn[]): { upper: HeadCell[]; lower: HeadCell[] } {
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  let open: string | undefined
  for (const { id, heading, title } of columns) {
    if (heading === undefined) upper.push({ key: id, text: title, columns: 1, rows: 2 })
    else {
      const shared = upper.at(-1)
      if (shared && heading === open) shared.columns++
      else upper.push({ key: `over ${id}`, text: heading, columns: 1, rows: 1 })
      lower.push({ key: id, text: title, columns: 1, rows: 1 })
    }
    open = heading
  }
  return { upper, lower }
}

/** "12.345": thousands with a dot, as in Vietnam. Written out, because hosts differ in what their locale data say. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** "45,2%", one decimal, as on the printed report. */
export function formatShare(share: number): string {
  const tenths = Math.round(Math.abs(share) * 1000)
  return `${share < 0 && tenths > 0 ? '-' : ''}${formatCount(Math.trunc(tenths / 10))},${tenths % 10}%`
}

/** "12,5": up to two decimals, none when it is whole. */
function formatSum(sum: number): string {
  const hundredths = Math.round(Math.abs(sum) * 100)
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${sum < 0 && hundredths > 0 ? '-' : ''}${formatCount(Math.trunc(hundredths / 100))}${decimals && `,${decimals}`}`
}

/** "+2,1%": how far one share is over another. */
function formatOver(over: number): string {
  const text = formatShare(over)
  return over > 0 && text !== formatShare(0) ? `+${text}` : text
}

/** "14:32"; with its date when it was received on another day than the one it counts for. */
export function receivedText(instant: Instant, day: LocalDay): string {
  const time = formatTime(instant).slice(0, 5)
  return dayOf(instant) === day ? time : `${time} ${formatDayShort(dayOf(instant))}`
}

/** A cell in words; empty where there is nothing to say. */
export function formatCell(column: ReportColumn, cell: ReportCell | undefined, day: LocalDay): string {
  if (cell === null || cell === undefined) return ''
  switch (column.measure.kind) {
    case 'share':
      return formatShare(cell)
    case 'over':
      return formatOver(cell)
    case 'setting':
      return column.measure.percent ? formatShare(cell) : formatSum(cell)
    case 'sum':
    case 'chosen':
      return formatSum(cell)
    case 'lastReceived':
      return receivedText(cell, day)
    case 'blank':
      return ''
    case 'list':
    case 'records':
    case 'versions':
    case 'state':
    case 'complete':
      return formatCount(cell)
  }
}
