// A repeat drawn as a table: each of its rows is one line. Which questions are what: notes say which line it is, the first of them its name; what is
// answered or worked out to be seen is a cell, in the form's order; hidden values are nothing. The screen decides how many cells stand side by side.
import { isSeen } from './appearance.ts'
import type { Question } from './definition.ts'

export interface LineParts<Q> {
  head: Q[]
  cells: Q[]
}

export function partsOfLine<Q extends Pick<Question, 'type' | 'appearance'>>(questions: readonly Q[]): LineParts<Q> {
  const seen = questions.filter(isSeen)
  return { head: seen.filter(({ type }) => type === 'note'), cells: seen.filter(({ type }) => type !== 'note') }
}
