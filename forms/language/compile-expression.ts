// Turns a parsed expression into a closure, and notes what it reads. ${name} is found from where the expression stands: up to the nearest repeat
// instance that both share, then down; going down through a repeat gives a node set. No eval, no new Function: the pages' security policy forbids it.
import type { Text } from '../../shared/text.ts'
import { ExpressionError } from './expression/expression-error.ts'
import { parseExpression } from './expression/parse.ts'
import type { BinaryOperator, Expression } from './expression/syntax.ts'
import { functionNamed } from './functions/registry.ts'
import type { Evaluate, Field, Scope } from './program.ts'
import { readField, readInstances } from './reach.ts'
import { compare, toBoolean, toNumber } from './value.ts'

/** What a name may stand for, and what the expression may use, where it stands. */
export interface Surroundings {
  scope: Scope
  fields: ReadonlyMap<string, Field>
  repeats: ReadonlyMap<string, Scope>
  /** The question that owns it; null where `.` means nothing. */
  owner: Field | null
  /** Columns of the choice list; null outside a choice filter. */
  columns: ReadonlySet<string> | null
}

export interface Compiled {
  evaluate: Evaluate
  /** Questions and repeats that it reads. */
  reads: ReadonlySet<Field | Scope>
  /** Questions of which it may read any instance under that scope, not only the nearest. */
  wide: ReadonlyMap<Field, Scope>
  /** It asks for properties of the list's entity. */
  asksEntity: boolean
}

export type CompiledOrProblem = { ok: true; compiled: Compiled } | { ok: false; message: Text }

export function compileExpression(source: string, surroundings: Surroundings): CompiledOrProblem {
  try {
    const compiler = new ExpressionCompiler(surroundings)
    const evaluate = compiler.compile(parseExpression(source))
    return { ok: true, compiled: { evaluate, reads: compiler.reads, wide: compiler.wide, asksEntity: compiler.asksEntity } }
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, message: withPlace(error, source) }
    throw error
  }
}

function withPlace(error: ExpressionError, source: string): Text {
  const near = source.slice(error.at, error.at + 20)
  if (near === '') return error.text
  return {
    vi: `${error.text.vi} (ký tự ${error.at + 1}: “${near}”)`,
    en: `${error.text.en ?? error.text.vi} (character ${error.at + 1}: “${near}”)`,
  }
}

export class ExpressionCompiler {
  readonly surroundings: Surroundings
  readonly reads = new Set<Field | Scope>()
  readonly wide = new Map<Field, Scope>()
  asksEntity = false

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
  }

  compile(expression: Expression): Evaluate {
    switch (expression.kind) {
      case 'text':
      case 'number': {
        const { value } = expression
        return () => value
      }
      case 'reference':
        return this.reference(expression.name, expression.at)
      case 'self':
        if (!this.surroundings.owner) throw misplaced(expression.at, '.')
        return (_, world) => world.self
      case 'around':
        throw misplaced(expression.at, '..')
      case 'column':
        return this.column(expression.name, expression.at)
      case 'call':
        return this.call(expression)
      case 'negate': {
        const operand = this.compile(expression.operand)
        return (here, world) => -toNumber(operand(here, world))
      }
      case 'binary':
        return binary(expression.operator, this.compile(expression.left), this.compile(expression.right))
    }
  }

  fieldNamed(name: string, position: number): Field {
    const field = this.surroundings.fields.get(name)
    if (!field) throw unknownName(name, position)
    this.reads.add(field)
    return field
  }

  repeatNamed(name: string, position: number): Scope {
    const scope = this.surroundings.repeats.get(name)
    if (!scope) throw unknownName(name, position)
    this.reads.add(scope)
    return scope
  }

  private reference(name: string, position: number): Evaluate {
    const repeat = this.surroundings.repeats.get(name)
    if (repeat && !this.surroundings.fields.has(name)) {
      this.reads.add(repeat)
      return readInstances(repeat, this.surroundings.scope)
    }
    return readField(this.fieldNamed(name, position), this.surroundings.scope)
  }

  private column(name: string, position: number): Evaluate {
    const { columns } = this.surroundings
    if (!columns) throw bareName(name, position)
    if (!columns.has(name)) {
      throw new ExpressionError(position, {
        vi: `Danh sách lựa chọn không có cột “${name}”.`,
        en: `The choice list has no column “${name}”.`,
      })
    }
    if (name === 'name') return (_, world) => world.choice?.value ?? ''
    if (name === 'label') return (_, world) => world.choice?.label.vi ?? ''
    return (_, world) => columnOf(world.choice?.filter, name)
  }

  private call(call: Extract<Expression, { kind: 'call' }>): Evaluate {
    const known = functionNamed(call.name)
    if (!known) throw new ExpressionError(call.at, { vi: `Không có hàm “${call.name}”.`, en: `There is no function “${call.name}”.` })
    if (call.args.length < known.least || call.args.length > known.most) throw wrongArity(call, known.least, known.most)
    if (known.kind === 'special') return known.build(call, this)
    if (known.asksEntity) this.asksEntity = true
    const parts = call.args.map(part => this.compile(part))
    const { apply } = known
    return (here, world) =>
      apply(
        parts.map(part => part(here, world)),
        world,
      )
  }
}

function columnOf(filter: Readonly<Record<string, string>> | undefined, name: string): string {
  return filter && Object.hasOwn(filter, name) ? (filter[name] ?? '') : ''
}

function binary(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case 'or':
      return (here, world) => toBoolean(left(here, world)) || toBoolean(right(here, world))
    case 'and':
      return (here, world) => toBoolean(left(here, world)) && toBoolean(right(here, world))
    case '+':
      return (here, world) => toNumber(left(here, world)) + toNumber(right(here, world))
    case '-':
      return (here, world) => toNumber(left(here, world)) - toNumber(right(here, world))
    case '*':
      return (here, world) => toNumber(left(here, world)) * toNumber(right(here, world))
    case 'div':
      return (here, world) => toNumber(left(here, world)) / toNumber(right(here, world))
    case 'mod':
      return (here, world) => toNumber(left(here, world)) % toNumber(right(here, world))
    default:
      return (here, world) => compare(operator, left(here, world), right(here, world))
  }
}

function misplaced(position: number, what: string): ExpressionError {
  return new ExpressionError(position, { vi: `Không dùng “${what}” ở đây được.`, en: `“${what}” cannot be used here.` })
}

function unknownName(name: string, position: number): ExpressionError {
  return new ExpressionError(position, { vi: `Không có câu hỏi nào tên “${name}”.`, en: `There is no question named “${name}”.` })
}

function bareName(name: string, position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `“${name}” đứng một mình không có nghĩa; câu hỏi viết là \${${name}}, chữ viết trong dấu nháy.`,
    en: `“${name}” alone means nothing; write a question as \${${name}} and text in quotes.`,
  })
}

function wrongArity(call: { name: string; args: unknown[]; at: number }, least: number, most: number): ExpressionError {
  const wanted = least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least}–${most}`
  return new ExpressionError(call.at, {
    vi: `Hàm “${call.name}” cần ${wanted} giá trị, đang có ${call.args.length}.`,
    en: `“${call.name}” takes ${wanted} arguments, not ${call.args.length}.`,
  })
}
