// What a table's lines are looked through by: their names without diacritics, what is still missing, what is doubtful, and what is not as usual.
import { fold } from '../../../../forms/checks/search-fold.ts'
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { Filling, Path, Row } from '../../../../forms/language/form.ts'
import type { Language } from '../../../../shared/text.ts'
import { spokenOf } from '../pages.ts'
import { lineItems, usualAnswer } from './table-layout.ts'

/** `unlike`: lines where this question is asked and not answered as usual. */
export type LineFilter = { kind: 'all' | 'missing' | 'doubtful' } | { kind: 'unlike'; question: Question }

const NOTHING: readonly Question[] = []

/** Who or what the line is, in the words of its notes; the first is its name. */
export function headWords(filling: Filling, row: Row, language: Language): string[] {
  return lineItems(row, NOTHING)
    .head.map(({ question, path }) => filling.label(question.label, path, language).trim())
    .filter(words => words !== '')
}

/** Every word of the search begins some word of the line's. */
export function isFound(typed: string, words: readonly string[]): boolean {
  const line = ` ${fold(words.join(' '))}`
  return fold(typed)
    .split(' ')
    .every(word => line.includes(` ${word}`))
}

/** An answer that is needed is not there. */
export function isMissing(filling: Filling, { path }: Row): boolean {
  const standing = filling.standing(path)
  return standing !== null && standing.answered < standing.needed
}

/** Something is to be said about answers that are there; blank ones are missing, not doubtful. */
function isDoubtful(filling: Filling, { path }: Row): boolean {
  const findings = filling.standing(path)?.findings ?? []
  return findings.length > 0 && spokenOf(findings, markAt(filling), false) > 0
}

export const markAt = (filling: Filling) => (path: Path) => filling.stateIfThere(path)?.mark

export function isIn(filling: Filling, row: Row, filter: LineFilter): boolean {
  switch (filter.kind) {
    case 'all':
      return true
    case 'missing':
      return isMissing(filling, row)
    case 'doubtful':
      return isDoubtful(filling, row)
    case 'unlike': {
      const state = filling.stateIfThere(`${row.path}.${filter.question.name}`)
      return state?.relevant === true && state.value !== usualAnswer(filter.question, filling.form)
    }
  }
}

export function countIn(filling: Filling, rows: readonly Row[], filter: LineFilter): number {
  return rows.reduce((count, row) => count + (isIn(filling, row, filter) ? 1 : 0), 0)
}
