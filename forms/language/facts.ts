// Named truths about a record, for the counts of a report (shared/report.ts). They are decided once, at receipt, by the form engine.
import type { Answers } from '../../shared/answers.ts'
import type { ReportDefinition } from '../../shared/report.ts'
import { impossibleChoices } from './definition/impossible-choices.ts'
import { compileExpression } from './expression/compile-expression.ts'
import { parseExpression } from './expression/parse.ts'
import { toBoolean, toNumber } from './expression/value.ts'
import type { CompiledForm, DefinitionProblem, FormContext } from './form.ts'
import { type Evaluate, programOf } from './program/program.ts'
import { Run } from './record/run.ts'

export type Facts = Readonly<Record<string, string>>

/** Every mistake in the facts of a report, seen from the form that it counts. */
export function compileFacts(form: CompiledForm, facts: Facts): DefinitionProblem[] {
  return Object.entries(facts).flatMap(([name, source]) => {
    const result = compileFact(form, source)
    if (!result.ok) return [{ place: `facts › ${name}`, message: result.message }]
    const { fields } = programOf(form)
    return impossibleChoices(parseExpression(source), fields, null).map(message => ({ place: `facts › ${name}`, message }))
  })
}

function compileFact(form: CompiledForm, source: string) {
  const { root, fields, repeats } = programOf(form)
  const { choices } = form.definition
  return compileExpression(source, { scope: root, fields, repeats, lists: choices, owner: null, columns: null, place: 'facts' })
}

/** The report's facts as they are asked of one version of the form: a version that renamed a question has its own wording. */
export function factsOfVersion(report: Pick<ReportDefinition, 'facts' | 'factsByVersion'>, version: number): Facts {
  const own: Facts | undefined = report.factsByVersion?.[String(version)]
  if (!own) return report.facts
  const both = merged.get(own) ?? { ...report.facts, ...own }
  merged.set(own, both)
  return both
}

const merged = new WeakMap<Facts, Facts>()

/** A fact that this version of the form cannot say, because a question is not in it, is left out: not known, which no column counts as true. */
export function decideFacts(form: CompiledForm, facts: Facts, answers: Answers, context: FormContext): Record<string, boolean> {
  const run = new Run(programOf(form), { answers, marks: {}, context })
  return Object.fromEntries(compiledFacts(form, facts).map(([name, fact]) => [name, toBoolean(fact(run.root, run.world))]))
}

/** Named numbers, decided like facts; what is no number, or cannot be said by this version, counts 0. */
export function decideFigures(form: CompiledForm, figures: Facts, answers: Answers, context: FormContext): Record<string, number> {
  const run = new Run(programOf(form), { answers, marks: {}, context })
  const numberOf = (figure: Evaluate) => {
    const value = toNumber(figure(run.root, run.world))
    return Number.isFinite(value) ? value : 0
  }
  return Object.fromEntries(compiledFacts(form, figures).map(([name, figure]) => [name, numberOf(figure)]))
}

type CompiledFacts = [string, Evaluate][]
/** Compiling is pure; a report's facts are asked of thousands of records. */
const compiled = new WeakMap<CompiledForm, WeakMap<Facts, CompiledFacts>>()

function compiledFacts(form: CompiledForm, facts: Facts): CompiledFacts {
  const ofForm = compiled.get(form) ?? new WeakMap<Facts, CompiledFacts>()
  compiled.set(form, ofForm)
  const kept = ofForm.get(facts) ?? Object.entries(facts).flatMap(([name, source]) => evaluateOf(form, name, source))
  ofForm.set(facts, kept)
  return kept
}

function evaluateOf(form: CompiledForm, name: string, source: string): CompiledFacts {
  const result = compileFact(form, source)
  return result.ok ? [[name, result.compiled.evaluate]] : []
}
