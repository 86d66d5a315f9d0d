// Tokens one after the other, and what is said when the next one does not fit.
import { ExpressionError } from './expression-error.ts'
import { wordSlip } from './slips.ts'
import { type Token, tokenize } from './tokens.ts'

export type SymbolToken = Extract<Token, { kind: 'symbol' }>

export class TokenStream {
  private readonly tokens: readonly Token[]
  private next = 0

  constructor(source: string) {
    this.tokens = tokenize(source)
  }

  peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', at: 0 }
  }

  take(): Token {
    const token = this.peek()
    this.next++
    return token
  }

  takeSymbol(symbol: SymbolToken['symbol']): boolean {
    const token = this.peek()
    const found = token.kind === 'symbol' && token.symbol === symbol
    if (found) this.next++
    return found
  }

  takeName(): string {
    const token = this.take()
    if (token.kind !== 'name') throw unexpected(token)
    return token.name
  }

  expect(symbol: ')' | ']'): void {
    const { at } = this.peek()
    if (!this.takeSymbol(symbol)) throw new ExpressionError(at, { vi: `Thiếu dấu “${symbol}”.`, en: `“${symbol}” is missing.` })
  }

  expectEnd(): void {
    const token = this.peek()
    if (token.kind !== 'end') throw unexpected(token)
  }
}

export function unexpected(token: Token): ExpressionError {
  if (token.kind === 'end')
    return new ExpressionError(token.at, { vi: 'Công thức bị thiếu phần cuối.', en: 'The expression ends too early.' })
  const word = shown(token)
  const slip = token.kind === 'text' ? null : wordSlip(word)
  return new ExpressionError(token.at, slip ?? { vi: `“${word}” không đúng chỗ.`, en: `“${word}” does not belong here.` })
}

function shown(token: Exclude<Token, { kind: 'end' }>): string {
  switch (token.kind) {
    case 'number':
    case 'text':
      return String(token.value)
    case 'reference':
      return `\${${token.name}}`
    case 'lastSaved':
      return `\${last-saved#${token.name}}`
    case 'name':
      return token.name
    case 'operator':
    case 'symbol':
      return token.symbol
  }
}
