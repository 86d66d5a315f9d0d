// A record as the engine holds it: one cell a question, one instance a repetition. Plain objects in arrays, because a phone walks them at every key.
import type { Answer, Mark } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/finding.ts'
import type { Choice } from '../definition/definition.ts'
import type { Single } from '../expression/value.ts'
import type { QuestionState } from '../form.ts'
import type { Field, Gate, Scope } from '../program/program.ts'

export interface Cell {
  readonly field: Field
  readonly instance: Instance
  /** As it was given or computed; undefined when there is none. Kept while hidden. */
  answer: Answer | undefined
  /** It is of another type than the question: kept in the draft, blank to everybody else. */
  wrong: boolean
  /** The answer inside expressions, as long as it is relevant; '' when blank. */
  seen: Single
  mark: Mark | undefined
  required: boolean
  readonly: boolean
  findings: readonly Finding[]
  /** The choices that its filter let through, as long as nothing that the filter reads has changed. */
  offered: Offered | null
  /** What the screen was last given; dropped when something about it changes. */
  state: QuestionState | null
}

export interface Offered {
  readonly choices: readonly Choice[]
  stale: boolean
}

/** Instances beyond `live` are kept in the draft but not there for anybody: a count went down. */
export interface Rows {
  all: Instance[]
  live: number
  /** A count asked for more rows than a record may have. */
  findings: readonly Finding[]
}

export interface Instance {
  readonly scope: Scope
  readonly parent: Instance | null
  /** From 0. */
  index: number
  /** What paths inside it begin with: '', "parcels.0." */
  prefix: string
  readonly cells: Cell[]
  /** Whether each gate of the scope is open. */
  readonly open: boolean[]
  readonly rows: Rows[]
}

/** An index that the compiler computed; out of range is a bug, never a matter of data. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}

export function climb(instance: Instance, levels: number): Instance {
  let here = instance
  for (let left = levels; left > 0; left--) {
    if (!here.parent) throw new Error('above the record')
    here = here.parent
  }
  return here
}

export function isOpen(gate: Gate | null, from: Instance): boolean {
  return gate === null || at(climb(from, from.scope.depth - gate.scope.depth).open, gate.slot)
}

export function isRelevant(cell: Cell): boolean {
  return isOpen(cell.field.gate, cell.instance)
}

export function pathOf(cell: Cell): string {
  return cell.instance.prefix + cell.field.question.name
}

/** Every live instance reached from here through these repeats. */
export function eachBelow(from: Instance, down: readonly number[], visit: (instance: Instance) => void, step = 0): void {
  if (step === down.length) {
    visit(from)
    return
  }
  const rows = at(from.rows, at(down, step))
  for (let index = 0; index < rows.live; index++) eachBelow(at(rows.all, index), down, visit, step + 1)
}
