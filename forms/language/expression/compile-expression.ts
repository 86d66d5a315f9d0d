// Turns a parsed expression into a closure, and notes what it reads. ${name} is found from where the expression stands: up to the nearest repeat
// instance that both share, then down; going down through a repeat gives a node set. No eval, no new Function: the pages' security policy forbids it.
import type { Text } from '../../../shared/text.ts'
import type { Choice } from '../definition/definition.ts'
import { compileCall } from '../functions/compile-call.ts'
import type { Evaluate, Field, Scope, Seed } from '../program/program.ts'
import { isWithin, readField, readInstances } from '../record/reach.ts'
import { type Frame, instanceAt } from './candidates.ts'
import { columnOf } from './choice-columns.ts'
import { compilePath } from './compile-path.ts'
import { compileRows } from './compile-rows.ts'
import { ExpressionError } from './expression-error.ts'
import { readLastSaved } from './last-saved.ts'
import { bareName, misplaced, noAnswer, tooManyBrackets, unknownColumn, unknownName } from './mistakes.ts'
import { operate } from './operators.ts'
import { parseExpression } from './parse.ts'
import type { Expression } from './syntax.ts'
import { toNumber } from './value.ts'

/** What a name may stand for, and what the expression may use, where it stands. */
export interface Surroundings {
  scope: Scope
  fields: ReadonlyMap<string, Field>
  repeats: ReadonlyMap<string, Scope>
  lists: Readonly<Record<string, readonly Choice[]>>
  /** The question that owns it; null where `.` means nothing. */
  owner: Field | null
  /** Columns of the choice list; null outside a choice filter. */
  columns: ReadonlySet<string> | null
  /** Where it stands, in names and never in words ("owner_id relevant"): two places never draw the same random number, and a phone with last month's
   * build draws what the server does. */
  place: string
}

export interface Compiled {
  evaluate: Evaluate
  /** Questions and repeats that it reads. */
  reads: ReadonlySet<Field | Scope>
  /** Questions and repeats of which it may read any instance under that scope, not only the nearest. */
  wide: ReadonlyMap<Field | Scope, Scope>
  /** It asks for properties of the list's entity. */
  asksEntity: boolean
  /** Questions whose last saved answers it asks for. */
  lastSaved: ReadonlySet<string>
  /** A choice filter that says randomize(…): the seed of the order of the choices. */
  order: Seed | null
}

/** Each bracket inside a bracket looks at all rows again for each row outside: a thousand rows three times is as far as a phone can go. */
const DEEPEST_BRACKETS = 3

export type CompiledOrProblem = { ok: true; compiled: Compiled } | { ok: false; message: Text }

