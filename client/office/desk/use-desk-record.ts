// The record before the reviewer's eyes, and the next one fetched ahead so that it opens at once. Every fetch is logged by the server as a
// view (R17) and takes the record for some minutes, so only the one next record is fetched ahead, never one that somebody else works on, and a record is asked again only when the queue says that it changed.
import { useCallback, useEffect, useRef } from 'react'
import type { DeskItem, DeskRecord } from '../../../shared/desk.ts'
import type { Reply } from '../../sync/wire.ts'
import { type Asked, useAsked } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

/** What the queue says about a record; when it differs, the record is asked again. */
const signOf = (item: DeskItem | undefined): string | null => (item ? `${item.version} ${item.state} ${item.photosWanted}` : null)

interface Ahead {
  record: string
  sign: string | null
  reply: Promise<Reply<DeskRecord>>
}

export function useDeskRecord(record: string | null, item: DeskItem | undefined, next: DeskItem | undefined): Asked<DeskRecord> {
  const { office } = useWorld()
  const ahead = useRef<Ahead | null>(null)
  const sign = signOf(item)
  const take = useCallback((): Promise<Reply<DeskRecord>> => {
    const held = ahead.current
    ahead.current = null
    return held?.record === record && held.sign === sign ? held.reply : office.deskRecord(record ?? '')
  }, [office, record, sign])
  const asked = useAsked(record, take)
  const { value, again } = asked
  useAgainOnChange(record, sign, again)
  const nextRecord = next && next.claimedBy === undefined ? next.record : null
  const nextSign = signOf(next)
  const shown = value?.record === record
  useEffect(() => {
    if (!shown || nextRecord === null || ahead.current?.record === nextRecord) return
    ahead.current = { record: nextRecord, sign: nextSign, reply: office.deskRecord(nextRecord) }
  }, [office, shown, nextRecord, nextSign])
  return asked
}

function useAgainOnChange(record: string | null, sign: string | null, again: () => void): void {
  const seen = useRef({ record, sign })
  useEffect(() => {
    const before = seen.current
    seen.current = { record, sign }
    if (record !== null && before.record === record && before.sign !== null && before.sign !== sign) again()
  }, [record, sign, again])
}
