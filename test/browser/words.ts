// Which words may not stand on a Vietnamese screen: the English catalogue's own, and what only a programmer would write.
import { officeEnglish, officeVi } from '../../client/office/office-texts.ts'
import { en } from '../../client/texts/en.ts'
import { vi } from '../../client/texts/vi.ts'

/** English words that are Vietnamese syllables or names as well. */
const BOTH = ['than', 'then', 'long', 'hang', 'tong', 'trong', 'sang', 'thanh', 'hong']
/** Raw keys, values that nobody formatted, and objects that nobody read. */
const MACHINE = /\b(?:undefined|null|NaN|Infinity|[a-z]+[A-Z][A-Za-z]*|[a-z]+_[a-z_]+)\b|\[object|\{\{|\$\{/g
/** Spelled so by their owners. */
const NAMES = ['iPhone', 'iPad', 'iOS']

function sayings(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') return [catalogue]
  if (typeof catalogue === 'function') return sayings(catalogue(...Array.from({ length: catalogue.length }, () => 7)))
  return typeof catalogue === 'object' && catalogue !== null ? Object.values(catalogue).flatMap(sayings) : []
}

/** Split at anything that is no letter of any alphabet, so that "thêm" is not "th" and "m". */
const split = (text: string): string[] => text.split(/[^\p{L}\p{M}]+/u)
const vietnamese = new Set([...sayings(vi), ...sayings(officeVi)].flatMap(split).map(word => word.toLowerCase()))
export const english: ReadonlySet<string> = new Set(
  [...sayings(en), ...sayings(officeEnglish)]
    .flatMap(split)
    .filter(word => /^[A-Za-z]{4,}$/.test(word))
    .map(word => word.toLowerCase())
    .filter(word => !vietnamese.has(word) && !BOTH.includes(word)),
)

export function foreignWords(text: string): string[] {
  const words = split(text).filter(word => english.has(word.toLowerCase()))
  const machine = (text.match(MACHINE) ?? []).filter(found => !NAMES.includes(found))
  return [...new Set([...words, ...machine])]
}
