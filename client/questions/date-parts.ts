// A date in three small fields, of which only the year must be known (FACTS §1.4: 87 % of birth dates are a year).
import { isDay } from '../../forms/checks/partial-date.ts'

export interface DateParts {
  day: string
  month: string
  year: string
}
export type PartsReading = { kind: 'blank' } | { kind: 'date'; date: string } | { kind: 'incomplete' } | { kind: 'impossible' }

export function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day, month, year }
}

export function readParts({ day, month, year }: DateParts): PartsReading {
  if (!day && !month && !year) return { kind: 'blank' }
  if (!/^\d{4}$/.test(year)) return { kind: 'incomplete' }
  if (!day && !month) return { kind: 'date', date: year }
  if (!day || !month) return { kind: 'incomplete' }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) ? { kind: 'date', date } : { kind: 'impossible' }
}
