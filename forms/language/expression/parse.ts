// Reads XLSForm's expression notation. Precedence climbing, so that depth of recursion is depth of parentheses; that is bounded, because a
// definition may come from anybody. Throws ExpressionError and nothing else.
import { ExpressionError } from './expression-error.ts'
import { type BinaryOperator, type Expression, NEGATE_PRECEDENCE, PRECEDENCE } from './syntax.ts'
import { type Token, tokenize } from './tokens.ts'

const DEEPEST = 100

export function parseExpression(source: string): Expression {
  const reader = new Reader(tokenize(source))
  const first = reader.peek()
  if (first.kind === 'end') throw new ExpressionError(0, { vi: 'Công thức đang để trống.', en: 'The expression is empty.' })
  const expression = reader.expression(0, 0)
  reader.expectEnd()
  return expression
}

class Reader {
  private readonly tokens: readonly Token[]
  private next = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', at: 0 }
  }

  private take(): Token {
    const token = this.peek()
    this.next++
    return token
  }

  private takeSymbol(symbol: string): boolean {
    const token = this.peek()
    const found = token.kind === 'symbol' && token.symbol === symbol
    if (found) this.next++
    return found
  }

  expectEnd(): void {
    const token = this.peek()
    if (token.kind !== 'end') throw unexpected(token)
  }

  private expect(symbol: ')' | '('): void {
    if (!this.takeSymbol(symbol)) throw missing(symbol, this.peek().at)
  }

  /** Everything that binds tighter than `floor`. */
  expression(floor: number, depth: number): Expression {
    if (depth > DEEPEST)
      throw new ExpressionError(this.peek().at, { vi: 'Công thức lồng quá sâu.', en: 'The expression is nested too deeply.' })
    let left = this.operand(depth)
    for (;;) {
      const operator = binaryOperator(this.peek())
      if (!operator || PRECEDENCE[operator] <= floor) return left
      const { at } = this.take()
      left = { kind: 'binary', operator, left, right: this.expression(PRECEDENCE[operator], depth + 1), at }
    }
  }

  private operand(depth: number): Expression {
    const token = this.take()
    switch (token.kind) {
      case 'number':
      case 'text':
      case 'reference':
        return token
      case 'operator':
        if (token.symbol !== '-') throw unexpected(token)
        return { kind: 'negate', operand: this.expression(NEGATE_PRECEDENCE - 1, depth + 1), at: token.at }
      case 'name':
        return this.takeSymbol('(') ? this.call(token.name, token.at, depth) : { kind: 'column', name: token.name, at: token.at }
      case 'symbol':
        return this.bracketOrPath(token, depth)
      case 'end':
        throw unexpected(token)
    }
  }

  private bracketOrPath(token: Extract<Token, { kind: 'symbol' }>, depth: number): Expression {
    if (token.symbol === '.') return { kind: 'self', at: token.at }
    if (token.symbol === '..') return this.around(token.at)
    if (token.symbol !== '(') throw unexpected(token)
    const inner = this.expression(0, depth + 1)
    this.expect(')')
    return inner
  }

  private around(at: number): Expression {
    let levels = 1
    while (this.takeSymbol('/')) {
      if (!this.takeSymbol('..')) throw unexpected(this.peek())
      levels++
    }
    return { kind: 'around', levels, at }
  }

  private call(name: string, at: number, depth: number): Expression {
    const args: Expression[] = []
    if (!this.takeSymbol(')')) {
      do args.push(this.expression(0, depth + 1))
      while (this.takeSymbol(','))
      this.expect(')')
    }
    return name === 'current' && args.length === 0 ? this.afterCurrent(at) : { kind: 'call', name, args, at }
  }

  /** current(), current()/. and current()/../name are pyxform's ways to write `.` and ${name}. */
  private afterCurrent(at: number): Expression {
    let last: Expression = { kind: 'self', at }
    while (this.takeSymbol('/')) {
      const token = this.take()
      if (token.kind === 'name') last = { kind: 'reference', name: token.name, at: token.at }
      else if (token.kind !== 'symbol' || (token.symbol !== '.' && token.symbol !== '..')) throw unexpected(token)
    }
    return last
  }
}

function binaryOperator(token: Token): BinaryOperator | null {
  return token.kind === 'operator' && isBinary(token.symbol) ? token.symbol : null
}

function isBinary(symbol: string): symbol is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, symbol)
}

function missing(symbol: string, at: number): ExpressionError {
  return new ExpressionError(at, { vi: `Thiếu dấu “${symbol}”.`, en: `“${symbol}” is missing.` })
}

function unexpected(token: Token): ExpressionError {
  if (token.kind === 'end')
    return new ExpressionError(token.at, { vi: 'Công thức bị thiếu phần cuối.', en: 'The expression ends too early.' })
  return new ExpressionError(token.at, { vi: `“${shown(token)}” không đúng chỗ.`, en: `“${shown(token)}” does not belong here.` })
}

function shown(token: Exclude<Token, { kind: 'end' }>): string {
  switch (token.kind) {
    case 'number':
    case 'text':
      return String(token.value)
    case 'reference':
      return `\${${token.name}}`
    case 'name':
      return token.name
    case 'operator':
    case 'symbol':
      return token.symbol
  }
}
