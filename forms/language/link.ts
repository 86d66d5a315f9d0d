// Compiles every expression of a laid-out form into its field or gate, and notes for each step which questions it reads.
import type { Text } from '../../shared/text.ts'
import { type Compiled, compileExpression } from './compile-expression.ts'
import type { Check, Choice, FormDefinition } from './definition.ts'
import { parseExpression } from './expression/parse.ts'
import type { DefinitionProblem } from './form.ts'
import { impossibleChoices } from './impossible-choices.ts'
import type { Layout } from './layout.ts'
import type { CompiledCheck, Evaluate, Field, Gate, Scope, Step } from './program.ts'
import { namesIn } from './speech.ts'

/** A step with what it reads. */
export interface Work {
  step: Step
  reads: Set<Field | Scope>
  wide: Map<Field, Scope>
}

export class Linker {
  readonly work: Work[] = []
  readonly problems: DefinitionProblem[] = []
  private readonly definition: FormDefinition
  private readonly layout: Layout
  private readonly lists = new Map<string, ReadonlyMap<string, Choice>>()

  constructor(definition: FormDefinition, layout: Layout) {
    this.definition = definition
    this.layout = layout
  }

  link(): Evaluate | null {
    const fields = [...this.layout.fields.values()]
    for (const field of fields) field.choices = this.listOf(field)
    for (const gate of this.layout.gates) this.gate(gate)
    for (const repeat of this.layout.repeats.values()) this.repeat(repeat)
    for (const field of fields) {
      this.calculation(field)
      this.verdict(field)
      this.connections(field)
    }
    return this.compile('recordTitle', this.definition.recordTitle, this.layout.root, null)?.evaluate ?? null
  }

  private add(step: Step): Work {
    const work: Work = { step, reads: new Set(), wide: new Map() }
    this.work.push(work)
    return work
  }

  private gate(gate: Gate): void {
    const compiled = this.compile(`${gate.node.name} › relevant`, gate.node.relevant, gate.scope, null)
    const work = this.add(gate.step)
    if (!compiled) return
    gate.when = compiled.evaluate
    note(work, compiled)
  }

  private repeat(scope: Scope): void {
    const { repeat, parent } = scope
    if (!repeat || !parent || repeat.count === undefined) return
    const compiled = this.compile(`${repeat.name} › count`, repeat.count, parent, null)
    if (compiled) note(this.add({ kind: 'count', rank: 0, scope: parent, repeat: scope, count: compiled.evaluate }), compiled)
  }

  private calculation(field: Field): void {
    const { question, scope } = field
    field.default = this.compile(`${question.name} › default`, question.default, scope, field)?.evaluate ?? null
    const compiled = this.compile(`${question.name} › calculate`, question.calculate, scope, field)
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
    const take = (part: string, source: string | undefined, columns: ReadonlySet<string> | null = null): Evaluate | null => {
      const compiled = this.compile(`${question.name} › ${part}`, source, scope, field, columns)
      if (compiled) note(work, compiled)
      return compiled?.evaluate ?? null
    }
    field.required = take('required', question.required)
    field.readonly = take('readonly', question.readonly)
    field.constraint = take('constraint', question.constraint)
    field.choiceFilter = take('choiceFilter', question.choiceFilter, columnsOf(field))
    field.checks = (question.checks ?? []).flatMap(check => this.check(field, check, work))
    const spoken = this.words(question.name, [question.label, question.hint, question.requiredMessage, question.constraintMessage], work)
    field.speaks = spoken || field.choiceFilter !== null
  }

  private check(field: Field, check: Check, work: Work): CompiledCheck[] {
    const place = `${field.question.name} › ${check.code}`
    const compiled = this.compile(place, check.when, field.scope, field)
    this.words(place, [check.message], work)
    const also = (check.also ?? []).flatMap(name => this.named(place, name))
    if (!compiled) return []
    note(work, compiled)
    const { code, severity, message } = check
    return [{ code, severity, message, when: compiled.evaluate, also, scope: compiled.asksEntity ? 'list' : 'form' }]
  }

  /** True when the words depend on answers. */
  private words(place: string, texts: readonly (Text | undefined)[], work: Work): boolean {
    const names = texts.flatMap(text => (text ? namesIn(text) : []))
    for (const name of names) for (const field of this.named(place, name)) work.reads.add(field)
    return names.length > 0
  }

  private named(place: string, name: string): Field[] {
    const field = this.layout.fields.get(name)
    if (field) return [field]
    this.problems.push({ place, message: { vi: `Không có câu hỏi nào tên “${name}”.`, en: `There is no question named “${name}”.` } })
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
    if (name === undefined || !Object.hasOwn(this.definition.choices, name)) return null
    const list = this.lists.get(name) ?? new Map((this.definition.choices[name] ?? []).map(choice => [choice.value, choice]))
    this.lists.set(name, list)
    return list
  }

  private compile(
    place: string,
    source: string | undefined,
    scope: Scope,
    owner: Field | null,
    columns: ReadonlySet<string> | null = null,
  ): Compiled | null {
    if (source === undefined) return null
    const { fields, repeats } = this.layout
    const result = compileExpression(source, { scope, fields, repeats, owner, columns })
    if (!result.ok) {
      this.problems.push({ place, message: result.message })
      return null
    }
    for (const message of impossibleChoices(parseExpression(source), fields)) this.problems.push({ place, message })
    return result.compiled
  }
}

function note(work: Work, compiled: Compiled): void {
  for (const name of compiled.reads) work.reads.add(name)
  for (const [field, scope] of compiled.wide) work.wide.set(field, scope)
}

function columnsOf(field: Field): ReadonlySet<string> {
  const columns = new Set(['name', 'label'])
  for (const choice of field.choices?.values() ?? []) for (const column of Object.keys(choice.filter ?? {})) columns.add(column)
  return columns
}
