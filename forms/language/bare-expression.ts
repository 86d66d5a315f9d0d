// An expression that stands outside of any form and asks for the entity and the settings alone: how a row of a list is shown, what opens a stage. Compiled
// once, asked for tens of thousands of rows; there is no moment in it, so that today() is the first day of computing.
import type { Text } from '../../shared/text.ts'
import { compileForm } from './compile.ts'
import { compileExpression } from './expression/compile-expression.ts'
import { toBoolean, toText } from './expression/value.ts'
import { programOf } from './program/program.ts'
import { Run } from './record/run.ts'

type Texts = Readonly<Record<string, string>>
export type BareExpression = (entity: Texts, settings?: Texts) => string
export type BareOrProblem =
  | { ok: true; evaluate: BareExpression; isTrue: (entity: Texts, settings?: Texts) => boolean }
  | { ok: false; message: Text }

const NOTHING = { answers: {}, marks: {}, context: { entity: null, now: 0 } }
const blank = blankRun()

/** The place names the expression in messages and nothing else. */
export function compileBareExpression(source: string, place: string): BareOrProblem {
  const { root, fields, repeats } = blank.program
  const result = compileExpression(source, { scope: root, fields, repeats, lists: {}, owner: null, columns: null, place })
  if (!result.ok) return result
  const { evaluate } = result.compiled
  const value = (entity: Texts, settings: Texts = {}) =>
    evaluate(blank.root, { context: { entity, settings, now: 0 }, self: '', choice: null })
  return { ok: true, evaluate: (...about) => toText(value(...about)), isTrue: (...about) => toBoolean(value(...about)) }
}

function blankRun(): Run {
  const note = { kind: 'question', type: 'note', name: 'a_note_without_answer', label: { vi: 'Ghi chú' } } as const
  const page = { kind: 'group', name: 'a_page_without_answers', label: { vi: 'Trang' }, children: [note] } as const
  const compilation = compileForm({ id: 'none', version: 1, title: { vi: 'Không' }, choices: {}, pages: [{ ...page, children: [note] }] })
  if (!compilation.ok) throw new Error('a form of one note compiles')
  return new Run(programOf(compilation.form), NOTHING)
}
