// Publishing a version of a form: only what compiles, so that whatever is published can be filled and judged, and only once (DESIGN §2). Every
// mistake is told, those of the rules that carry drafts over included, for which the older published versions are looked at.

import { compileForm, compilePublished } from '../forms/language/compile.ts'
import { checkCarryOverFrom, ruleProblem } from '../forms/language/definition/carry-over-checks.ts'
import type { CompiledForm, DefinitionProblem } from '../forms/language/form.ts'
import type { Publication } from './store/forms.ts'
import type { Store } from './store/store.ts'

export type Publishing = { kind: 'mistakes'; problems: DefinitionProblem[] } | (Publication & { form: string; version: number })

export async function publishForm(store: Store, raw: unknown, by: string): Promise<Publishing> {
  const compilation = compileForm(raw)
  if (!compilation.ok) return { kind: 'mistakes', problems: compilation.problems }
  const problems = await carryOverProblems(store, compilation.form)
  if (problems.length > 0) return { kind: 'mistakes', problems }
  const { definition } = compilation.form
  return { ...(await store.forms.publish(definition, by)), form: definition.id, version: definition.version }
}

/** What only the older published versions show of its rules. */
export async function carryOverProblems(store: Store, next: CompiledForm): Promise<DefinitionProblem[]> {
  const { id, carryOver = [] } = next.definition
  const found = await Promise.all(
    carryOver.map(async rule => {
      const published = await store.forms.get(id, rule.from)
      const old = published && compilePublished(published.definition)
      return old?.ok ? checkCarryOverFrom(old.form, rule, next) : [notPublished(rule.from)]
    }),
  )
  return found.flat()
}

function notPublished(version: number): DefinitionProblem {
  return ruleProblem(version, `Bản ${version} của mẫu phiếu chưa được phát hành.`, `Version ${version} of the form is not published.`)
}
