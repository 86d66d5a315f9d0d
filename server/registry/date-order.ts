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

export function readDate(text: string, order: DateOrder): RepairedValue {
  const year = YEAR_ONLY.exec(text)?.[1]
  if (text === '' || year !== undefined) return { value: year ?? '', repair: null }
  const parts = THREE_PARTS.exec(text)
  if (!parts) {
    const value = parsePartialDate(text)
    return value === null ? { value: text, repair: 'unreadableDate' } : { value, repair: null }
  }
  const [, first = '', second = '', ofYear = ''] = parts
  const monthFirst = Number(second) > 12 || (order === 'monthFirst' && Number(first) <= 12)
  const [day, month] = monthFirst ? [second, first] : [first, second]
  const value = `${ofYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(value)) return { value: text, repair: 'unreadableDate' }
  if (monthFirst) return { value, repair: 'usDate' }
  const eitherWay = Number(first) <= 12 && first !== second
  return { value, repair: eitherWay && order === 'unproved' ? 'ambiguousDate' : null }
}
