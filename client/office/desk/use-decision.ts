// Deciding about the record before one's eyes. One decision at a time; a refusal keeps everything that was written.
import { useCallback, useState } from 'react'
import type { DeskRecord } from '../../../shared/desk.ts'
import type { Decision, ReviewReason } from '../../../shared/review.ts'
import type { Trouble } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

export interface Deciding {
  busy: boolean
  /** Why the last decision did not go through, and about which record. */
  trouble: { record: string; why: Trouble } | null
  decide: (record: DeskRecord, decision: Decision, reasons: ReviewReason[]) => Promise<boolean>
}

export function useDecision(onDecided: (record: DeskRecord, decision: Decision) => void): Deciding {
  const { office } = useWorld()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Deciding['trouble']>(null)
  const decide = useCallback(
    async (record: DeskRecord, decision: Decision, reasons: ReviewReason[]) => {
      setBusy(true)
      setTrouble(null)
      const reply = await office.review(record.record, { version: record.version, decision, reasons })
      setBusy(false)
      if (reply.kind === 'ok') onDecided(record, decision)
      else setTrouble({ record: record.record, why: reply })
      return reply.kind === 'ok'
    },
    [office, onDecided],
  )
  return { busy, trouble, decide }
}
