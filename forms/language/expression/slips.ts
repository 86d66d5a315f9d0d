// What people write out of habit from spreadsheets, other languages and word processors, and what to write instead.
import type { Text } from '../../../shared/text.ts'

const instead = (wrong: string, right: string): Text => ({
  vi: `Hãy viết “${right}” thay cho “${wrong}”.`,
  en: `Write “${right}” instead of “${wrong}”.`,
})
const QUOTES: Text = { vi: 'Chữ phải đặt trong dấu nháy thẳng: \' hoặc ".', en: 'Put text in straight quotes: \' or ".' }
const LETTER: Text = {
  vi: 'Chữ có dấu phải đặt trong dấu nháy; tên thì viết không dấu.',
  en: 'Put words in quotes; names have no diacritics.',
}
const COMMA: Text = { vi: 'Các giá trị cách nhau bằng dấu phẩy.', en: 'Arguments are separated by commas.' }
const POINT: Text = {
  vi: 'Dấu phẩy không đúng chỗ; số thập phân viết bằng dấu chấm.',
  en: 'This comma does not belong here; decimals have a point.',
}

/** Characters that no expression has. */
const characters: ReadonlyMap<string, Text> = new Map([
  ...['“', '”', '„', '‘', '’', '`', '´', '«', '»'].map((quote): [string, Text] => [quote, QUOTES]),
  ['&', instead('&', 'and')],
  ['|', instead('|', 'or')],
  ['!', instead('!', 'not(…)')],
  ['%', instead('%', 'mod')],
  ['^', instead('^', 'pow(…, …)')],
  ['≤', instead('≤', '<=')],
  ['≥', instead('≥', '>=')],
  ['≠', instead('≠', '!=')],
  ['×', instead('×', '*')],
  ['÷', instead('÷', 'div')],
  ['–', instead('–', '-')],
  ['−', instead('−', '-')],
  [';', COMMA],
])
/** Signs and words that stand where they cannot. */
const words: ReadonlyMap<string, Text> = new Map([
  ['=', instead('==', '=')],
  ['>', instead('<>', '!=')],
  ['/', instead('/', 'div')],
  [',', POINT],
])
const OPERATORS = ['and', 'or', 'div', 'mod']

export function characterSlip(character: string): Text | null {
  return characters.get(character) ?? (/\p{L}/u.test(character) ? LETTER : null)
}

export function wordSlip(word: string): Text | null {
  const known = words.get(word)
  if (known) return known
  const small = word.toLowerCase()
  return word !== small && OPERATORS.includes(small) ? instead(word, small) : null
}
