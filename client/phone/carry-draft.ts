// What a draft becomes in the newer version of its form. Fetched when somebody asks: the list needs none of it.
import { carryOver, ruleFrom } from '../../forms/language/carry-over.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, Filling, FormContext, Path } from '../../forms/language/form.ts'
import type { Instant } from '../../shared/ports.ts'
import type { Text } from '../../shared/text.ts'
import type { CarryOverPreview, Draft } from '../phone.ts'

/** The new form begins on what was carried: its own defaults stand where nothing is answered. Nothing is carried without a rule. */
export function carryDraft(
  draft: Draft,
  way: { old: CompiledForm; next: CompiledForm },
  context: FormContext,
  savedAt: Instant,
): { draft: Draft; preview: CarryOverPreview } {
  const { old, next } = way
  const { version } = next.definition
  const { answers, marks, carried, leftBehind } = carryOver(old, draft, next, ruleFrom(next, draft.formVersion))
  const filling = openFilling(next, { answers, marks, context, begin: true })
  const begun = { answers: filling.answers(), marks: filling.marks(), place: { page: '', path: null }, savedAt, asOf: context.now }
  const asked = filling.findings().filter(({ code }) => code === 'required')
  const toAnswer = labelsIn(
    filling,
    asked.map(({ questions }) => questions[0] ?? ''),
  )
  return { draft: { ...draft, formVersion: version, ...begun }, preview: { version, carried, leftBehind, toAnswer } }
}

/** Each question once, however many rows ask it; with what stands in the labels filled in. */
function labelsIn(filling: Filling, paths: readonly Path[]): Text[] {
  const first = new Map(paths.map((path): [string, Path] => [path.split('.').at(-1) ?? '', path]).reverse())
  return [...first.values()].reverse().map(path => {
    const { label } = filling.state(path).question
    return { vi: filling.label(label, path, 'vi'), en: filling.label(label, path, 'en') }
  })
}