export function compileExpression(source: string, surroundings: Surroundings): CompiledOrProblem {
  try {
    const compiler = new ExpressionCompiler(surroundings)
    const evaluate = compiler.compile(parseExpression(source))
    const { reads, wide, asksEntity, lastSaved, order } = compiler
    return { ok: true, compiled: { evaluate, reads, wide, asksEntity, lastSaved, order } }
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
  readonly wide = new Map<Field | Scope, Scope>()
  readonly lastSaved = new Set<string>()
  asksEntity = false
  order: Seed | null = null
  /** The square brackets that are open here, the outermost first. */
  private readonly frames: Frame[] = []

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
      case 'lastSaved':
        this.lastSaved.add(expression.name)
        return readLastSaved(this.knownField(expression.name, expression.at), expression.at)
      case 'self':
        return this.self(expression.at)
      case 'current':
        return this.ownAnswer(expression.at, 'current()/.')
      case 'around':
        throw misplaced(expression.at, '..')
      case 'column':
        return this.column(expression.name, expression.at)
      case 'path':
        return compilePath(expression, this)
      case 'rows':
        return compileRows(expression, this)
      case 'call':
        return compileCall(expression, this)
      case 'negate': {
        const operand = this.compile(expression.operand)
        return (here, world) => -toNumber(operand(here, world))
      }
      case 'binary':
        return operate(expression.operator, this.compile(expression.left), this.compile(expression.right))
    }
  }

  /** Compiles the conditions in square brackets; `frame` is what they look at. */
  conditions(where: readonly Expression[], frame: Frame): Evaluate[] {
    const [first] = where
    if (first && this.frames.length === DEEPEST_BRACKETS) throw tooManyBrackets(first.at, DEEPEST_BRACKETS)
    this.frames.push(frame)
    const conditions = where.map(condition => this.compile(condition))
    this.frames.pop()
    return conditions
  }

  /** The brackets that are open; undefined outside of any. */
  frame(): Frame | undefined {
    return this.frames.at(-1)
  }

  /** How deep the next brackets will be. */
  depth(): number {
    return this.frames.length
  }

  /** Brackets around a repeat that is not around this expression: a question inside that repeat can only mean the candidate's. */
  frameOver(scope: Scope): Extract<Frame, { kind: 'instances' }> | null {
    for (const frame of this.frames.toReversed()) {
      if (frame.kind === 'instances' && isWithin(scope, frame.scope) && !isWithin(this.surroundings.scope, frame.scope)) return frame
    }
    return null
  }

  knownField(name: string, position: number): Field {
    const field = this.surroundings.fields.get(name)
    if (!field) throw this.unknownName(name, position)
    return field
  }

  fieldNamed(name: string, position: number): Field {
    const field = this.knownField(name, position)
    this.reads.add(field)
    return field
  }

  repeatNamed(name: string, position: number): Scope {
    const scope = this.surroundings.repeats.get(name)
    if (!scope) throw this.unknownName(name, position)
    this.reads.add(scope)
    return scope
  }

  /** The answer may come from any instance in `top`, so that all of them must be followed. */
  readWidely(target: Field | Scope, top: Scope): void {
    const before = this.wide.get(target)
    if (!before || top.depth < before.depth) this.wide.set(target, top)
  }

  unknownName(name: string, position: number): ExpressionError {
    const { fields, repeats } = this.surroundings
    return unknownName(name, [...fields.keys(), ...repeats.keys()], position)
  }

  private reference(name: string, position: number): Evaluate {
    const repeat = this.surroundings.repeats.get(name)
    if (repeat && !this.surroundings.fields.has(name)) return this.from(this.repeatNamed(name, position), readInstances)
    return this.from(this.fieldNamed(name, position), readField)
  }

  /** Reads from the candidate when only that can be meant, else from where the expression stands. */
  private from<Target extends Field | Scope>(target: Target, read: (target: Target, from: Scope) => Evaluate): Evaluate {
    const frame = this.frameOver('question' in target ? target.scope : (target.parent ?? target))
    return frame ? this.fromCandidate(target, frame, read) : read(target, this.surroundings.scope)
  }

  private fromCandidate<Target extends Field | Scope>(
    target: Target,
    frame: Extract<Frame, { kind: 'instances' }>,
    read: (target: Target, from: Scope) => Evaluate,
  ): Evaluate {
    this.readWidely(target, frame.top)
    const evaluate = read(target, frame.scope)
    const { depth } = frame
    return (_, world) => evaluate(instanceAt(world, depth), world)
  }

  private self(position: number): Evaluate {
    const frame = this.frame()
    if (!frame) return this.ownAnswer(position, '.')
    if (frame.kind === 'rows' || !frame.field) throw noAnswer(position)
    return this.fromCandidate(frame.field, frame, readField)
  }

  private ownAnswer(position: number, what: string): Evaluate {
    if (!this.surroundings.owner) throw misplaced(position, what)
    return (_, world) => world.self
  }

  private column(name: string, position: number): Evaluate {
    const frame = this.frame()
    if (frame?.kind === 'instances') {
      const repeat = this.surroundings.repeats.get(name)
      if (repeat) return this.fromCandidate(this.repeatNamed(name, position), frame, readInstances)
      return this.fromCandidate(this.fieldNamed(name, position), frame, readField)
    }
    const columns = frame?.columns ?? this.surroundings.columns
    if (!columns) throw bareName(name, position)
    if (!columns.has(name)) throw unknownColumn(name, columns, position)
    if (!frame) return (_, world) => columnOf(world.choice, name)
    const { depth } = frame
    return (_, world) => columnOf(world.candidates?.[depth]?.row, name)
  }
}
