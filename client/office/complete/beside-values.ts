// What is known about a question already, shown beside it while it is asked: what was captured at the door and what the registry says. Pure, so that which
// captured answer belongs to which question has a test.
import type { RegistryComparison } from '../../../forms/language/compare.ts'
import type { Question } from '../../../forms/language/definition/definition.ts'
import type { Path } from '../../../forms/language/form.ts'
import type { Stage } from '../../../shared/stage.ts'
import type { Verdict } from '../desk/card-comparison.ts'
import type { ValueRow } from '../desk/value-rows.ts'

export interface BesideValue {
  captured: string
  registry: { text: string; verdict: Verdict } | null
}

/** The captured row that speaks of this question: where its first answer came from, else the one that names the same registry property. */
export function capturedRow(
  { prefill }: Pick<Stage, 'prefill'>,
  { name, registry }: Pick<Question, 'name' | 'registry'>,
  path: Path,
  rows: readonly ValueRow[],
): ValueRow | undefined {
  const isFirst = path === name || path.split('.').every(step => !/^\d+$/.test(step) || step === '0')
  if (!isFirst) return undefined
  const source = prefill?.rename ? prefill.rename[name] : prefill && name
  const named = path === name && source !== undefined ? rows.find(row => row.path === source) : undefined
  return named ?? (registry === undefined ? undefined : rows.find(({ question }) => question.registry === registry))
}

/** Undefined where nothing is known. */
export function besideValue(captured: ValueRow | undefined, comparison: RegistryComparison | undefined): BesideValue | undefined {
  const text = captured?.photos.length ? '' : (captured?.typed ?? '')
  const registry = comparison && comparison.registry !== '' ? { text: comparison.registry, verdict: comparison.verdict } : null
  return text === '' && registry === null ? undefined : { captured: text, registry }
}
