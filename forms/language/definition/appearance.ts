// Hints on how a question is drawn, as words side by side ("minimal autocomplete"). One table says which words a type knows; XLSForm's other
// spellings of the same wish are taken for ours, and what would change nothing is refused, because somebody expected something of it.
import type { Question, QuestionType } from './definition.ts'

export type Appearance =
  | 'minimal'
  | 'autocomplete'
  | 'quick'
  | 'likert'
  | 'columns'
  | 'multiline'
  | 'numbers'
  | 'thousands-sep'
  | 'month-year'
  | 'year'
  | 'shown'
  | 'table'
  | 'field-list'

const SPELLINGS: Readonly<Record<string, Appearance>> = {
  search: 'autocomplete',
  'table-list': 'table',
  'columns-pack': 'columns',
  horizontal: 'columns',
  'horizontal-compact': 'columns',
  compact: 'columns',
  quickcompact: 'quick',
}

const NUMBER: readonly Appearance[] = ['thousands-sep', 'numbers']
const KNOWN: Readonly<Partial<Record<QuestionType | 'group' | 'repeat', readonly Appearance[]>>> = {
  text: ['multiline', 'numbers'],
  barcode: ['numbers'],
  integer: NUMBER,
  decimal: NUMBER,
  date: ['month-year', 'year'],
  partialDate: ['month-year', 'year'],
  selectOne: ['minimal', 'autocomplete', 'quick', 'likert', 'columns'],
  selectMany: ['minimal', 'autocomplete', 'columns'],
  entity: ['minimal', 'autocomplete'],
  calculate: ['shown'],
  group: ['table', 'field-list'],
  repeat: ['table', 'field-list'],
}

/** The wishes in an appearance, in our spelling; words that nobody knows are left out. */
export function appearances(appearance: string | undefined): ReadonlySet<Appearance> {
  return new Set(wordsIn(appearance).flatMap(word => meant(word) ?? []))
}

/** Hidden values are never shown, and calculations only where the form says so. */
export function isSeen({ type, appearance }: Pick<Question, 'type' | 'appearance'>): boolean {
  return type !== 'hidden' && (type !== 'calculate' || appearances(appearance).has('shown'))
}

export function knownAppearances(type: QuestionType | 'group' | 'repeat'): readonly Appearance[] {
  return KNOWN[type] ?? []
}

/** Words that the type does not know. */
export function unknownAppearances(appearance: string | undefined, type: QuestionType | 'group' | 'repeat'): string[] {
  const known = knownAppearances(type)
  return wordsIn(appearance).filter(word => {
    const wish = meant(word)
    return wish === null || !known.includes(wish)
  })
}

const wordsIn = (appearance: string | undefined): string[] => (appearance ?? '').split(/\s+/).filter(Boolean)

const ALL: ReadonlySet<string> = new Set(Object.values(KNOWN).flat())

/** columns-3: how many is the screen's matter (client/questions/appearance.ts). */
const COLUMNS = /^columns-\d{1,2}$/

function meant(word: string): Appearance | null {
  if (isAppearance(word)) return word
  if (COLUMNS.test(word)) return 'columns'
  return Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? null) : null
}

function isAppearance(word: string): word is Appearance {
  return ALL.has(word)
}
