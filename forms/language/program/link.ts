// Compiles every expression of a laid-out form into its field or gate, and notes for each step which questions it reads.
import type { Text } from '../../../shared/text.ts'
import type { Check, Choice, FormDefinition, Node, Question } from '../definition/definition.ts'
import { expressionMistakes, type Role } from '../definition/expression-mistakes.ts'
import { FORM_PLACE, placed } from '../definition/place.ts'
import { columnNames } from '../expression/choice-columns.ts'
import { type Compiled, compileExpression } from '../expression/compile-expression.ts'
import { looksAtItself } from '../expression/expression-parts.ts'
import { suggesting } from '../expression/nearest-name.ts'
import { own } from '../expression/own.ts'
import { parseExpression } from '../expression/parse.ts'
import type { DefinitionProblem } from '../form.ts'
import { namesIn } from '../record/speech.ts'
import type { Layout } from './layout.ts'
import type { CompiledCheck, Evaluate, Field, Gate, Scope, Step } from './program.ts'

/** A step with what it reads. */
export interface Work {
  step: Step
  reads: Set<Field | Scope>
  wide: Map<Field | Scope, Scope>
}

/** A default is computed once, outside the order of the steps. */
export interface Default {
  field: Field
  compiled: Compiled
}

export class Linker {
  readonly work: Work[] = []
  /** It cannot be run. */
  readonly problems: DefinitionProblem[] = []
  /** It can be run, but hardly means what it says. */
  readonly doubts: DefinitionProblem[] = []
  readonly defaults: Default[] = []
  private readonly definition: FormDefinition
  private readonly layout: Layout
  private readonly lists = new Map<string, ReadonlyMap<string, Choice>>()
  private readonly columns = new Map<string, ReadonlySet<string>>()
  private readonly doubting: boolean

  constructor(definition: FormDefinition, layout: Layout, doubting: boolean) {
    this.definition = definition
    this.layout = layout
    this.doubting = doubting
  }

  link(): Evaluate | null {
    const { all, gates, root } = this.layout
    for (const field of all.fields) field.choices = this.listOf(field)
    for (const gate of gates) this.gate(gate)
    for (const repeat of all.repeats) this.repeat(repeat)
    for (const field of all.fields) {
      this.calculation(field)
      this.verdict(field)
      this.connections(field)
    }
    for (const node of [...all.groups, ...all.repeats.flatMap(({ repeat }) => repeat ?? [])])
      this.words(this.place(node), [node.label, node.hint, node.kind === 'group' ? node.alt : undefined], null)
    if (this.definition.pages.length === 0) return null
    return this.compile(placed(FORM_PLACE, 'recordTitle'), 'title', this.definition.recordTitle, root, null)?.evaluate ?? null
  }

  private place(node: Node, ...parts: string[]): string {
    return placed(this.layout.places.get(node) ?? node.name, ...parts)
  }

  private add(step: Step): Work {
    const work: Work = { step, reads: new Set(), wide: new Map() }
    this.work.push(work)
    return work
  }

  private gate(gate: Gate): void {
    const compiled = this.compile(this.place(gate.node, 'relevant'), 'relevant', gate.node.relevant, gate.scope, null, null, gate.node.name)
    const work = this.add(gate.step)
    if (!compiled) return
    gate.when = compiled.evaluate
    note(work, compiled)
  }

  private repeat(scope: Scope): void {
    const { repeat, parent } = scope
    if (!repeat || !parent || repeat.count === undefined) return
    const compiled = this.compile(this.place(repeat, 'count'), 'count', repeat.count, parent, null, null, repeat.name)
    if (!compiled) return
    scope.counting = { kind: 'count', rank: 0, scope: parent, repeat: scope, count: compiled.evaluate }
    note(this.add(scope.counting), compiled)
  }

  private calculation(field: Field): void {
    const { question, scope } = field
    const begin = this.compile(this.place(question, 'default'), 'default', question.default, scope, field)
    field.default = begin?.evaluate ?? null
    field.defaultReads = (begin?.reads.size ?? 0) > 0
    if (begin) this.defaults.push({ field, compiled: begin })
    const compiled = this.compile(this.place(question, 'calculate'), 'calculate', question.calculate, scope, field)
    if (!compiled) return
    field.calculate = compiled.evaluate
    const work = this.add({ kind: 'calculate', rank: 0, scope, field })
    const trigger = question.trigger === undefined ? undefined : this.layout.fields.get(question.trigger)
    if (trigger) work.reads.add(trigger)
    else note(work, compiled)
  }

