// The verdict on a whole record in one pass: the same steps that a filling runs, so that phone, server and imports agree (R14).
// Data is never refused for its content (R3): whatever is wrong becomes a finding, and what cannot be read is left out of the answers.
import type { Answers, Marks } from '../../shared/answers.ts'
import type { Finding } from '../../shared/finding.ts'
import type { CompiledForm, FormContext } from './form.ts'
import { programOf } from './program/program.ts'
import { findingsIn, marksIn, sentAnswers } from './record/answer-tree.ts'
import { titleOf } from './record/record-title.ts'
import { Run } from './record/run.ts'
import { isRelevant } from './record/tree.ts'

export interface Verdict {
  /** Relevant and well-formed answers, calculations included. */
  answers: Answers
  marks: Marks
  findings: Finding[]
  /** The record's name in lists; '' when the form gives none. */
  title: string
}

export function judge(form: CompiledForm, record: { answers: Answers; marks: Marks; context: FormContext }): Verdict {
  const run = new Run(programOf(form), record)
  return {
    answers: sentAnswers(run.root),
    marks: marksIn(run.root, isRelevant, true),
    findings: [...run.misfits, ...findingsIn(run.program, run.root)],
    title: titleOf(run),
  }
}
