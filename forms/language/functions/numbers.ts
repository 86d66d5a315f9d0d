// Numbers. round() takes halves up, as XPath does; int() drops the fraction.
import { toNumber, type Value } from '../value.ts'
import { argument, type FunctionTable, plain } from './function.ts'

const numberOf = (args: readonly Value[], index: number) => toNumber(argument(args, index))

/** With digits, rounds in decimal notation: 1.005 is 1.01, as people expect, though the machine holds a little less. */
function round(value: number, digits: number): number {
  if (!Number.isFinite(value) || !Number.isInteger(digits)) return digits === 0 ? Math.round(value) : Number.NaN
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`))
  const [back = '0', power = '0'] = String(shifted).split('e')
  return Number(`${back}e${Number(power) - digits}`)
}

export const numberFunctions: FunctionTable = {
  number: plain(1, 1, args => numberOf(args, 0)),
  int: plain(1, 1, args => Math.trunc(numberOf(args, 0))),
  round: plain(1, 2, args => round(numberOf(args, 0), args.length > 1 ? numberOf(args, 1) : 0)),
  abs: plain(1, 1, args => Math.abs(numberOf(args, 0))),
  pow: plain(2, 2, args => numberOf(args, 0) ** numberOf(args, 1)),
  sqrt: plain(1, 1, args => Math.sqrt(numberOf(args, 0))),
  floor: plain(1, 1, args => Math.floor(numberOf(args, 0))),
  ceiling: plain(1, 1, args => Math.ceil(numberOf(args, 0))),
}
