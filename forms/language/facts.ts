// Named truths about a record, for reports (shared/report.ts).
import type { Answers } from '../../shared/answers.ts'
import type { CompiledForm, DefinitionProblem, FormContext } from './form.ts'

export type Facts = Readonly<Record<string, string>>

export function compileFacts(_form: CompiledForm, _facts: Facts): DefinitionProblem[] {
  throw new Error('the engine is being written; the signature is final')
}

export function decideFacts(_form: CompiledForm, _facts: Facts, _answers: Answers, _context: FormContext): Record<string, boolean> {
  throw new Error('the engine is being written; the signature is final')
}
