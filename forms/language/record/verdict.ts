// What is to be said about one answer. The rules, since everybody asks:
//   hidden            nothing
//   wrong type        error wrong-type; nothing answers it but another value
//   blank             error required, if required; constraint and checks are not asked
//   an answer         not in its list → error not-a-choice; constraint false → error constraint; each check that is true → its own code
// "As printed" (where the question allows it) or a reason excuses an error (R15).
import type { Finding, Severity } from '../../../shared/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { toBoolean } from '../expression/value.ts'
import { type CompiledCheck, isComputed, type Program, type World } from '../program/program.ts'
import { NONE } from './grow.ts'
import { CONSTRAINT, NOT_A_CHOICE, REQUIRED, TOO_MANY_PHOTOS } from './messages.ts'
import { speakBoth } from './speech.ts'
import { at, type Cell, isRelevant, pathOf } from './tree.ts'

/** True when the screen would show something else. */
export function renewVerdict(program: Program, world: World, cell: Cell): boolean {
  const { field, instance } = cell
  world.self = cell.seen
  const relevant = isRelevant(cell)
  const required = relevant && field.required !== null && toBoolean(field.required(instance, world))
  const readonly = isComputed(field) || (field.readonly !== null && toBoolean(field.readonly(instance, world)))
  const findings = relevant ? findingsOf(program, world, cell, required) : NONE
  if (!field.speaks && required === cell.required && readonly === cell.readonly && sameFindings(findings, cell.findings)) return false
  cell.required = required
  cell.readonly = readonly
  cell.findings = findings
  cell.state = null
  return true
}

function findingsOf(program: Program, world: World, cell: Cell, required: boolean): readonly Finding[] {
  const { field, instance } = cell
  const { question } = field
  const say = (code: string, severity: Severity, text: Text): Finding =>
    finding(cell, code, severity, speakBoth(program, text, instance, world))
  if (cell.wrong) return [{ code: 'wrong-type', severity: 'error', questions: [pathOf(cell)], message: field.kind.expects, scope: 'form' }]
  if (cell.seen === '' && question.type !== 'note')
    return required ? [say('required', 'error', question.requiredMessage ?? REQUIRED)] : NONE
  const findings: Finding[] = []
  if (field.choices && !inList(world, cell)) findings.push(say('not-a-choice', 'error', NOT_A_CHOICE))
  if (question.photo && Array.isArray(cell.answer) && cell.answer.length > question.photo.max)
    findings.push(say('too-many-photos', 'error', TOO_MANY_PHOTOS))
  if (field.constraint && !toBoolean(field.constraint(instance, world)))
    findings.push(say('constraint', 'error', question.constraintMessage ?? CONSTRAINT))
  for (const check of field.checks) {
    if (toBoolean(check.when(instance, world))) findings.push(withScope(say(check.code, check.severity, check.message), check, cell))
  }
  return findings.length === 0 ? NONE : findings
}

function finding(cell: Cell, code: string, severity: Severity, message: Text): Finding {
  const made: Finding = { code, severity, questions: [pathOf(cell)], message, scope: 'form' }
  return severity === 'error' && isExcused(cell) ? { ...made, excused: true } : made
}

function withScope(made: Finding, check: CompiledCheck, cell: Cell): Finding {
  const also = check.also.flatMap(field => {
    for (let here: typeof cell.instance | null = cell.instance; here; here = here.parent) {
      if (here.scope === field.scope) return [pathOf(at(here.cells, field.slot))]
    }
    return []
  })
  return { ...made, questions: [...made.questions, ...also], scope: check.scope }
}

function isExcused({ mark, field }: Cell): boolean {
  if (!mark) return false
  return Boolean(mark.reason?.trim()) || (mark.asPrinted === true && field.question.mayBeAsPrinted === true)
}

function inList(world: World, cell: Cell): boolean {
  const { field, instance } = cell
  const values = Array.isArray(cell.answer) ? cell.answer : [cell.answer]
  return values.every(value => {
    const choice = typeof value === 'string' ? field.choices?.get(value) : undefined
    if (!choice || !field.choiceFilter) return choice !== undefined
    world.choice = choice
    const offered = toBoolean(field.choiceFilter(instance, world))
    world.choice = null
    return offered
  })
}

function sameFindings(ones: readonly Finding[], others: readonly Finding[]): boolean {
  return ones === others || (ones.length === others.length && ones.every((one, index) => sameFinding(one, others[index])))
}

function sameFinding(one: Finding, other: Finding | undefined): boolean {
  return (
    one.code === other?.code &&
    one.severity === other.severity &&
    one.excused === other.excused &&
    one.message.vi === other.message.vi &&
    one.questions.join() === other.questions.join()
  )
}
