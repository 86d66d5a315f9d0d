// One record being filled (see Filling in form.ts).
import type { Answers, Marks } from '../../shared/answers.ts'
import type { CompiledForm, Filling, FormContext } from './form.ts'

export interface Draft {
  answers: Answers
  marks: Marks
  context: FormContext
  /** True when the draft begins: defaults are computed. */
  begin: boolean
}

export function openFilling(_form: CompiledForm, _draft: Draft): Filling {
  throw new Error('the engine is being written; the signature is final')
}
