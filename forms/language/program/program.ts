// A compiled form: scopes (the record, and each repeat), their fields and gates, and the steps that bring a record up to date, in an order in
// which nothing is computed before what it reads. Made once by compile.ts, then shared and never changed.
import type { Text } from '../../../shared/text.ts'
import type { Choice, FormDefinition, Group, Question, Repeat } from '../definition/definition.ts'
import type { Single, Value } from '../expression/value.ts'
import type { CompiledForm, FormContext } from '../form.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Instance } from '../record/tree.ts'

/** What an expression may see beside the answers. One object a record, refilled before each evaluation. */
export interface World {
  readonly context: FormContext
  /** The answer of the question that is being decided: `.` */
  self: Single
  /** The row that a choice filter is looking at. */
  choice: Choice | null
  /** The day of context.now, once somebody has asked. */
  today?: string
  /** What each open pair of square brackets is looking at, the outermost first. */
  candidates?: Candidate[]
}
/** A row of a choice list, or a repeat's instance, and its place among those that are looked at, from 1. */
export interface Candidate {
  row: Choice | null
  instance: Instance | null
  place: number
}
export type Evaluate = (at: Instance, world: World) => Value
export type Seed = (at: Instance, world: World) => bigint

/** The record itself, or a repeat inside it. */
export interface Scope {
  readonly repeat: Repeat | null
  readonly parent: Scope | null
  /** 0 for the record. */
  readonly depth: number
  /** Place among the parent's repeats. */
  readonly slot: number
  /** Down to it from the record, slot by slot. */
  readonly way: readonly number[]
  /** What its answers may be called: its own questions and repeats. */
  readonly names: Set<string>
  readonly fields: Field[]
  readonly gates: Gate[]
  readonly scopes: Scope[]
  /** The nearest relevance that its instances depend on; it belongs to an outer scope. */
  readonly gate: Gate | null
  readonly readers: Reader[]
  /** Decides how many instances stand in each instance of the parent; null when the person adds and removes them. */
  counting: Step | null
}

/** A relevance expression of a question, group or repeat, and the one around it. */
export interface Gate {
  readonly scope: Scope
  readonly slot: number
  readonly outer: Gate | null
  readonly node: Question | Group | Repeat
  when: Evaluate
  readonly step: Step
  /** What hides and appears with it. */
  readonly fields: Field[]
  readonly inner: Gate[]
  readonly scopes: Scope[]
}

export interface CompiledCheck {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly when: Evaluate
  readonly message: Text
  readonly also: readonly Field[]
  /** It asks the registry, so that only who holds the list can say it (R14). */
  readonly scope: 'form' | 'list'
}

export interface Field {
  readonly index: number
  readonly question: Question
  readonly kind: Kind
  readonly scope: Scope
  readonly slot: number
  readonly gate: Gate | null
  required: Evaluate | null
  readonly: Evaluate | null
  constraint: Evaluate | null
  calculate: Evaluate | null
  default: Evaluate | null
  /** It looks at other answers. */
  defaultReads: boolean
  choiceFilter: Evaluate | null
  /** The seed of the order that its choices are shown in; null: the list's own order. */
  choiceOrder: Seed | null
  checks: readonly CompiledCheck[]
  /** Recomputed when this one changes, and only then. */
  readonly fires: Field[]
  readonly fills: { part: string; target: Field }[]
  /** Its choice list, by value. */
  choices: ReadonlyMap<string, Choice> | null
  /** Its words or its choices depend on other answers: its state is renewed whenever one of those changes. */
  speaks: boolean
  readonly readers: Reader[]
  verdict: Step
}

export type Step =
  | { kind: 'gate'; rank: number; scope: Scope; gate: Gate }
  | { kind: 'calculate'; rank: number; scope: Scope; field: Field }
  | { kind: 'count'; rank: number; scope: Scope; repeat: Scope; count: Evaluate }
  | { kind: 'verdict'; rank: number; scope: Scope; field: Field }
  /** Something that the choice filter reads has changed. */
  | { kind: 'choices'; rank: number; scope: Scope; field: Field }

/** A step that reads a field: from the field's instance `up` levels, then down through these repeats. */
export interface Reader {
  readonly step: Step
  readonly up: number
  readonly down: readonly number[]
}

export class Program implements CompiledForm {
  readonly definition: FormDefinition
  readonly root: Scope
  readonly fields: ReadonlyMap<string, Field>
  readonly repeats: ReadonlyMap<string, Scope>
  readonly steps: readonly Step[]
  readonly title: Evaluate | null
  readonly lastSavedNames: readonly string[]
  /** How many of its repeats have a count. */
  readonly counted: number

  constructor(parts: {
    definition: FormDefinition
    root: Scope
    fields: ReadonlyMap<string, Field>
    repeats: ReadonlyMap<string, Scope>
    steps: readonly Step[]
    title: Evaluate | null
    lastSavedNames: readonly string[]
  }) {
    this.definition = parts.definition
    this.root = parts.root
    this.fields = parts.fields
    this.repeats = parts.repeats
    this.steps = parts.steps
    this.title = parts.title
    this.lastSavedNames = parts.lastSavedNames
    this.counted = [...parts.repeats.values()].filter(({ counting }) => counting !== null).length
  }

  question(name: string): Question | undefined {
    return this.fields.get(name)?.question
  }

  choice(question: string, value: string): Choice | undefined {
    return this.fields.get(question)?.choices?.get(value)
  }
}

/** The formula alone decides its answer; with a trigger the person may overwrite it. */
export function isComputed(field: Field): boolean {
  return field.calculate !== null && field.question.trigger === undefined
}

/** Forms come from compileForm and from nowhere else. */
export function programOf(form: CompiledForm): Program {
  if (form instanceof Program) return form
  throw new Error('not a form made by compileForm')
}
