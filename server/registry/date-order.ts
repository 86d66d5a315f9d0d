// Dates typed as text in a registry: day first as in Vietnam, unless the column proves that its program wrote month first (FACTS §1.4: in
// one ward's data the dates that were not bare years were American). A column that proves both, or neither, is read day first; then every
// date that could be either is named, never silently guessed.
import { isDay, parsePartialDate } from '../../forms/checks/partial-date.ts'
import type { RepairedValue } from './cell-values.ts'

export type DateOrder = 'dayFirst' | 'monthFirst' | 'unproved'

const THREE_PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const YEAR_ONLY = /^(?:00?[/.-]00?[/.-])?(\d{4})$/

export function orderOf(texts: Iterable<string>): DateOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const text of texts) {
    const parts = THREE_PARTS.exec(text)
    if (!parts) continue
    if (Number(parts[1]) > 12) dayFirst++
    if (Number(parts[2]) > 12) monthFirst++
  }
  if (monthFirst > 0 && dayFirst === 0) return 'monthFirst'
  return dayFirst > 0 && monthFirst === 0 ? 'dayFirst' : 'unproved'
}

/** A date that could be read both ways; a column that has one and proves nothing is asked about. */
export function isEitherWay(text: string): boolean {
  const [, first = '', second = ''] = THREE_PARTS.exec(text) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/** Excel counts days from the end of 1899, with a day in 1900 that never was; small numbers are years. Null for what is neither. */
export function dayOfSerial(serial: number): string | null {
  const isSerial = Number.isInteger(serial) && serial > 2200 && serial < 60_000
  return isSerial ? new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10) : null
}

export function readDate(text: string, order: DateOrder): RepairedValue {
  const year = YEAR_ONLY.exec(text)?.[1]
  if (text === '' || year !== undefined) return { value: year ?? '', repair: year === undefined || year === text ? null : 'dateShape' }
  const parts = THREE_PARTS.exec(text)
  if (!parts) {
    const value = parsePartialDate(text)
    return value === null ? { value: text, repair: 'unreadableDate' } : { value, repair: value === text ? null : 'dateShape' }
  }
  const [, first = '', second = '', ofYear = ''] = parts
  const monthFirst = Number(second) > 12 || (order === 'monthFirst' && Number(first) <= 12)
  const [day, month] = monthFirst ? [second, first] : [first, second]
  const value = `${ofYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(value)) return { value: text, repair: 'unreadableDate' }
  if (monthFirst) return { value, repair: 'usDate' }
  const eitherWay = Number(first) <= 12 && first !== second
  return { value, repair: eitherWay && order === 'unproved' ? 'ambiguousDate' : 'dateShape' }
}
