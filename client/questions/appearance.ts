// How a form asks for a question to be drawn. Read once for each spelling: fifty questions may ask at one key.
import { type Appearance, appearances } from '../../forms/language/definition/appearance.ts'
import type { Group, Question } from '../../forms/language/definition/definition.ts'

const known = new Map<string, ReadonlySet<Appearance>>()

export function hasAppearance({ appearance }: Pick<Question | Group, 'appearance'>, wish: Appearance): boolean {
  if (appearance === undefined) return false
  const wishes = known.get(appearance) ?? appearances(appearance)
  known.set(appearance, wishes)
  return wishes.has(wish)
}

/** How small a column of choices may become: "columns-3" and more want narrow ones. */
export function wantsNarrowColumns({ appearance }: Pick<Question, 'appearance'>): boolean {
  return /(?:^|\s)columns-[3-9]/.test(appearance ?? '')
}
