// Comparing two values by XPath's rules: = and != as booleans, numbers or texts, the others as numbers, node sets answer by answer.
import { dayNumber } from './moments.ts'
import { isNodes, type Single, toBoolean, toNumber, type Value } from './value.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A node set compares true when one of its answers does; beside a boolean it is one itself. */
export function compare(operator: Comparison, left: Value, right: Value): boolean {
  if (isNodes(left)) {
    if (typeof right === 'boolean') return compareSingles(operator, toBoolean(left), right)
    return left.some(one => compare(operator, one, right))
  }
  if (!isNodes(right)) return compareSingles(operator, left, right)
  if (typeof left === 'boolean') return compareSingles(operator, left, toBoolean(right))
  return right.some(one => compareSingles(operator, left, one))
}

function compareSingles(operator: Comparison, left: Single, right: Single): boolean {
  switch (operator) {
    case '=':
      return equal(left, right)
    case '!=':
      return !equal(left, right)
    case '<':
      return isBelow(left, right)
    case '<=':
      return isAtMost(left, right)
    case '>':
      return isBelow(right, left)
    case '>=':
      return isAtMost(right, left)
  }
}

function isBelow(left: Single, right: Single): boolean {
  if (isYearAndDay(left, right)) return yearIn(left) < yearIn(right)
  const one = toNumber(left)
  const other = toNumber(right)
  return one < other && !sameNumber(one, other)
}

function isAtMost(left: Single, right: Single): boolean {
  if (isYearAndDay(left, right)) return yearIn(left) <= yearIn(right)
  const one = toNumber(left)
  const other = toNumber(right)
  return one <= other || sameNumber(one, other)
}

const YEAR = /^\d{4}$/

/** A birth date that is only a year, beside a whole date: the years are compared, not a year with days since 1970. */
function isYearAndDay(left: Single, right: Single): boolean {
  if (typeof left !== 'string' || typeof right !== 'string' || left.length === right.length) return false
  return (YEAR.test(left) && !Number.isNaN(dayNumber(right))) || (YEAR.test(right) && !Number.isNaN(dayNumber(left)))
}

const yearIn = (date: Single) => Number(String(date).slice(0, 4))

/**
 * 0.1 + 0.2 is 0.3, as in JavaRosa, though the machine holds a hair more: the sum of the parts is the whole. Whole numbers are compared to the last
 * digit, because ID numbers are.
 */
const HAIR = 1e-12

function sameNumber(one: number, other: number): boolean {
  if (one === other) return true
  if (Number.isInteger(one) && Number.isInteger(other)) return false
  return Math.abs(one - other) < HAIR * Math.max(1, Math.abs(one), Math.abs(other))
}

/** A boolean makes it a comparison of booleans, else a number one of numbers, else of texts. */
function equal(left: Single, right: Single): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right)
  if (typeof left === 'number' || typeof right === 'number') return sameNumber(toNumber(left), toNumber(right))
  return left === right
}
