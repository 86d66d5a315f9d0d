// Numbers. round() takes halves up, as XPath does; int() drops the fraction. Angles are in radians.
import { toNumber, type Value } from '../expression/value.ts'
import { argument, binary, type FunctionTable, plain, unary } from './function.ts'

/** Rounding further than this is asked for by nobody; not a number, as in JavaRosa. */
const MOST_DIGITS = 30

/** With digits, rounds in decimal notation: 1.005 is 1.01, as people expect, though the machine holds a little less. */
function round(value: number, digits: number): number {
  if (Number.isNaN(digits) || Math.abs(digits) > MOST_DIGITS) return Number.NaN
  if (!Number.isFinite(value)) return value
  const places = Math.trunc(digits)
  if (places === 0) return Math.round(value) + 0 // never -0
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`))
  const [back = '0', power = '0'] = String(shifted).split('e')
  return Number(`${back}e${Number(power) - places}`)
}

function rounded(args: readonly Value[]): number {
  return round(toNumber(argument(args, 0)), args.length > 1 ? toNumber(argument(args, 1)) : 0)
}

const of = (calculate: (value: number) => number) => unary(value => calculate(toNumber(value)))
const ofTwo = (calculate: (one: number, other: number) => number) => binary((one, other) => calculate(toNumber(one), toNumber(other)))

export const numberFunctions: FunctionTable = {
  number: unary(value => toNumber(value)),
  int: of(Math.trunc),
  round: plain(1, 2, rounded),
  abs: of(Math.abs),
  sqrt: of(Math.sqrt),
  floor: of(Math.floor),
  ceiling: of(Math.ceil),
  pow: ofTwo((base, exponent) => base ** exponent),
  exp: of(Math.exp),
  exp10: of(value => 10 ** value),
  log: of(Math.log),
  log10: of(Math.log10),
  sin: of(Math.sin),
  cos: of(Math.cos),
  tan: of(Math.tan),
  asin: of(Math.asin),
  acos: of(Math.acos),
  atan: of(Math.atan),
  atan2: ofTwo(Math.atan2),
  pi: plain(0, 0, () => Math.PI),
}
