// regex(text, 'pattern'): a written pattern is read when the form is compiled, so that its mistakes are told then; a computed one that is wrong
// matches nothing.
import { ExpressionError } from '../expression/expression-error.ts'
import type { Expression } from '../expression/syntax.ts'
import { toText } from '../expression/value.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { PatternError } from '../pattern/pattern-error.ts'
import { expressionAt, type FunctionTable, special } from './function.ts'

type Matches = (text: string) => boolean

const regex = special(2, 2, (call, compiler) => {
  const text = compiler.compile(expressionAt(call, 0))
  const pattern = expressionAt(call, 1)
  if (pattern.kind === 'text') {
    const matches = written(pattern)
    return (here, world) => matches(toText(text(here, world)))
  }
  const source = compiler.compile(pattern)
  return (here, world) => computed(toText(source(here, world)))(toText(text(here, world)))
})

function written(pattern: Extract<Expression, { kind: 'text' }>): Matches {
  try {
    return compilePattern(pattern.value)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const text = { vi: `Mẫu của regex sai: ${error.text.vi}`, en: `Wrong pattern: ${error.text.en ?? error.text.vi}` }
    throw new ExpressionError(pattern.at + 1 + error.at, text)
  }
}

const MOST_KEPT = 100
/** Patterns that were computed lately; a cache of something pure. */
const kept = new Map<string, Matches>()

function computed(source: string): Matches {
  const before = kept.get(source)
  if (before) return before
  if (kept.size >= MOST_KEPT) kept.clear()
  const matches = compiledOrNever(source)
  kept.set(source, matches)
  return matches
}

function compiledOrNever(source: string): Matches {
  try {
    return compilePattern(source)
  } catch (error) {
    if (error instanceof PatternError) return () => false
    throw error
  }
}

export const regexFunctions: FunctionTable = { regex }
