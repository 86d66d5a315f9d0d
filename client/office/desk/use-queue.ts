// The queue of the desk: loaded page by page, refreshed on news without losing what was loaded. Typing in the search field asks only when
// the person pauses.
import { useCallback, useEffect, useRef, useState } from 'react'
import { fold } from '../../../forms/checks/search-fold.ts'
import type { DeskQuery } from '../../../shared/desk.ts'
import type { Office } from '../../sync/office.ts'
import type { Reply } from '../../sync/wire.ts'
import { type Asked, useAsked } from '../asked.ts'
import { useNews } from '../live-news.tsx'
import { useWorld } from '../office-world.tsx'
import type { DeskFilters } from './desk-address.ts'
import { EMPTY_QUEUE, type Queue, withPage } from './queue.ts'

/** A number of a card or a phone is never searched for: it would stand in an address (R17), and the server refuses it. */
export function looksLikeNumber(search: string): boolean {
  return /\d{9}/.test(search.replaceAll(/\D/g, ''))
}

export interface DeskQueue extends Asked<Queue> {
  search: string
  setSearch: (text: string) => void
  /** Asks for the page behind the last one, once. */
  more: () => void
}

/** Loads pages until `wanted` records are here or none is left. */
export async function loadQueue(office: Pick<Office, 'desk'>, query: DeskQuery, wanted: number): Promise<Reply<Queue>> {
  let queue = EMPTY_QUEUE
  do {
    const reply = await office.desk(queue.next === null ? query : { ...query, after: queue.next })
    if (reply.kind !== 'ok') return reply
    queue = withPage(queue, reply.value)
  } while (queue.next !== null && queue.items.length < wanted)
  return { kind: 'ok', value: queue }
}

export function useQueue(campaign: string, { states, stage, residentialGroup }: DeskFilters): DeskQueue {
  const { office } = useWorld()
  const [search, setSearch] = useState('')
  const settled = useSettled(looksLikeNumber(search) ? '' : fold(search), 250)
  const query: DeskQuery = {
    campaign,
    states,
    ...(stage && { stage }),
    ...(residentialGroup && { residentialGroup }),
    ...(settled && { search: settled }),
  }
  const loaded = useRef(0)
  const question = JSON.stringify(query)
  const asked = useAsked(question, () => loadQueue(office, query, loaded.current))
  const { value, again, replace } = asked
  useEffect(() => {
    loaded.current = value?.items.length ?? 0
  }, [value])
  useNews('records', again)
  const fetching = useRef<string | null>(null)
  const next = value?.next ?? null
  const more = useCallback(async () => {
    if (next === null || fetching.current === next) return
    fetching.current = next
    const reply = await office.desk({ ...JSON.parse(question), after: next })
    if (reply.kind === 'ok') replace(queue => (queue.next === next ? withPage(queue, reply.value) : queue))
    fetching.current = null
  }, [office, question, next, replace])
  return { ...asked, search, setSearch, more }
}

/** A value once it has stopped changing for a while. */
export function useSettled(value: string, quietMs: number): string {
  const { timers } = useWorld()
  const [settled, setSettled] = useState(value)
  useEffect(() => timers.after(value === '' ? 0 : quietMs, () => setSettled(value)), [timers, value, quietMs])
  return settled
}
