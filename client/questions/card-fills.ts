// Where the parts of a scanned ID card go: into the questions that the form names, in the same instance of a repeat. Parts that the card
// leaves empty change nothing, and what was filled stays editable.
import type { Question } from '../../forms/language/definition/definition.ts'
import type { Path } from '../../forms/language/form.ts'
import type { IdCard } from '../../shared/answers.ts'

export function cardFills(path: Path, fills: Question['fills'], card: IdCard): { path: Path; value: string }[] {
  const around = path.split('.').slice(0, -1)
  return Object.entries(fills ?? {}).flatMap(([part, name]) => {
    const value = partOf(card, part)
    return value && name ? [{ path: [...around, name].join('.'), value }] : []
  })
}

function partOf(card: IdCard, part: string): string {
  const { extraFields: _, ...parts } = card
  if (part === 'sex') return card.sex === 'unknown' ? '' : card.sex
  return Object.entries(parts).find(([name]) => name === part)?.[1] ?? ''
}
