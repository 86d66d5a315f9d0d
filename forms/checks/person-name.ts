// Comparing people's names. Hòa and Hoà, Thủy and Thuỷ are one name in two spellings that no Unicode form brings together; a card prints capitals,
// an old list drops marks. Nobody is ever merged by name alone. Source: FACTS §9.
import { fold } from './search-fold.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const LOOKS_LIKE_D = /[\u00d0\u0189\u00f0\u0256]/g
const FORM_OF_ADDRESS = /^(hộ\s+)?(gia đình\s+)?(ông|bà|anh|chị|cụ)\s*[:.]?\s+|^hộ\s+/iu
const SEVERAL = /\s*(?:,|;|&|\s(?:và|cùng vợ|cùng chồng|vợ|chồng)\s)\s*/iu

/** Same key, same name: lower case, one space, the tone mark at the end of its syllable wherever it was written. */
export function toneKey(name: string): string {
  const words = name.normalize('NFC').replace(LOOKS_LIKE_D, 'đ').toLowerCase().split(/\s+/).filter(Boolean)
  return words.map(toneAtEnd).join(' ')
}

function toneAtEnd(word: string): string {
  const letters = word.normalize('NFD')
  const tones = letters.match(TONES)?.join('') ?? ''
  return letters.replace(TONES, '').normalize('NFC') + tones
}

/** "nearly": alike without marks, or without middle names, or one of several people named. */
export type NameMatch = 'same' | 'nearly' | 'differs'

export function compareNames(one: string, other: string): NameMatch {
  const [left, right] = [withoutAddress(one), withoutAddress(other)]
  if (toneKey(left) === toneKey(right)) return 'same'
  const [people, others] = [peopleIn(left), peopleIn(right)]
  return people.some(person => others.some(another => alike(person, another))) ? 'nearly' : 'differs'
}

function withoutAddress(name: string): string {
  return name.normalize('NFC').trim().replace(FORM_OF_ADDRESS, '')
}

function peopleIn(name: string): string[] {
  return name
    .split(SEVERAL)
    .map(person => withoutY(fold(withoutAddress(person))))
    .filter(Boolean)
}

function alike(one: string, other: string): boolean {
  return one === other || familyAndGiven(one) === familyAndGiven(other)
}

/** Lý and Lí, Mỹ and Mĩ: spelled either way, though a name keeps its own (FACTS §9). */
function withoutY(folded: string): string {
  return folded.replace(/\b([bcdghklmnpqrstvx]+)y\b/g, '$1i')
}

/** A name of one word stays alone: it says too little. */
function familyAndGiven(folded: string): string {
  const words = folded.split(' ')
  return words.length < 2 ? folded : `${words[0]} ${words.at(-1)}`
}
