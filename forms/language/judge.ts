// The verdict on a whole record in one pass: the same code on phone, server and for imports (R14).
import type { Answers, Marks } from '../../shared/answers.ts'
import type { Finding } from '../../shared/finding.ts'
import type { CompiledForm, FormContext } from './form.ts'

export interface Verdict {
  answers: Answers
  marks: Marks
  findings: Finding[]
  title: string
}

export function judge(_form: CompiledForm, _record: { answers: Answers; marks: Marks; context: FormContext }): Verdict {
  throw new Error('the engine is being written; the signature is final')
}
