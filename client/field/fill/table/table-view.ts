// Which lines of a table are shown: all of them, or those that a search and a filter found when they were set. A line that is answered stays where it
// is until the person looks anew, so that nothing goes away under the finger.
import { useCallback, useMemo, useState } from 'react'
import type { Filling, Path, RepeatItem } from '../../../../forms/language/form.ts'
import { useLanguage } from '../../../texts/use-texts.tsx'
import { headWords, isFound, isIn, type LineFilter } from './line-facts.ts'
import { rowHolding } from './table-layout.ts'

/** A new object is a new look, even for the same wish. */
export interface Look {
  readonly search: string
  readonly filter: LineFilter
}
export const EVERYTHING: Look = { search: '', filter: { kind: 'all' } }

export interface TableView {
  readonly look: Look
  setLook(look: Look): void
  /** Places of the rows that are shown. */
  readonly shown: readonly number[]
}

/** `focus`: the question that is gone to; a look that hides its row is given up. */
export function useTableView(filling: Filling, { instances }: RepeatItem, focus: Path | null): TableView {
  const { language } = useLanguage()
  const [look, setLook] = useState(EVERYTHING)
  const { length } = instances
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers alone change nothing of what is shown
  const shown = useMemo(
    () =>
      instances.flatMap((row, place) => {
        const found =
          isIn(filling, row, look.filter) && (look.search.trim() === '' || isFound(look.search, headWords(filling, row, language)))
        return found ? [place] : []
      }),
    [filling, look, length, language],
  )
  const [followed, setFollowed] = useState<Path | null>(null)
  if (focus !== followed) {
    setFollowed(focus)
    const holding = rowHolding(instances, focus)
    if (holding >= 0 && !shown.includes(holding)) setLook(EVERYTHING)
  }
  return { look, setLook: useCallback(look => setLook(look), []), shown }
}
