// What is known about a question, in one quiet line under its control. Worked out once for the whole form a moment after each change.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { compareWithRegistry } from '../../../forms/language/compare.ts'
import type { Path } from '../../../forms/language/form.ts'
import type { Stage } from '../../../shared/stage.ts'
import type { FillSession } from '../../field/fill/fill-session.ts'
import { useSummedUp } from '../../field/fill/following.ts'
import type { ValueRow } from '../desk/value-rows.ts'
import { VerdictMark } from '../desk/verdict-mark.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type BesideValue, besideValue, capturedRow } from './beside-values.ts'

type ValueAt = (path: Path) => BesideValue | undefined
const BesideContext = createContext<ValueAt>(() => undefined)

export interface BesideProviderProps {
  session: FillSession
  stage: Stage
  /** The earlier stage's values, as the desk reads them. */
  rows: readonly ValueRow[]
  children: ReactNode
}

export function BesideProvider({ session: { filling, draft }, stage, rows, children }: BesideProviderProps) {
  useSummedUp(filling)
  const properties = draft.entity?.properties
  const comparisons = properties ? compareWithRegistry(filling.form, filling.answers(), properties) : []
  // What the comparisons say is told by their words: a key that changes none of them draws nothing beside other questions.
  const said = JSON.stringify(comparisons.map(({ question, registry, verdict }) => [question, registry, verdict]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for the comparisons
  const valueAt = useMemo<ValueAt>(() => {
    const byPath = new Map(comparisons.map(comparison => [comparison.question, comparison]))
    return path => {
      const question = filling.stateIfThere(path)?.question
      return question && besideValue(capturedRow(stage, question, path, rows), byPath.get(path))
    }
  }, [said, filling, stage, rows])
  return <BesideContext value={valueAt}>{children}</BesideContext>
}

export function BesideQuestion({ path }: { path: Path }) {
  const { screen } = useOfficeTexts().complete
  const value = useContext(BesideContext)(path)
  if (!value) return null
  return (
    <p className="beside-question">
      {value.captured !== '' && <span>{screen.captured(value.captured)}</span>}
      {value.registry && (
        <span>
          {screen.registry(value.registry.text)} <VerdictMark verdict={value.registry.verdict} />
        </span>
      )}
    </p>
  )
}
