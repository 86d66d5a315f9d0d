// Deciding: if, coalesce, once, and truth. if and coalesce evaluate only what they need. checklist() counts what is true.
import { ExpressionError } from '../expression/expression-error.ts'
import { isBlank, isNodes, single, toBoolean, toNumber, toText, type Value } from '../expression/value.ts'
import { ANY, argument, expressionAt, type FunctionTable, plain, special, unary } from './function.ts'

const choose = special(3, 3, (call, compiler) => {
  const when = compiler.compile(expressionAt(call, 0))
  const then = compiler.compile(expressionAt(call, 1))
  const otherwise = compiler.compile(expressionAt(call, 2))
  return (here, world) => (toBoolean(when(here, world)) ? then(here, world) : otherwise(here, world))
})

/** The first that says something; a number that is none says nothing, as in JavaRosa. */
const coalesce = special(1, ANY, (call, compiler) => {
  const parts = call.args.map(part => compiler.compile(part))
  return (here, world) => {
    for (const part of parts) {
      const value = part(here, world)
      if (!isBlank(value) && !Number.isNaN(value)) return value
    }
    return ''
  }
})

/** The answer that is already there; only without one is the expression evaluated. */
const once = special(1, 1, (call, compiler) => {
  if (!compiler.surroundings.owner) {
    throw new ExpressionError(call.at, { vi: 'Hàm once chỉ dùng được trong một câu hỏi.', en: 'once() only works in a question.' })
  }
  const first = compiler.compile(expressionAt(call, 0))
  return (here, world) => (world.self === '' ? first(here, world) : world.self)
})

/** A node set gives each of its answers. */
function each(values: readonly Value[]): Value[] {
  return values.flatMap((value): Value[] => (isNodes(value) ? [...value] : [value]))
}

/** checklist(least, most, …): how many are true; -1 is no limit. */
function checklist(args: readonly Value[]): boolean {
  const [least, most] = [toNumber(argument(args, 0)), toNumber(argument(args, 1))]
  const count = each(args.slice(2)).filter(toBoolean).length
  return (least < 0 || count >= least) && (most < 0 || count <= most)
}

/** weighted-checklist(least, most, truth, weight, …): the weights of what is true, added up. */
function weightedChecklist(args: readonly Value[]): boolean {
  const truths: Value[] = []
  const weights: Value[] = []
  for (let place = 2; place < args.length; place += 2) {
    truths.push(...each([argument(args, place)]))
    weights.push(...each([argument(args, place + 1)]))
  }
  const total = truths.reduce<number>((sum, truth, index) => (toBoolean(truth) ? sum + toNumber(argument(weights, index)) : sum), 0)
  return total >= toNumber(argument(args, 0)) && total <= toNumber(argument(args, 1))
}

/** How many of the given answers equal the first value, as texts: 3 good ones of 14 criteria. */
function countSame(args: readonly Value[]): number {
  const wanted = toText(single(argument(args, 0)))
  return each(args.slice(1)).filter(value => toText(value) === wanted).length
}

export const logicFunctions: FunctionTable = {
  if: choose,
  coalesce,
  once,
  true: plain(0, 0, () => true),
  false: plain(0, 0, () => false),
  not: unary(value => !toBoolean(value)),
  boolean: unary(toBoolean),
  'boolean-from-string': unary(value => ['true', '1'].includes(toText(value).toLowerCase())),
  checklist: plain(3, ANY, checklist),
  'weighted-checklist': plain(4, ANY, weightedChecklist),
  'count-same': plain(2, ANY, countSame),
}
