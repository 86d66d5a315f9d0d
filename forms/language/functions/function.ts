// What an expression function is. Most are given values: one, two, or a list of them (the first two forms, because a list for each call costs more
// than most functions do). A special one is given its arguments' expressions, because it decides itself what to evaluate, or looks at names.
import type { ExpressionCompiler } from '../expression/compile-expression.ts'
import type { Expression } from '../expression/syntax.ts'
import type { Value } from '../expression/value.ts'
import type { Evaluate, World } from '../program/program.ts'

export type Call = Extract<Expression, { kind: 'call' }>

interface Arity {
  least: number
  most: number
}
export interface UnaryFunction extends Arity {
  kind: 'unary'
  apply(value: Value, world: World): Value
}
export interface BinaryFunction extends Arity {
  kind: 'binary'
  apply(left: Value, right: Value, world: World): Value
}
export interface PlainFunction extends Arity {
  kind: 'plain'
  apply(args: readonly Value[], world: World): Value
}
export interface SpecialFunction extends Arity {
  kind: 'special'
  build(call: Call, compiler: ExpressionCompiler): Evaluate
}
export type ExpressionFunction = UnaryFunction | BinaryFunction | PlainFunction | SpecialFunction
export type FunctionTable = Readonly<Record<string, ExpressionFunction>>

export const ANY = Number.POSITIVE_INFINITY

export function unary(apply: UnaryFunction['apply']): UnaryFunction {
  return { kind: 'unary', least: 1, most: 1, apply }
}

export function binary(apply: BinaryFunction['apply']): BinaryFunction {
  return { kind: 'binary', least: 2, most: 2, apply }
}

export function plain(least: number, most: number, apply: PlainFunction['apply']): PlainFunction {
  return { kind: 'plain', least, most, apply }
}

export function special(least: number, most: number, build: SpecialFunction['build']): SpecialFunction {
  return { kind: 'special', least, most, build }
}

/** An argument that was left out is blank. */
export function argument(args: readonly Value[], index: number): Value {
  return args[index] ?? ''
}

/** The compiler checks how many arguments there are before anything is built. */
export function expressionAt(call: Call, index: number): Expression {
  const part = call.args[index]
  if (!part) throw new Error('arity was checked')
  return part
}
