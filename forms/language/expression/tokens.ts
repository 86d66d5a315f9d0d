// Cuts an expression into tokens by XPath's rules: a name after an operand is an operator (and, or, div, mod), elsewhere it is a name; names may
// hold hyphens, so `a-b` is one name and `a - b` a subtraction.
import { ExpressionError } from './expression-error.ts'
import { characterSlip } from './slips.ts'

type Punctuation = '(' | ')' | '[' | ']' | ',' | '.' | '..' | '/'

export type Token =
  | { kind: 'number'; value: number; at: number }
  | { kind: 'text'; value: string; at: number }
  | { kind: 'reference' | 'lastSaved'; name: string; at: number }
  | { kind: 'name'; name: string; at: number }
  | { kind: 'operator'; symbol: string; at: number }
  | { kind: 'symbol'; symbol: Punctuation; at: number }
  | { kind: 'end'; at: number }

const SPACE = /\s+/y
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y
const TEXT = /"[^"]*"|'[^']*'/y
const REFERENCE = /\$\{\s*(last-saved#)?([A-Za-z_][\w.-]*)\s*\}/y
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y
const OPERATOR = /!=|<=|>=|[=<>+*-]/y
const SYMBOL = /\.\.|[()[\],./]/y
const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'div', 'mod'])

export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  while (at < source.length) {
    const space = take(SPACE)
    if (space) at += space[0].length
    if (at >= source.length) break
    const found = nextToken(take, at, endsOperand(tokens.at(-1)))
    if (!found) throw unreadable(source, at)
    tokens.push(found.token)
    at += found.length
  }
  tokens.push({ kind: 'end', at: source.length })
  return tokens
}

type Take = (pattern: RegExp) => RegExpExecArray | null

function nextToken(take: Take, at: number, afterOperand: boolean): { token: Token; length: number } | null {
  let match = take(NUMBER)
  if (match) return { token: { kind: 'number', value: finite(match[0], at), at }, length: match[0].length }
  match = take(TEXT)
  if (match) return { token: { kind: 'text', value: match[0].slice(1, -1), at }, length: match[0].length }
  match = take(REFERENCE)
  if (match) return { token: { kind: match[1] ? 'lastSaved' : 'reference', name: match[2] ?? '', at }, length: match[0].length }
  match = take(NAME)
  if (match) return { token: nameToken(match[0], at, afterOperand), length: match[0].length }
  match = take(OPERATOR)
  if (match) return { token: { kind: 'operator', symbol: match[0], at }, length: match[0].length }
  match = take(SYMBOL)
  return match ? { token: { kind: 'symbol', symbol: symbolOf(match[0]), at }, length: match[0].length } : null
}

function finite(digits: string, at: number): number {
  const value = Number(digits)
  if (!Number.isFinite(value)) throw new ExpressionError(at, { vi: 'Số quá lớn.', en: 'The number is too large.' })
  return value
}

function nameToken(name: string, at: number, afterOperand: boolean): Token {
  return afterOperand && WORD_OPERATORS.has(name) ? { kind: 'operator', symbol: name, at } : { kind: 'name', name, at }
}

function symbolOf(text: string): Punctuation {
  switch (text) {
    case '(':
    case ')':
    case '[':
    case ']':
    case ',':
    case '.':
    case '..':
      return text
    default:
      return '/'
  }
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  if (token.kind === 'symbol') return [')', ']', '.', '..'].includes(token.symbol)
  return token.kind !== 'operator'
}

function unreadable(source: string, at: number): ExpressionError {
  const character = source.charAt(at)
  if (character === '"' || character === "'")
    return new ExpressionError(at, { vi: 'Chuỗi chữ chưa có dấu nháy đóng.', en: 'The quoted text is not closed.' })
  if (character === '$')
    return new ExpressionError(at, { vi: 'Tên câu hỏi phải viết dạng ${ten_cau_hoi}.', en: 'Write a question as ${name}.' })
  const slip = characterSlip(character)
  return new ExpressionError(at, slip ?? { vi: `Ký tự “${character}” không dùng được ở đây.`, en: `Unexpected character “${character}”.` })
}
