// Reads answers and marks back out of a record's tree: all of them for the draft, only the relevant and well-formed ones for sending.
import type { Answers, Marks } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/finding.ts'
import type { Group } from '../definition/definition.ts'
import type { Program, Scope } from '../program/program.ts'
import { NONE } from './grow.ts'
import { at, type Cell, type Instance, isOpen, isRelevant, pathOf, type Rows } from './tree.ts'

/** The draft: hidden answers and rows beyond a count are kept. */
export function draftAnswers(instance: Instance): Answers {
  const answers: Answers = {}
  for (const cell of instance.cells) if (cell.answer !== undefined) answers[cell.field.question.name] = cell.answer
  for (const rows of instance.rows) if (rows.all.length > 0) answers[nameOf(rows.all)] = rows.all.map(draftAnswers)
  return answers
}

/** What is sent. Blank answers leave no trace. */
export function sentAnswers(instance: Instance): Answers {
  const answers: Answers = {}
  for (const cell of instance.cells) {
    if (cell.answer !== undefined && cell.seen !== '' && isRelevant(cell)) answers[cell.field.question.name] = cell.answer
  }
  for (const rows of instance.rows) {
    const live = rows.all.slice(0, rows.live).filter(row => isOpen(row.scope.gate, row))
    if (live.length > 0) answers[nameOf(live)] = live.map(sentAnswers)
  }
  return answers
}

function nameOf(rows: readonly Instance[]): string {
  return at(rows, 0).scope.repeat?.name ?? ''
}

export function marksIn(instance: Instance, wanted: (cell: Cell) => boolean, live: boolean): Marks {
  const marks: Marks = {}
  visitCells(instance, live, cell => {
    if (cell.mark && wanted(cell)) marks[pathOf(cell)] = cell.mark
  })
  return marks
}

function visitCells(instance: Instance, live: boolean, visit: (cell: Cell) => void): void {
  for (const cell of instance.cells) visit(cell)
  for (const rows of instance.rows) for (const row of live ? rows.all.slice(0, rows.live) : rows.all) visitCells(row, live, visit)
}

/** Everything said about relevant answers, in the form's order: rows stand where their repeat stands. */
export function findingsIn(program: Program, root: Instance): Finding[] {
  const findings: Finding[] = []
  for (const page of program.definition.pages) collect(program, page, root, findings)
  return findings
}

function collect(program: Program, group: Pick<Group, 'children'>, instance: Instance, findings: Finding[]): void {
  for (const node of group.children) {
    if (node.kind === 'group') collect(program, node, instance, findings)
    else if (node.kind === 'question') findings.push(...cellNamed(program, instance, node.name).findings)
    else {
      findings.push(...rowFindings(program, instance, node.name))
      for (const row of liveRows(program, instance, node.name)) collect(program, node, row, findings)
    }
  }
}

/** What is said about the repeat itself, when it is there. */
export function rowFindings(program: Program, instance: Instance, name: string): readonly Finding[] {
  const { scope, rows } = rowsNamed(program, instance, name)
  return isOpen(scope.gate, instance) ? rows.findings : NONE
}

export function cellNamed(program: Program, instance: Instance, name: string): Cell {
  const field = program.fields.get(name)
  if (!field) throw new Error(`no question ${name}`)
  return at(instance.cells, field.slot)
}

export function liveRows(program: Program, instance: Instance, name: string): Instance[] {
  const { scope, rows } = rowsNamed(program, instance, name)
  return isOpen(scope.gate, instance) ? rows.all.slice(0, rows.live) : []
}

function rowsNamed(program: Program, instance: Instance, name: string): { scope: Scope; rows: Rows } {
  const scope = program.repeats.get(name)
  if (!scope) throw new Error(`no repeat ${name}`)
  return { scope, rows: at(instance.rows, scope.slot) }
}
