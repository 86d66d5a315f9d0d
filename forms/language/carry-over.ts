// A draft of an older version goes on in a newer one, by an explicit rule of the newer one and by nothing else. What a rule carries is exact: a
// question of the same type, at the same place (the same repeats around it), whose answer the new form can hold, choices included. An answer is
// carried whole or left behind whole, never trimmed, and everything that stays behind is named with its reason, so that the person can be told.
import type { Answer, Answers, Mark, Marks } from '../../shared/answers.ts'
import type { Text } from '../../shared/text.ts'
import type { CarryOverRule } from './definition/definition.ts'
import type { CompiledForm, Path } from './form.ts'
import { type Field, isComputed, type Program, programOf, type Scope } from './program/program.ts'

/**
 * noRule: the new version says nothing about this old one. dropped: the rule leaves it. gone: no question of that name. otherType, otherPlace: the
 * question is there but of another type, or in another repeat. computed: the form now works it out itself. choiceGone: its list lost the value.
 */
export type WhyLeft = 'noRule' | 'dropped' | 'gone' | 'otherType' | 'otherPlace' | 'computed' | 'choiceGone'

/** A question as the old form calls it, with its old path. */
export interface CarriedAnswer {
  path: Path
  label: Text
}

export interface CarriedOver {
  answers: Answers
  marks: Marks
  carried: CarriedAnswer[]
  leftBehind: (CarriedAnswer & { why: WhyLeft })[]
}

export function ruleFrom(form: CompiledForm, version: number): CarryOverRule | null {
  return form.definition.carryOver?.find(rule => rule.from === version) ?? null
}

/** `answers` of the result always have the new form's shape (answer-shape.ts). */
export function carryOver(
  old: CompiledForm,
  filled: { answers: Answers; marks: Marks },
  next: CompiledForm,
  rule: CarryOverRule | null,
): CarriedOver {
  const carrier = new Carrier(filled.marks, planOf(programOf(old), programOf(next), rule))
  const answers = carrier.instance(programOf(old).root, filled.answers, '', '')
  const { marks, carried, leftBehind } = carrier
  return { answers, marks, carried, leftBehind }
}

/** Where each old question and repeat goes. */
export interface Plan {
  fields: ReadonlyMap<Field, Field | WhyLeft>
  /** A repeat that is still there keeps its rows, filled with what fits. */
  repeats: ReadonlyMap<Scope, Scope>
  next: Program
}

export function planOf(old: Program, next: Program, rule: CarryOverRule | null): Plan {
  const fields = new Map([...old.fields.values()].map(field => [field, rule ? goal(field, old, next, rule) : ('noRule' as const)]))
  const repeats = new Map([...old.repeats.values()].flatMap(scope => placed(scope, rule && placeOf(old, next, rule, scope))))
  return { fields, repeats, next }
}

function placed(scope: Scope, place: Scope | null): [Scope, Scope][] {
  return place ? [[scope, place]] : []
}

function goal(field: Field, old: Program, next: Program, rule: CarryOverRule): Field | WhyLeft {
  const { name, type } = field.question
  if (isDropped(rule, field)) return 'dropped'
  const target = next.fields.get(newName(rule, name) ?? '')
  if (!target) return 'gone'
  if (target.question.type !== type) return 'otherType'
  if (isComputed(target)) return 'computed'
  return placeOf(old, next, rule, field.scope) === target.scope ? target : 'otherPlace'
}

function isDropped({ drop = [] }: CarryOverRule, { question, scope }: Field): boolean {
  const names = [question.name]
  for (let here: Scope | null = scope; here; here = here.parent) if (here.repeat) names.push(here.repeat.name)
  return names.some(name => drop.includes(name))
}

/** Null when another question was renamed to this name. */
function newName(rule: CarryOverRule, name: string): string | null {
  const renames = Object.entries(rule.rename ?? {})
  const given = renames.find(([from]) => from === name)?.[1]
  return given ?? (renames.some(([, to]) => to === name) ? null : name)
}

function placeOf(old: Program, next: Program, rule: CarryOverRule, scope: Scope): Scope | null {
  if (!scope.parent || !scope.repeat) return next.root
  if (rule.drop?.includes(scope.repeat.name)) return null
  const place = next.repeats.get(newName(rule, scope.repeat.name) ?? '')
  return place && place.parent === placeOf(old, next, rule, scope.parent) ? place : null
}

class Carrier {
  readonly marks: Marks = {}
  readonly carried: CarriedAnswer[] = []
  readonly leftBehind: CarriedOver['leftBehind'] = []
  private readonly oldMarks: Marks
  private readonly plan: Plan

  constructor(oldMarks: Marks, plan: Plan) {
    this.oldMarks = oldMarks
    this.plan = plan
  }

  /** One row, or the record itself; `from` and `to` are what paths inside it begin with. */
  instance(scope: Scope, answers: Answers, from: string, to: string): Answers {
    const result: Answers = {}
    for (const field of scope.fields) this.question(field, answers, from, to, result)
    for (const repeat of scope.scopes) this.rows(repeat, answers, from, to, result)
    return result
  }

  private question(field: Field, answers: Answers, from: string, to: string, result: Answers): void {
    const { name, label } = field.question
    const answer = own(answers, name) ?? null
    const answered = answer !== null && !field.kind.blank(answer)
    const target = this.plan.fields.get(field) ?? 'gone'
    const why = typeof target === 'string' ? target : answered ? misfit(target, answer, this.plan.next) : null
    if (answered && isTheirs(field)) {
      if (why === null) this.carried.push({ path: from + name, label })
      else this.leftBehind.push({ path: from + name, label, why })
    }
    if (why !== null || typeof target === 'string') return
    if (answered) result[target.question.name] = answer
    const mark = markFor(target, own(this.oldMarks, from + name))
    if (mark) this.marks[to + target.question.name] = mark
  }

  private rows(repeat: Scope, answers: Answers, from: string, to: string, result: Answers): void {
    const name = repeat.repeat?.name ?? ''
    const rows = own(answers, name)
    if (!Array.isArray(rows)) return
    const target = this.plan.repeats.get(repeat)?.repeat?.name
    const list: readonly (string | object)[] = rows
    const carried = list.map((row, index) =>
      // An array at a repeat's name holds rows, or something that no form of ours wrote: then there is nothing to read in it.
      this.instance(
        repeat,
        typeof row === 'object' && row !== null ? (row as Answers) : {},
        `${from}${name}.${index}.`,
        `${to}${target ?? ''}.${index}.`,
      ),
    )
    if (target !== undefined) result[target] = carried
  }
}

/** What the person gave; the rest the form works out, or nobody sees. */
function isTheirs(field: Field): boolean {
  return !isComputed(field) && field.question.type !== 'hidden' && field.question.type !== 'calculate' && field.question.type !== 'note'
}

function misfit(target: Field, answer: Answer, next: Program): WhyLeft | null {
  if (!target.kind.schema.safeParse(answer).success) return 'otherType'
  const { name, choices } = target.question
  if (choices === undefined) return null
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return chosen.every(value => typeof value === 'string' && next.choice(name, value) !== undefined) ? null : 'choiceGone'
}

/** "As printed" and "not sure" are said only where the new question lets them be said. */
function markFor({ question }: Field, mark: Mark | undefined): Mark | null {
  if (!mark) return null
  if (question.mayBeAsPrinted) return mark
  return mark.reason === undefined ? null : { reason: mark.reason }
}

function own<T extends Answer | Mark>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
