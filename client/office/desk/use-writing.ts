// Reasons being written, kept per record for as long as the desk is open: moving on, news from others or a refused decision lose nothing.
import { useCallback, useMemo, useState } from 'react'
import type { Decision } from '../../../shared/review.ts'
import { NO_REASONS, type Reasons, WHOLE_RECORD, withQuestion } from './reasons.ts'

export interface Writing {
  decision: Exclude<Decision, 'approve'>
  /** The question whose text has the focus. */
  at: string
}

export interface ReasonsOfDesk {
  reasons: Reasons
  writing: Writing | null
  /** Opens the panel at a question; null is the record as a whole. */
  begin: (decision: Writing['decision'], question: string | null) => void
  change: (reasons: Reasons) => void
  close: () => void
  /** The decision went through: nothing of it is kept. */
  forget: (record: string) => void
}

export function useWriting(record: string | null): ReasonsOfDesk {
  const [kept, setKept] = useState<Readonly<Record<string, Reasons>>>({})
  const [open, setOpen] = useState<(Writing & { record: string }) | null>(null)
  const reasons = (record && kept[record]) || NO_REASONS
  const change = useCallback((next: Reasons) => record && setKept(before => ({ ...before, [record]: next })), [record])
  const begin = useCallback(
    (decision: Writing['decision'], question: string | null) => {
      if (!record) return
      const at = question ?? Object.keys(reasons)[0] ?? WHOLE_RECORD
      change(withQuestion(reasons, at))
      setOpen({ record, decision, at })
    },
    [record, reasons, change],
  )
  const close = useCallback(() => setOpen(null), [])
  const forget = useCallback((decided: string) => {
    setOpen(null)
    setKept(({ [decided]: _gone, ...others }) => others)
  }, [])
  const writing = open && open.record === record ? open : null
  return useMemo(() => ({ reasons, writing, begin, change, close, forget }), [reasons, writing, begin, change, close, forget])
}
