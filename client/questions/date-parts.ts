// A date in small fields. A partial date needs only its year (FACTS §1.4: 87 % of birth dates are a year). A date asked by month or year alone
// is its first day, as in ODK, so that dates compare and count as usual.
import { isDay } from '../../forms/checks/partial-date.ts'

export interface DateParts {
  day: string
  month: string
  year: string
}
export type PartsReading = { kind: 'blank' } | { kind: 'date'; date: string } | { kind: 'incomplete' } | { kind: 'impossible' }
export type Finest = 'day' | 'month' | 'year'

export interface DateAsked {
  /** The smallest field that is asked. */
  finest: Finest
  /** The year alone is an answer too. */
  yearAlone: boolean
  /** A year alone is written as its first day. */
  wholeDay: boolean
}

export const PARTIAL: DateAsked = { finest: 'day', yearAlone: true, wholeDay: false }

export function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day, month, year }
}

export function readParts({ day, month, year }: DateParts, { finest, yearAlone, wholeDay }: DateAsked = PARTIAL): PartsReading {
  const asked = finest === 'day' ? [day, month] : finest === 'month' ? [month] : []
  if (!year && asked.every(part => !part)) return { kind: 'blank' }
  if (!/^\d{4}$/.test(year)) return { kind: 'incomplete' }
  if (finest === 'year' || (yearAlone && asked.every(part => !part))) return { kind: 'date', date: wholeDay ? `${year}-01-01` : year }
  if (asked.some(part => !part)) return { kind: 'incomplete' }
  const date = `${year}-${month.padStart(2, '0')}-${finest === 'day' ? day.padStart(2, '0') : '01'}`
  return isDay(date) ? { kind: 'date', date } : { kind: 'impossible' }
}
