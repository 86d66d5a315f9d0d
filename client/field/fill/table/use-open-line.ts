// Which line is open: one at a time. An answer that makes something to be asked under its line opens it and goes there; the last one that needs nothing
// more closes it.
import { useCallback, useState } from 'react'
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { Path, RepeatItem } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import type { FillSession } from '../fill-session.ts'
import { repeatAt } from '../pages.ts'
import { lineItems, type QuestionItem, rowHolding } from './table-layout.ts'

interface OpenLineOptions {
  session: FillSession
  item: RepeatItem
  beside: readonly Question[]
  focus: Path | null
  goTo: (path: Path) => void
}

export function useOpenLine({ session, item, beside, focus, goTo }: OpenLineOptions) {
  const [open, setOpen] = useState<Path | null>(null)
  const [followed, setFollowed] = useState<Path | null>(null)
  if (focus !== followed) {
    setFollowed(focus)
    const row = item.instances[rowHolding(item.instances, focus)]
    if (row && lineItems(row, beside).below.some(({ path }) => path === focus)) setOpen(row.path)
  }
  const toggle = useCallback((row: Path) => setOpen(before => (before === row ? null : row)), [])
  /** Answers a cell; true when its line opened. */
  const choose = useCallback(
    (path: Path, value: Answer | undefined): boolean => {
      const { filling } = session
      const below = (): readonly QuestionItem[] => {
        const rows = repeatAt(filling.pages(), item.path)?.instances ?? []
        const row = rows[rowHolding(rows, path)]
        return row ? lineItems(row, beside).below : []
      }
      const row = path.slice(0, path.lastIndexOf('.'))
      const before = new Set(below().map(one => one.path))
      session.answer(path, value)
      const after = below()
      const appeared = after.find(one => !before.has(one.path))
      if (appeared) {
        setOpen(row)
        goTo(appeared.path)
      } else if (after.length === 0) setOpen(opened => (opened === row ? null : opened))
      return appeared !== undefined
    },
    [session, item.path, beside, goTo],
  )
  return { open, toggle, choose }
}
