// What a stage's record writes onto entities when the stage closes: onto its own, and onto the list rows that a bound repeat stands for. Decided with the
// answers as they are judged, on the phone for its own eyes until the server's word comes, on the server for good (R14).
import type { Answers } from '../../../shared/answers.ts'
import type { EntityChange } from '../../../shared/entity.ts'
import type { RowBinding, Stage } from '../../../shared/stage.ts'
import { compileExpression } from '../expression/compile-expression.ts'
import { toText } from '../expression/value.ts'
import type { CompiledForm, FormContext } from '../form.ts'
import { type Evaluate, programOf, type Scope } from '../program/program.ts'
import { Run } from '../record/run.ts'
import { eachBelow, type Instance } from '../record/tree.ts'

export interface Judged {
  answers: Answers
  context: FormContext
  /** Of the record; null when it is about something that the list lacks, and then only bound rows are written. */
  entity: string | null
}

export function outcomesOf(
  form: CompiledForm,
  stage: Stage,
  rows: readonly RowBinding[],
  { answers, context, entity }: Judged,
): EntityChange[] {
  const bound = rows.filter(binding => binding.stage === stage.id)
  if (!stage.outcomes && bound.length === 0) return []
  const run = new Run(programOf(form), { answers, marks: {}, context })
  const write = (outcomes: Readonly<Record<string, string>>, scope: Scope, here: Instance) =>
    Object.fromEntries(
      Object.entries(outcomes).flatMap(([property, source]) => {
        const evaluate = compiledIn(form, scope, source)
        return evaluate ? [[property, toText(evaluate(here, run.world))]] : []
      }),
    )
  const own =
    entity === null || !stage.outcomes ? [] : [{ list: stage.list, entity, properties: write(stage.outcomes, run.root.scope, run.root) }]
  return [...own, ...bound.flatMap(binding => rowChanges(binding, form, run, write))]
}

type Write = (outcomes: Readonly<Record<string, string>>, scope: Scope, here: Instance) => Record<string, string>

function rowChanges(binding: RowBinding, form: CompiledForm, run: Run, write: Write): EntityChange[] {
  const scope = programOf(form).repeats.get(binding.repeat)
  if (!scope) return []
  const changes: EntityChange[] = []
  eachBelow(run.root, scope.way, row => {
    const id = row.cells.find(({ field }) => field.question.name === binding.entity)?.answer
    if (typeof id === 'string' && id !== '') {
      changes.push({ list: binding.list, entity: id, properties: write(binding.outcomes, scope, row) })
    }
  })
  return changes
}

/** Compiled once a form and place; an expression that this version of the form cannot say writes nothing. */
const compiled = new WeakMap<Scope, Map<string, Evaluate | null>>()

function compiledIn(form: CompiledForm, scope: Scope, source: string): Evaluate | null {
  const ofScope = compiled.get(scope) ?? new Map<string, Evaluate | null>()
  compiled.set(scope, ofScope)
  const known = ofScope.get(source)
  if (known !== undefined) return known
  const { fields, repeats } = programOf(form)
  const result = compileExpression(source, {
    scope,
    fields,
    repeats,
    lists: form.definition.choices,
    owner: null,
    columns: null,
    place: 'outcomes',
  })
  const evaluate = result.ok ? result.compiled.evaluate : null
  ofScope.set(source, evaluate)
  return evaluate
}
