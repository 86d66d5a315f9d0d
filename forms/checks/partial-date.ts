// Dates as papers give them: a day, or only a year. 87 % of birth dates in real ward data are a year (FACTS §1.4).
// Everything here speaks "1958" or "1958-03-09"; what people type or a QR says is turned into that, or into null.

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const TYPED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/
const YEAR = /^\d{4}$/

/** True for a day that the calendar has; 2023-02-29 is not one. */
export function isDay(text: string): boolean {
  const parts = ISO.exec(text)
  if (!parts) return false
  const [, year = '', month = '', day = ''] = parts
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isPartialDate(text: string): boolean {
  return YEAR.test(text) || isDay(text)
}

/** Whole day known, not only the year. */
export function dateKnown(text: string): boolean {
  return isDay(text)
}

/** The year of "1958" or "1958-03-09"; null for anything else. */
export function yearOf(text: string): number | null {
  return isPartialDate(text) ? Number(text.slice(0, 4)) : null
}

/** "9/3/1958", "09.03.1958", "09031958", "1958", "1958-03-09" → partial date. Day before month always: the phone never guesses the American order. */
export function parsePartialDate(typed: string): string | null {
  const text = typed.trim()
  if (isPartialDate(text)) return text
  const parts = TYPED.exec(text) ?? RUN_TOGETHER.exec(text)
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** People who are alive were born in 1900 or later (FACTS §1.4). `today` is the last day that can be. True for a blank too. */
export function birthDateOk(date: string, today: string): boolean {
  return date === '' || (isPartialDate(date) && date >= '1900' && date <= today)
}

export type DateMatch = 'same' | 'nearly' | 'differs'

/** "nearly": one side knows only the year, and the years agree. */
export function compareDates(one: string, other: string): DateMatch {
  if (one === other) return 'same'
  if (dateKnown(one) && dateKnown(other)) return 'differs'
  return yearOf(one) !== null && yearOf(one) === yearOf(other) ? 'nearly' : 'differs'
}

/** "09/03/1958" or "1958", for people. */
export function formatPartialDate(date: string): string {
  const parts = ISO.exec(date)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date
}
