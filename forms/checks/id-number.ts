// The 12-digit personal ID number: three digits of birthplace, one of century and sex, two of birth year, six at random. Since July 2024 the law
// promises only twelve digits, so that everything here is worth a warning and never more (R15). Source: FACTS §2.1.
import { birthPlaces } from './birth-places.ts'

export type Sex = 'male' | 'female'
export type IdNumberProblem = 'not-twelve-digits' | 'unknown-birth-place' | 'future-century'

/** Births abroad are numbered by country from here. */
const FIRST_COUNTRY_CODE = 100
/** Digits 0–3 cover the years 1900–2099. */
const LAST_LIVING_CENTURY_DIGIT = 3

/** Digits alone: people write "031 085 001 234" and Excel adds a quote. */
export function tidyIdNumber(text: string): string {
  return text.replace(/[\s.'’-]/g, '')
}

export function idNumberProblems(text: string): IdNumberProblem[] {
  const number = tidyIdNumber(text)
  if (!/^\d{12}$/.test(number)) return ['not-twelve-digits']
  const problems: IdNumberProblem[] = []
  const place = number.slice(0, 3)
  if (!birthPlaces.has(place) && Number(place) < FIRST_COUNTRY_CODE) problems.push('unknown-birth-place')
  if (Number(number.charAt(3)) > LAST_LIVING_CENTURY_DIGIT) problems.push('future-century')
  return problems
}

/** True for a blank too: there is nothing wrong with what is not there. */
export function idNumberOk(text: string): boolean {
  return tidyIdNumber(text) === '' || idNumberProblems(text).length === 0
}

/** Null unless it is twelve digits. */
export function idNumberBirthYear(text: string): number | null {
  const number = tidyIdNumber(text)
  if (!/^\d{12}$/.test(number)) return null
  const century = 1900 + 100 * Math.floor(Number(number.charAt(3)) / 2)
  return century + Number(number.slice(4, 6))
}

export function idNumberSex(text: string): Sex | null {
  const number = tidyIdNumber(text)
  if (!/^\d{12}$/.test(number)) return null
  return Number(number.charAt(3)) % 2 === 0 ? 'male' : 'female'
}

/** Name of the province as it was when the number was given; null for a country or an unknown code. */
export function idNumberBirthPlace(text: string): string | null {
  return birthPlaces.get(tidyIdNumber(text).slice(0, 3)) ?? null
}

/** The nine digits of the identity cards before; no document since 2025, but still what most certificates say (FACTS §2.1). True for a blank too. */
export function oldIdNumberOk(text: string): boolean {
  const number = tidyIdNumber(text)
  return number === '' || /^\d{9}$/.test(number)
}

/** Excel drops leading zeros: ten or eleven digits become twelve when that gives a sound number. A suggestion; null when there is none. */
export function repairIdNumber(text: string): string | null {
  const number = tidyIdNumber(text)
  if (!/^\d{10,11}$/.test(number)) return null
  const padded = number.padStart(12, '0')
  return idNumberProblems(padded).length === 0 ? padded : null
}

/** The same number, whatever the spacing and however many leading zeros a spreadsheet ate. */
export function idNumbersMatch(one: string, other: string): boolean {
  const bare = (text: string) => tidyIdNumber(text).replace(/^0+/, '')
  return bare(one) === bare(other)
}

/** "031•••••1234": what lists may show (R17). */
export function maskIdNumber(text: string): string {
  const number = tidyIdNumber(text)
  return number.length < 8 ? '•'.repeat(number.length) : `${number.slice(0, 3)}${'•'.repeat(number.length - 7)}${number.slice(-4)}`
}
