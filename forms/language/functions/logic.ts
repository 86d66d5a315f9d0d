// Deciding: if, coalesce, once, and truth. if and coalesce evaluate only what they need.

import { ExpressionError } from '../expression/expression-error.ts'
import type { Evaluate } from '../program.ts'
import { isBlank, toBoolean, toText } from '../value.ts'
import { ANY, argument, type FunctionTable, plain, special } from './function.ts'

const choose = special(3, 3, (call, compiler) => {
  const [when, then, otherwise] = call.args.map(part => compiler.compile(part))
  if (!when || !then || !otherwise) throw new Error('arity was checked')
  return (here, world) => (toBoolean(when(here, world)) ? then(here, world) : otherwise(here, world))
})

const coalesce = special(1, ANY, (call, compiler) => {
  const parts = call.args.map(part => compiler.compile(part))
  return (here, world) => {
    for (const part of parts) {
      const value = part(here, world)
      if (!isBlank(value)) return value
    }
    return ''
  }
})

/** The answer that is already there; only without one is the expression evaluated. */
const once = special(1, 1, (call, compiler) => {
  if (!compiler.surroundings.owner) {
    throw new ExpressionError(call.at, { vi: 'Hàm once chỉ dùng được trong một câu hỏi.', en: 'once() only works in a question.' })
  }
  const [first] = call.args.map((part): Evaluate => compiler.compile(part))
  if (!first) throw new Error('arity was checked')
  return (here, world) => (world.self === '' ? first(here, world) : world.self)
})

export const logicFunctions: FunctionTable = {
  if: choose,
  coalesce,
  once,
  true: plain(0, 0, () => true),
  false: plain(0, 0, () => false),
  not: plain(1, 1, args => !toBoolean(argument(args, 0))),
  boolean: plain(1, 1, args => toBoolean(argument(args, 0))),
  'boolean-from-string': plain(1, 1, args => ['true', '1'].includes(toText(argument(args, 0)).toLowerCase())),
}
