// Text. Positions count from 0 in substr, as in ODK; characters are UTF-16 units, as in every peer.
import { isNodes, toNumber, toText, type Value } from '../expression/value.ts'
import { ANY, argument, binary, expressionAt, type FunctionTable, plain, special, unary } from './function.ts'

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

function before(whole: Value, mark: Value): string {
  const text = toText(whole)
  const place = text.indexOf(toText(mark))
  return place < 0 ? '' : text.slice(0, place)
}

function after(whole: Value, mark: Value): string {
  const [text, wanted] = [toText(whole), toText(mark)]
  const place = text.indexOf(wanted)
  return place < 0 ? '' : text.slice(place + wanted.length)
}

/** Each character of the second text becomes the one at its place in the third, or goes when there is none. */
function translate(args: readonly Value[]): string {
  const [from, to] = [[...textOf(args, 1)], [...textOf(args, 2)]]
  return [...textOf(args, 0)].map(character => (from.includes(character) ? (to[from.indexOf(character)] ?? '') : character)).join('')
}

function normalizeSpace(value: Value): string {
  return toText(value).trim().replace(/\s+/g, ' ')
}

/** Without an argument it looks at the question's own answer. */
function ofOwnAnswer(apply: (value: Value) => Value) {
  return special(0, 1, (call, compiler) => {
    const value = compiler.compile(call.args.length > 0 ? expressionAt(call, 0) : { kind: 'self', at: call.at })
    return (here, world) => apply(value(here, world))
  })
}

export const textFunctions: FunctionTable = {
  string: unary(toText),
  concat: plain(1, ANY, args => texts(args).join('')),
  join: plain(2, ANY, args => texts(args.slice(1)).join(textOf(args, 0))),
  substr: plain(2, 3, substr),
  'substring-before': binary(before),
  'substring-after': binary(after),
  translate: plain(3, 3, translate),
  'string-length': ofOwnAnswer(value => toText(value).length),
  'normalize-space': ofOwnAnswer(normalizeSpace),
  contains: binary((text, part) => toText(text).includes(toText(part))),
  'starts-with': binary((text, part) => toText(text).startsWith(toText(part))),
  'ends-with': binary((text, part) => toText(text).endsWith(toText(part))),
  'upper-case': unary(value => toText(value).toUpperCase()),
  'lower-case': unary(value => toText(value).toLowerCase()),
}
