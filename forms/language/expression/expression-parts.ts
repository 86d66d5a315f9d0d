// Walks a parsed expression, for those who look for mistakes in it.
import type { Expression } from './syntax.ts'

/** The expression and everything inside it but what stands in square brackets, where names mean other things. */
export function everyPart(expression: Expression): Expression[] {
  const parts = [expression]
  for (let next = 0; next < parts.length; next++) {
    const part = parts[next]
    if (part) parts.push(...below(part))
  }
  return parts
}

function below(part: Expression): readonly Expression[] {
  switch (part.kind) {
    case 'call':
      return part.args
    case 'binary':
      return [part.left, part.right]
    case 'negate':
      return [part.operand]
    default:
      return []
  }
}

const READING: ReadonlySet<Expression['kind']> = new Set(['reference', 'self', 'current', 'around', 'column', 'path', 'rows'])

/** It looks at an answer, or at the entity. */
export function looksAtAnswers(expression: Expression): boolean {
  return everyPart(expression).some(part => READING.has(part.kind) || (part.kind === 'call' && part.name === 'entity'))
}

/** It looks at the answer of the question that it belongs to; square brackets are taken to do so. */
export function looksAtItself(expression: Expression): boolean {
  return everyPart(expression).some(({ kind }) => kind === 'self' || kind === 'current' || kind === 'path' || kind === 'rows')
}
