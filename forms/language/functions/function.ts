// What an expression function is: a plain one is given the values of its arguments; a special one is given their expressions, because it decides
// itself what to evaluate, or looks at names and not at values.
import type { ExpressionCompiler } from '../compile-expression.ts'
import type { Expression } from '../expression/syntax.ts'
import type { Evaluate, World } from '../program.ts'
import type { Value } from '../value.ts'

export type Call = Extract<Expression, { kind: 'call' }>

export interface PlainFunction {
  kind: 'plain'
  least: number
  most: number
  asksEntity: boolean
  apply(args: readonly Value[], world: World): Value
}
export interface SpecialFunction {
  kind: 'special'
  least: number
  most: number
  build(call: Call, compiler: ExpressionCompiler): Evaluate
}
export type ExpressionFunction = PlainFunction | SpecialFunction
export type FunctionTable = Readonly<Record<string, ExpressionFunction>>

export const ANY = Number.POSITIVE_INFINITY

export function plain(least: number, most: number, apply: PlainFunction['apply']): PlainFunction {
  return { kind: 'plain', least, most, asksEntity: false, apply }
}

export function special(least: number, most: number, build: SpecialFunction['build']): SpecialFunction {
  return { kind: 'special', least, most, build }
}

/** An argument that was left out is blank. */
export function argument(args: readonly Value[], index: number): Value {
  return args[index] ?? ''
}
