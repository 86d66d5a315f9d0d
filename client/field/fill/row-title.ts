// What a row of a repeat is called while it is closed: its first answers, as a person would say which one it is.
import { formatPartialDate } from '../../../forms/checks/partial-date.ts'
import type { Filling, Item, Path, QuestionState } from '../../../forms/language/form.ts'
import { type Language, say } from '../../../shared/text.ts'
import { formatNumber } from '../../questions/number-text.ts'

/** As many as a line of a small phone holds. */
const ANSWERS = 2

/** '' while nothing that can be said in words is answered. */
export function rowTitle(filling: Filling, items: readonly Item[], language: Language): string {
  const words: string[] = []
  for (const path of questionsOf(items)) {
    const state = filling.stateIfThere(path)
    const said = state && inWords(filling, state, language)
    if (said) words.push(said)
    if (words.length === ANSWERS) break
  }
  return words.join(' · ')
}

function* questionsOf(items: readonly Item[]): Generator<Path> {
  for (const item of items) {
    if (item.kind === 'question') yield item.path
    else if (item.kind === 'heading') yield* questionsOf(item.items)
  }
}

export function inWords(filling: Filling, { question, value }: QuestionState, language: Language): string {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value !== 'string') return ''
  if (question.choices === undefined) return question.type.toLowerCase().endsWith('date') ? formatPartialDate(value) : value
  const choice = filling.form.choice(question.name, value)
  return choice ? say(choice.label, language) : value
}
