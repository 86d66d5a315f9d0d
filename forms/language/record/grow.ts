// Builds a record's tree out of answers and marks. Answers that the form does not know, or that are no rows where rows belong, are reported and
// left out; answers of a wrong type are kept in their cell and are blank to everybody else.
import type { Answer, Answers, Mark, Marks } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/finding.ts'
import type { Field, Scope } from '../program/program.ts'
import { NOT_ROWS, UNKNOWN_ANSWER } from './messages.ts'
import { type Cell, type Instance, pathOf } from './tree.ts'

export interface Seeds {
  /** Null: there are none. */
  marks: Marks | null
  /** What could not be placed. */
  misfits: Finding[]
}

export function growInstance(
  scope: Scope,
  parent: Instance | null,
  index: number,
  prefix: string,
  answers: Answers,
  seeds: Seeds,
): Instance {
  const instance: Instance = { scope, parent, index, prefix, cells: [], open: scope.gates.map(() => true), rows: [] }
  for (const field of scope.fields) instance.cells.push(growCell(field, instance, answers, seeds.marks))
  for (const inner of scope.scopes) instance.rows.push(growRows(inner, instance, answers, seeds))
  reportUnknown(instance, answers, seeds)
  return instance
}

function growCell(field: Field, instance: Instance, answers: Answers, marks: Marks | null): Cell {
  const cell: Cell = {
    field,
    instance,
    answer: undefined,
    wrong: false,
    seen: '',
    mark: undefined,
    required: false,
    readonly: false,
    findings: NONE,
    offered: null,
    state: null,
  }
  absorb(cell, own(answers, field.question.name))
  // Thousands of cells begin without any mark; their paths are not needed for that.
  if (marks) cell.mark = own(marks, pathOf(cell))
  return cell
}

export const NONE: readonly Finding[] = []

/** Takes a new answer in: is it of the question's type, is it blank, and what is it inside expressions? */
export function absorb(cell: Cell, answer: Answer | undefined): void {
  const { kind } = cell.field
  const missing = answer === undefined || answer === null
  cell.answer = missing ? undefined : answer
  cell.wrong = !missing && !kind.schema.safeParse(answer).success
  cell.seen = missing || cell.wrong || kind.blank(answer) ? '' : kind.seen(answer)
}

export function growRows(scope: Scope, parent: Instance, answers: Answers, seeds: Seeds): Instance['rows'][number] {
  const name = scope.repeat?.name ?? ''
  const given = own(answers, name)
  const prefix = `${parent.prefix}${name}.`
  if (given !== undefined && given !== null && !isRows(given)) {
    seeds.misfits.push({ code: 'wrong-type', severity: 'error', questions: [parent.prefix + name], message: NOT_ROWS, scope: 'form' })
    return { all: [], live: 0, findings: NONE }
  }
  const all = (given ?? []).map((row, index) => growInstance(scope, parent, index, `${prefix}${index}.`, row, seeds))
  return { all, live: all.length, findings: NONE }
}

function isRows(answer: Answer): answer is Answers[] {
  return Array.isArray(answer) && answer.every(row => typeof row === 'object' && row !== null && !Array.isArray(row) && !('digest' in row))
}

function reportUnknown({ scope, prefix }: Instance, answers: Answers, seeds: Seeds): void {
  for (const name of Object.keys(answers)) {
    if (scope.names.has(name)) continue
    seeds.misfits.push({ code: 'unknown-answer', severity: 'warning', questions: [prefix + name], message: UNKNOWN_ANSWER, scope: 'form' })
  }
}

function own<T extends Answer | Mark>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** After rows moved: their places, their paths, and those of everything inside. */
export function renumber(rows: readonly Instance[], prefix: string, from: number): void {
  rows.forEach((instance, index) => {
    if (index < from) return
    instance.index = index
    replant(instance, `${prefix}${index}.`)
  })
}

function replant(instance: Instance, prefix: string): void {
  instance.prefix = prefix
  for (const cell of instance.cells) cell.state = null
  instance.rows.forEach((rows, slot) => {
    const name = instance.scope.scopes[slot]?.repeat?.name ?? ''
    rows.all.forEach((row, index) => {
      replant(row, `${prefix}${name}.${index}.`)
    })
  })
}