  private verdict(field: Field): void {
    const { question, scope } = field
    const work = this.add(field.verdict)
    const take = (part: Role, source: string | undefined, columns: ReadonlySet<string> | null = null): Evaluate | null => {
      const compiled = this.compile(this.place(question, part), part, source, scope, field, columns)
      if (compiled) note(work, compiled)
      return compiled?.evaluate ?? null
    }
    field.required = take('required', question.required)
    field.readonly = take('readonly', question.readonly)
    field.constraint = take('constraint', question.constraint)
    this.choices(field, work)
    field.checks = (question.checks ?? []).flatMap(check => this.check(field, check, work))
    const { label, hint, guidance, alt, requiredMessage, constraintMessage } = question
    const spoken = this.words(this.place(question), [label, hint, guidance, alt, requiredMessage, constraintMessage], work)
    field.speaks = spoken || field.choiceFilter !== null
  }

  private choices(field: Field, verdict: Work): void {
    const { question, scope } = field
    const source = question.choiceFilter
    if (source === undefined) return
    const compiled = this.compile(this.place(question, 'choiceFilter'), 'choiceFilter', source, scope, field, this.columnsOf(question))
    if (!compiled) return
    field.choiceFilter = compiled.evaluate
    field.choiceOrder = compiled.order
    note(verdict, compiled)
    const work = this.add({ kind: 'choices', rank: 0, scope, field })
    note(work, compiled)
    if (looksAtItself(parseExpression(source))) work.reads.add(field)
  }

  private check(field: Field, check: Check, work: Work): CompiledCheck[] {
    const place = this.place(field.question, check.code)
    const compiled = this.compile(place, 'check', check.when, field.scope, field, null, `${field.question.name} ${check.code}`)
    this.words(place, [check.message], work)
    const also = (check.also ?? []).flatMap(name => this.named(place, name))
    if (!compiled) return []
    note(work, compiled)
    const { code, severity, message } = check
    return [{ code, severity, message, when: compiled.evaluate, also, scope: compiled.asksEntity ? 'list' : 'form' }]
  }

  /** True when the words depend on answers. */
  private words(place: string, texts: readonly (Text | undefined)[], work: Work | null): boolean {
    const names = new Set(texts.flatMap(text => (text ? namesIn(text) : [])))
    for (const name of names) for (const field of this.named(place, name)) work?.reads.add(field)
    return names.size > 0
  }

  private named(place: string, name: string): Field[] {
    const field = this.layout.fields.get(name)
    if (field) return [field]
    const message = { vi: `Không có câu hỏi nào tên “${name}”.`, en: `There is no question named “${name}”.` }
    this.problems.push({ place, message: suggesting(message, name, this.layout.fields.keys()) })
    return []
  }

  private connections(field: Field): void {
    const { trigger, calculate, fills } = field.question
    if (trigger !== undefined && calculate !== undefined) this.layout.fields.get(trigger)?.fires.push(field)
    for (const [part, name] of Object.entries(fills ?? {})) {
      const target = this.layout.fields.get(name)
      if (target) field.fills.push({ part, target })
    }
  }

  private listOf(field: Field): ReadonlyMap<string, Choice> | null {
    const name = field.question.choices
    const list = name === undefined ? undefined : own(this.definition.choices, name)
    if (name === undefined || !list) return null
    const kept = this.lists.get(name) ?? new Map(list.map(choice => [choice.value, choice]))
    this.lists.set(name, kept)
    return kept
  }

  /** Lists have thousands of rows: their columns are gathered once. */
  private columnsOf({ choices = '' }: Question): ReadonlySet<string> {
    const kept = this.columns.get(choices) ?? columnNames(own(this.definition.choices, choices) ?? [])
    this.columns.set(choices, kept)
    return kept
  }

  private compile(
    place: string,
    role: Role,
    source: string | undefined,
    scope: Scope,
    owner: Field | null,
    columns: ReadonlySet<string> | null = null,
    name = owner?.question.name ?? '',
  ): Compiled | null {
    if (source === undefined) return null
    const { fields, repeats } = this.layout
    const result = compileExpression(source, {
      scope,
      fields,
      repeats,
      lists: this.definition.choices,
      owner,
      columns,
      place: `${name} ${role}`,
    })
    if (!result.ok) {
      this.problems.push({ place, message: result.message })
      return null
    }
    if (this.doubting)
      for (const message of expressionMistakes(source, role, result.compiled, fields, owner)) this.doubts.push({ place, message })
    return result.compiled
  }
}

function note(work: Work, compiled: Compiled): void {
  for (const name of compiled.reads) work.reads.add(name)
  for (const [target, scope] of compiled.wide) {
    const before = work.wide.get(target)
    if (!before || scope.depth < before.depth) work.wide.set(target, scope)
  }
}
