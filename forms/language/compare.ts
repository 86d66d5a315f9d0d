// What was typed beside what the registry says, question by question.
import type { Answers } from '../../shared/answers.ts'
import type { CompiledForm } from './form.ts'

export interface RegistryComparison {
  question: string
  /** As people read it; empty when blank. */
  typed: string
  registry: string
  verdict: 'same' | 'nearly' | 'differs' | 'missing'
}

export function compareWithRegistry(
  _form: CompiledForm,
  _answers: Answers,
  _properties: Readonly<Record<string, string>>,
): RegistryComparison[] {
  throw new Error('the engine is being written; the signature is final')
}
