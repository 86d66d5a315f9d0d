// A call: the function by its name, as many arguments as it takes, and a closure of the cheapest shape.
import type { ExpressionCompiler } from '../expression/compile-expression.ts'
import { unknownFunction, wrongArity } from '../expression/mistakes.ts'
import type { Evaluate } from '../program/program.ts'
import { type Call, expressionAt } from './function.ts'
import { functionNamed, functionNames } from './registry.ts'

export function compileCall(call: Call, compiler: ExpressionCompiler): Evaluate {
  const known = functionNamed(call.name)
  if (!known) throw unknownFunction(call.name, functionNames(), call.at)
  const { least, most } = known
  if (call.args.length < least || call.args.length > most) throw wrongArity(call, least, most)
  switch (known.kind) {
    case 'special':
      return known.build(call, compiler)
    case 'unary': {
      const value = compiler.compile(expressionAt(call, 0))
      return (here, world) => known.apply(value(here, world), world)
    }
    case 'binary': {
      const left = compiler.compile(expressionAt(call, 0))
      const right = compiler.compile(expressionAt(call, 1))
      return (here, world) => known.apply(left(here, world), right(here, world), world)
    }
    case 'plain': {
      const parts = call.args.map(part => compiler.compile(part))
      return (here, world) => {
        const values = parts.map(part => part(here, world))
        return known.apply(values, world)
      }
    }
  }
}
