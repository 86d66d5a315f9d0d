// Text. Positions count from 0 in substr, as in ODK; characters are UTF-16 units, as in every peer.
import { isNodes, toNumber, toText, type Value } from '../value.ts'
import { ANY, argument, type FunctionTable, plain } from './function.ts'

const textOf = (args: readonly Value[], index: number) => toText(argument(args, index))

/** Node sets give all their answers. */
function texts(values: readonly Value[]): string[] {
  return values.flatMap(value => (isNodes(value) ? value.map(toText) : [toText(value)]))
}

function substr(args: readonly Value[]): string {
  const text = textOf(args, 0)
  const start = toNumber(argument(args, 1))
  const end = args.length > 2 ? toNumber(argument(args, 2)) : text.length
  return Number.isNaN(start) || Number.isNaN(end) ? '' : text.slice(start, end)
}

function before(args: readonly Value[]): string {
  const place = textOf(args, 0).indexOf(textOf(args, 1))
  return place < 0 ? '' : textOf(args, 0).slice(0, place)
}

function after(args: readonly Value[]): string {
  const mark = textOf(args, 1)
  const place = textOf(args, 0).indexOf(mark)
  return place < 0 ? '' : textOf(args, 0).slice(place + mark.length)
}

const LONGEST_PATTERN_INPUT = 1000
const patterns = new Map<string, RegExp | null>()

/** The whole text must match, as in ODK. A pattern that is no regular expression matches nothing. */
function regex(args: readonly Value[]): boolean {
  const text = textOf(args, 0)
  return text.length <= LONGEST_PATTERN_INPUT && (patternOf(textOf(args, 1))?.test(text) ?? false)
}

function patternOf(source: string): RegExp | null {
  const kept = patterns.get(source)
  if (kept !== undefined) return kept
  if (patterns.size > 200) patterns.clear()
  const pattern = compilePattern(source)
  patterns.set(source, pattern)
  return pattern
}

function compilePattern(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u')
  } catch {
    return null
  }
}

export const textFunctions: FunctionTable = {
  string: plain(1, 1, args => textOf(args, 0)),
  concat: plain(1, ANY, args => texts(args).join('')),
  join: plain(2, ANY, args => texts(args.slice(1)).join(textOf(args, 0))),
  substr: plain(2, 3, substr),
  'substring-before': plain(2, 2, before),
  'substring-after': plain(2, 2, after),
  'string-length': plain(1, 1, args => textOf(args, 0).length),
  'normalize-space': plain(1, 1, args => textOf(args, 0).trim().replace(/\s+/g, ' ')),
  contains: plain(2, 2, args => textOf(args, 0).includes(textOf(args, 1))),
  'starts-with': plain(2, 2, args => textOf(args, 0).startsWith(textOf(args, 1))),
  'ends-with': plain(2, 2, args => textOf(args, 0).endsWith(textOf(args, 1))),
  'upper-case': plain(1, 1, args => textOf(args, 0).toUpperCase()),
  'lower-case': plain(1, 1, args => textOf(args, 0).toLowerCase()),
  regex: plain(2, 2, regex),
}
