// The values that expressions work with, and XPath's conversions between them as ODK's users rely on them: a blank answer is '', a blank number
// is NaN, a node set is the list of its answers. A day counts as a number of days since 1970, so that `today() - 7` works, and a time of day as a
// part of a day.
import { dayNumber } from './moments.ts'

export type Single = string | number | boolean
export type Value = Single | readonly Single[]

export function isNodes(value: Value): value is readonly Single[] {
  return Array.isArray(value)
}

/** A node set stands for its first answer, an empty one for a blank. */
export function single(value: Value): Single {
  return isNodes(value) ? (value[0] ?? '') : value
}

const NUMERAL = /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/

export function toNumber(value: Value): number {
  const one = single(value)
  if (typeof one === 'number') return one
  if (typeof one === 'boolean') return one ? 1 : 0
  if (one === '') return Number.NaN
  return NUMERAL.test(one) ? Number(one) : dayNumber(one)
}

export function toText(value: Value): string {
  const one = single(value)
  if (typeof one === 'string') return one
  return typeof one === 'number' ? numberToText(one) : String(one)
}

/** A node set is true when it has anything; a question's own blank answer is false, as in JavaRosa. */
export function toBoolean(value: Value): boolean {
  if (isNodes(value)) return value.length > 0
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  return typeof value === 'string' ? value !== '' : value
}

/** XPath never writes an exponent, and -0 is 0. */
export function numberToText(value: number): string {
  const plain = String(value === 0 ? 0 : value)
  if (!plain.includes('e')) return plain
  const [mantissa = '0', exponent = '0'] = plain.split('e')
  const digits = mantissa.replace(/[-.]/g, '')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const power = Number(exponent)
  return power > 0 ? `${sign}${digits.padEnd(power + 1, '0')}` : `${sign}0.${'0'.repeat(-power - 1)}${digits}`
}

export function isBlank(value: Value): boolean {
  return isNodes(value) ? value.every(one => one === '') : value === ''
}
