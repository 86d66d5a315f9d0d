// Reads XLSForm's expression notation. Precedence climbing, so that depth of recursion is depth of parentheses; that is bounded, because a
// definition may come from anybody. Throws ExpressionError and nothing else.
import { ExpressionError } from './expression-error.ts'
import { type BinaryOperator, type Expression, NEGATE_PRECEDENCE, type PathStep, PRECEDENCE } from './syntax.ts'
import { type SymbolToken, TokenStream, unexpected } from './token-stream.ts'
import type { Token } from './tokens.ts'

const DEEPEST = 100

export function parseExpression(source: string): Expression {
  const parser = new Parser(source)
  return parser.whole()
}

class Parser {
  private readonly tokens: TokenStream
  /** How many square brackets are open: inside them `.` and `..` belong to the candidate. */
  private brackets = 0

  constructor(source: string) {
    this.tokens = new TokenStream(source)
  }

  whole(): Expression {
    const first = this.tokens.peek()
    if (first.kind === 'end') throw new ExpressionError(0, { vi: 'Công thức đang để trống.', en: 'The expression is empty.' })
    const expression = this.expression(0, 0)
    this.tokens.expectEnd()
    return expression
  }

  /** Everything that binds tighter than `floor`. */
  private expression(floor: number, depth: number): Expression {
    if (depth > DEEPEST)
      throw new ExpressionError(this.tokens.peek().at, { vi: 'Công thức lồng quá sâu.', en: 'The expression is nested too deeply.' })
    let left = this.operand(depth)
    for (;;) {
      const operator = binaryOperator(this.tokens.peek())
      if (!operator || PRECEDENCE[operator] <= floor) return left
      const { at } = this.tokens.take()
      left = { kind: 'binary', operator, left, right: this.expression(PRECEDENCE[operator], depth + 1), at }
    }
  }

  private operand(depth: number): Expression {
    const token = this.tokens.take()
    switch (token.kind) {
      case 'number':
      case 'text':
      case 'lastSaved':
        return token
      case 'reference':
        return this.path(token.name, token.at, depth)
      case 'operator':
        if (token.symbol !== '-') throw unexpected(token)
        return { kind: 'negate', operand: this.expression(NEGATE_PRECEDENCE - 1, depth + 1), at: token.at }
      case 'name':
        return this.tokens.takeSymbol('(') ? this.call(token.name, token.at, depth) : { kind: 'column', name: token.name, at: token.at }
      case 'symbol':
        return this.bracketOrPath(token, depth)
      case 'end':
        throw unexpected(token)
    }
  }

  private bracketOrPath(token: SymbolToken, depth: number): Expression {
    switch (token.symbol) {
      case '.':
        return this.tokens.takeSymbol('/') ? this.beside(token.at) : { kind: 'self', at: token.at }
      case '..':
        return this.around(token.at, false)
      case '/':
        throw absolute(token.at)
      case '(': {
        const inner = this.expression(0, depth + 1)
        this.tokens.expect(')')
        return inner
      }
      default:
        throw unexpected(token)
    }
  }

  /** `..`, `../..`, or `../name` after them. */
  private around(at: number, current: boolean): Expression {
    for (let levels = 1; ; levels++) {
      if (!this.tokens.takeSymbol('/')) return { kind: 'around', levels, current: current && this.brackets > 0, at }
      if (!this.tokens.takeSymbol('..')) return current ? { kind: 'reference', name: this.tokens.takeName(), at } : this.beside(at)
    }
  }

  /** ./name and ../name: in square brackets a question or column of the candidate, elsewhere ${name}, because names are unique in the form. */
  private beside(at: number): Expression {
    return { kind: this.brackets > 0 ? 'column' : 'reference', name: this.tokens.takeName(), at }
  }

  private call(name: string, at: number, depth: number): Expression {
    const args: Expression[] = []
    if (!this.tokens.takeSymbol(')')) {
      do args.push(this.expression(0, depth + 1))
      while (this.tokens.takeSymbol(','))
      this.tokens.expect(')')
    }
    if (name === 'instance') return this.rows(args, at, depth)
    return name === 'current' && args.length === 0 ? this.afterCurrent(at) : { kind: 'call', name, args, at }
  }

  /** current()/. and current()/../name are pyxform's ways to write `.` and ${name}, so that they mean the question in square brackets too. */
  private afterCurrent(at: number): Expression {
    const self: Expression = { kind: this.brackets > 0 ? 'current' : 'self', at }
    if (!this.tokens.takeSymbol('/')) return self
    if (this.tokens.takeSymbol('.')) return self
    if (this.tokens.takeSymbol('..')) return this.around(at, true)
    return { kind: 'reference', name: this.tokens.takeName(), at }
  }

  /** ${name} alone, or with conditions and names inside it. */
  private path(name: string, at: number, depth: number): Expression {
    const steps: PathStep[] = [{ name, where: this.conditions(depth) }]
    while (this.tokens.takeSymbol('/')) steps.push({ name: this.tokens.takeName(), where: this.conditions(depth) })
    return steps.length === 1 && steps[0]?.where.length === 0 ? { kind: 'reference', name, at } : { kind: 'path', steps, at }
  }

  private conditions(depth: number): Expression[] {
    const where: Expression[] = []
    while (this.tokens.takeSymbol('[')) {
      this.brackets++
      where.push(this.expression(0, depth + 1))
      this.brackets--
      this.tokens.expect(']')
    }
    return where
  }

  /** instance('list')/root/item[…]/column. */
  private rows(args: readonly Expression[], at: number, depth: number): Expression {
    const [list] = args
    const way = ['root', 'item'].every(step => this.tokens.takeSymbol('/') && this.tokens.takeName() === step)
    if (args.length !== 1 || list?.kind !== 'text' || !way) throw otherInstance(at)
    const where = this.conditions(depth)
    return { kind: 'rows', list: list.value, where, column: this.tokens.takeSymbol('/') ? this.tokens.takeName() : null, at }
  }
}

function binaryOperator(token: Token): BinaryOperator | null {
  return token.kind === 'operator' && isBinary(token.symbol) ? token.symbol : null
}

function isBinary(symbol: string): symbol is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, symbol)
}

function absolute(at: number): ExpressionError {
  return new ExpressionError(at, {
    vi: 'Không dùng đường dẫn bắt đầu bằng “/”; hãy viết câu hỏi dạng ${ten_cau_hoi}.',
    en: 'A path cannot begin with “/”; write a question as ${name}.',
  })
}

function otherInstance(at: number): ExpressionError {
  return new ExpressionError(at, {
    vi: "Viết đúng dạng instance('ten_danh_sach')/root/item[điều kiện]/cột.",
    en: "Write instance('list')/root/item[condition]/column.",
  })
}
