// Residential groups as files write them: "TDP số 3 Thủy Sơn", "Tổ dân phố Thuỷ Sơn 3", "Tổ Thủy Sơn 03". Same group, same key: the words
// that only say "group" are dropped, the tone mark's place does not count, numbers lose leading zeros (FACTS §9).
import { fold } from '../../forms/checks/search-fold.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'

const KIND_WORDS = /^(tổ dân phố|tổ dân cư|khu dân cư|tdp|kdc|tổ|thôn)(\s+số)?\s+/i
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A word's letters without its tone, then the tone: "thủy" and "thuỷ" become the same, "thụy" does not. */
function toneLast(word: string): string {
  const decomposed = word.normalize('NFD')
  return decomposed.replaceAll(TONE_MARKS, '') + (decomposed.match(TONE_MARKS)?.join('') ?? '')
}

export const bareName = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().replace(KIND_WORDS, '')

export function groupKey(name: string): string {
  const words = bareName(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  return words.map(word => (/^\d+$/.test(word) ? String(Number(word)) : toneLast(word))).join(' ')
}

/** A new group from a file's spelling: "TDP Thuỷ Sơn 3" → "Tổ dân phố Thuỷ Sơn 3", id "thuy-son-3", clear of the ids taken. */
export function newGroup(name: string, order: number, taken: ReadonlySet<string>): ResidentialGroup {
  const slug = fold(bareName(name)).replaceAll(' ', '-').slice(0, 58) || 'to'
  let id = slug
  for (let copy = 2; taken.has(id); copy++) id = `${slug}-${copy}`
  return { id, name: `Tổ dân phố ${bareName(name)}`, order }
}
