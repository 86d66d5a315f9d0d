// Dates as papers give them: a day, or only a year. 87 % of birth dates in real ward data are a year (FACTS §1.4).
// Everything here speaks "1958" or "1958-03-09"; what people type or a QR says is turned into that, or into null.

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const TYPED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/
const YEAR = /^\d{4}$/

const HYPHEN = 45

/** True for a day that the calendar has; 2023-02-29 is not one. Read digit by digit: a form asks it of every date at every key. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = digitsIn(text, 0, 4)
  const month = digitsIn(text, 5, 7)
  const day = digitsIn(text, 8, 10)
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Not a number where anything else stands among them. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
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
