// How a form asks for a question to be drawn: words separated by spaces, XLSForm's names among them.
import type { Group, Question } from '../../forms/language/definition.ts'

export function hasAppearance({ appearance }: Pick<Question | Group, 'appearance'>, ...words: readonly string[]): boolean {
  return appearance?.split(/\s+/).some(word => words.includes(word)) ?? false
}

/** "columns-3", "columns" or nothing: how many choices stand side by side where there is room; null when the form does not say. */
export function columnsOf({ appearance }: Pick<Question, 'appearance'>): number | null {
  const match = /(?:^|\s)columns(?:-(\d+))?(?:\s|$)/.exec(appearance ?? '')
  return match ? Number(match[1] ?? 2) : null
}
