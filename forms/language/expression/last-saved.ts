// ${last-saved#name}: what the person answered in the last record of this form that they finalized, as a default for the next one. Only questions
// outside repeats have one such answer. Blank when there is none, or when it is of another type by now.

import type { Evaluate, Field } from '../program/program.ts'
import { ExpressionError } from './expression-error.ts'
import { own } from './own.ts'

export function readLastSaved(field: Field, position: number): Evaluate {
  const { kind, question } = field
  if (field.scope.parent) throw insideRepeat(question.name, position)
  return (_, world) => {
    const { lastSaved } = world.context
    const answer = lastSaved ? own(lastSaved, question.name) : undefined
    const usable = answer !== undefined && answer !== null && kind.schema.safeParse(answer).success && !kind.blank(answer)
    return usable ? kind.seen(answer) : ''
  }
}

function insideRepeat(name: string, position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `“${name}” nằm trong nhóm lặp nên không có câu trả lời lần trước.`,
    en: `“${name}” is in a repeat, so that it has no last saved answer.`,
  })
}
