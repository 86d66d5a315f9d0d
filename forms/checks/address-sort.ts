// The order in which one walks: lane by lane, then house by house, 9 before 9/2 before 10; people at one door by name.
import { fold } from './search-fold.ts'

/** Sorts before any letter or digit: house 9 before 9/2. */
const SEPARATOR = '\t'

/** "12/3 ngõ Đình" → lane words first, then the numbers padded, so that house 9 comes before house 10; then the title. */
export function addressSortKey(address: string, title: string): string {
  const [, house = '', lane = ''] = /^\s*(?:số(?: nhà)?\s*)?([\d/a-z-]*\d[\d/a-z-]*)?[\s,]*(.*)$/iu.exec(address) ?? []
  return [padded(fold(lane)), padded(fold(house)), fold(title)].join(SEPARATOR)
}

function padded(text: string): string {
  return text.replace(/\d+/g, digits => digits.padStart(5, '0'))
}
