// The list of a stage's cases: loaded page by page, refreshed on news without losing what was loaded.
import { useCallback, useEffect, useRef, useState } from 'react'
import { fold } from '../../../forms/checks/search-fold.ts'
import type { CaseItem, CasePage, CaseQuery } from '../../../shared/desk.ts'
import type { Office } from '../../sync/office.ts'
import type { Reply } from '../../sync/wire.ts'
import { type Asked, useAsked } from '../asked.ts'
import { looksLikeNumber, useSettled } from '../desk/use-queue.ts'
import { useNews } from '../live-news.tsx'
import { useWorld } from '../office-world.tsx'
import type { CaseFilters } from './addresses.ts'

export interface CaseList extends Asked<CasePage> {
  search: string
  setSearch: (text: string) => void
  /** Asks for the page behind the last one, once. */
  more: () => void
}

export function withCases(before: CasePage, page: CasePage): CasePage {
  const known = new Set(before.items.map(({ entity }) => entity))
  return { ...page, items: [...before.items, ...page.items.filter(({ entity }) => !known.has(entity))] }
}

/** Loads pages until `wanted` cases are here or none is left. */
async function loadCases(office: Pick<Office, 'cases'>, query: CaseQuery, wanted: number): Promise<Reply<CasePage>> {
  let held: CasePage = { items: [] as CaseItem[], next: null, total: 0, counts: {} }
  do {
    const reply = await office.cases(held.next === null ? query : { ...query, after: held.next })
    if (reply.kind !== 'ok') return reply
    held = withCases(held, reply.value)
  } while (held.next !== null && held.items.length < wanted)
  return { kind: 'ok', value: held }
}

export function useCases(campaign: string, stage: string, { states, residentialGroup }: CaseFilters): CaseList {
  const { office } = useWorld()
  const [search, setSearch] = useState('')
  const settled = useSettled(looksLikeNumber(search) ? '' : fold(search), 250)
  const query: CaseQuery = { campaign, stage, states, ...(residentialGroup && { residentialGroup }), ...(settled && { search: settled }) }
  const loaded = useRef(0)
  const question = JSON.stringify(query)
  const asked = useAsked(question, () => loadCases(office, query, loaded.current))
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
    const reply = await office.cases({ ...JSON.parse(question), after: next })
    if (reply.kind === 'ok') replace(held => (held.next === next ? withCases(held, reply.value) : held))
    fetching.current = null
  }, [office, question, next, replace])
  return { ...asked, search, setSearch, more }
}
