// Which characters a piece of a pattern stands for: \d, \w and \s as in Java (ASCII digits and letters), \p{…} as Unicode says.
import { PatternError } from './pattern-error.ts'
import type { Fits } from './syntax.ts'

export const isWord: Fits = code =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x61 && code <= 0x7a)
const isDigit: Fits = code => code >= 0x30 && code <= 0x39
const isSpace: Fits = code => /\s/.test(String.fromCodePoint(code))
/** A dot stops at the end of a line. */
export const isInLine: Fits = code => code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029

export const not =
  (fits: Fits): Fits =>
  code =>
    !fits(code)

const classes: ReadonlyMap<string, Fits> = new Map([
  ['d', isDigit],
  ['D', not(isDigit)],
  ['w', isWord],
  ['W', not(isWord)],
  ['s', isSpace],
  ['S', not(isSpace)],
])
const controls: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
])

/** What stands behind a backslash: a class of characters, or one character. */
export type Escape = { fits: Fits; length: number } | { code: number; length: number }

const CODE = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})/y
const PROPERTY = /([pP])\{([A-Za-z_=]+)\}/y

/** `at` is the place behind the backslash. */
export function readEscape(source: string, at: number): Escape {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
  const fits = classes.get(character)
  if (fits) return { fits, length: 1 }
  const control = controls.get(character)
  if (control !== undefined) return { code: control, length: 1 }
  CODE.lastIndex = at
  const coded = CODE.exec(source)
  if (coded) return { code: Number.parseInt(coded[1] ?? coded[2] ?? '', 16), length: coded[0].length }
  PROPERTY.lastIndex = at
  const property = PROPERTY.exec(source)
  if (property) return { fits: ofProperty(property[1] === 'P', property[2] ?? '', at), length: property[0].length }
  if (at < source.length && !/[\p{L}\p{N}]/u.test(character)) return { code: character.codePointAt(0) ?? 0, length: character.length }
  throw new PatternError(at, {
    vi: `“\\${at < source.length ? character : ''}” trong mẫu không dùng được.`,
    en: `“\\${at < source.length ? character : ''}” cannot be used in a pattern.`,
  })
}

function ofProperty(negated: boolean, name: string, at: number): Fits {
  let property: RegExp
  try {
    property = new RegExp(`^\\p{${name}}$`, 'u')
  } catch {
    throw new PatternError(at, { vi: `Không có loại ký tự “${name}”.`, en: `There is no kind of character “${name}”.` })
  }
  const fits: Fits = code => property.test(String.fromCodePoint(code))
  return negated ? not(fits) : fits
}
