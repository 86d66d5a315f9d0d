// The rows of a choice list as they are looked through: by label, without diacritics. A list of thousands is folded once and kept, piece by
// piece before anybody types, so that no key waits for it.
import { fold } from '../../forms/checks/search-fold.ts'
import type { Choice } from '../../forms/language/definition/definition.ts'
import { type Language, say } from '../../shared/text.ts'
import type { Timers } from '../ports.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

type Known = Record<Language, WeakMap<Choice, Option>>
const known: Known = { vi: new WeakMap(), en: new WeakMap() }

/** The same objects for the same choices, so that what was folded stays folded however a filter cuts the list. */
export function optionsOf(choices: readonly Choice[], language: Language): readonly Option[] {
  return choices.map(choice => {
    const option = known[language].get(choice) ?? { value: choice.value, label: say(choice.label, language) }
    known[language].set(choice, option)
    return option
  })
}

const folded = new WeakMap<Option, string>()

/** With a space before every word. */
function foldedOf(option: Option): string {
  const text = folded.get(option) ?? ` ${fold(option.label)}`
  folded.set(option, text)
  return text
}

/** Those of which every word of the search begins some word of the label; the ones that begin with it come first. */
export function search(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = fold(typed)
  if (wanted === '') return options
  const words = wanted.split(' ').map(word => ` ${word}`)
  const first: Option[] = []
  const then: Option[] = []
  for (const option of options) {
    const text = foldedOf(option)
    if (words.every(word => text.includes(word))) (text.startsWith(` ${wanted}`) ? first : then).push(option)
  }
  return first.length === 0 ? then : [...first, ...then]
}

/** Options folded in one go: about a millisecond on a slow phone. */
const PIECE = 100

/** Folds the list while nobody needs the phone. Returns a function that stops it. */
export function foldAhead(options: readonly Option[], timers: Timers, from = 0): () => void {
  let stop = () => {}
  if (from < options.length)
    stop = timers.after(0, () => {
      for (const option of options.slice(from, from + PIECE)) foldedOf(option)
      stop = foldAhead(options, timers, from + PIECE)
    })
  return () => stop()
}
