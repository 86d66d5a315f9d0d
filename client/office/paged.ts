// A long list that the server tells page by page: loaded as far as it was wanted, refreshed on news without losing what was loaded, and searched by a word
// that is asked for only when the person pauses.
import { useCallback, useEffect, useRef, useState } from 'react'
import { fold } from '../../forms/checks/search-fold.ts'
import type { Reply } from '../sync/wire.ts'
import { type Asked, useAsked } from './asked.ts'
import { useNews } from './live-news.tsx'
import { useWorld } from './office-world.tsx'

export interface Paged<Item> {
  items: readonly Item[]
  /** What to ask behind; null at the end. */
  next: string | null
}

/** A further page behind those already here; what moved between two requests is kept once. All else is as the newer page says. */
export function joined<Item, Page extends Paged<Item>>(nameOf: (item: Item) => string, before: Page, page: Page): Page {
  const known = new Set(before.items.map(nameOf))
  return { ...page, items: [...before.items, ...page.items.filter(item => !known.has(nameOf(item)))] }
}

/** What is listed, and how one row is told from another. `ask` gets the place to go on from. */
export interface Pages<Item, Page extends Paged<Item>> {
  ask: (after: string | undefined) => Promise<Reply<Page>>
  nameOf: (item: Item) => string
}

/** Loads pages until `wanted` rows are here or none is left; one page that fails fails the whole, so that nothing looks complete that is not. */
export async function loadPages<Item, Page extends Paged<Item>>({ ask, nameOf }: Pages<Item, Page>, wanted: number): Promise<Reply<Page>> {
  let reply = await ask(undefined)
  while (reply.kind === 'ok' && reply.value.next !== null && reply.value.items.length < wanted) {
    const further = await ask(reply.value.next)
    reply = further.kind === 'ok' ? { kind: 'ok', value: joined(nameOf, reply.value, further.value) } : further
  }
  return reply
}

export interface PagedList<Page> extends Asked<Page> {
  /** Asks for the page behind the last one, once. */
  more: () => void
}

/** @param question Names what is asked; `pages` is read anew with each asking. */
export function usePaged<Item, Page extends Paged<Item>>(question: string, pages: Pages<Item, Page>): PagedList<Page> {
  const loaded = useRef(0)
  const asked = useAsked(question, () => loadPages(pages, loaded.current))
  const { value, again, replace } = asked
  const asking = useRef(pages)
  useEffect(() => {
    loaded.current = value?.items.length ?? 0
    asking.current = pages
  })
  useNews('records', again)
  const fetching = useRef<string | null>(null)
  const next = value?.next ?? null
  const more = useCallback(async () => {
    if (next === null || fetching.current === next) return
    fetching.current = next
    const { ask, nameOf } = asking.current
    const reply = await ask(next)
    if (reply.kind === 'ok') replace(held => (held.next === next ? joined(nameOf, held, reply.value) : held))
    fetching.current = null
  }, [next, replace])
  return { ...asked, more }
}

/** A number of a card or a phone is never searched for: it would stand in an address (R17), and the server refuses it. */
export function looksLikeNumber(search: string): boolean {
  return /\d{9}/.test(search.replaceAll(/\D/g, ''))
}

const PAUSE = 250

export interface SearchWord {
  search: string
  setSearch: (text: string) => void
  /** Folded, once typing has paused; '' for what is not searched for. */
  settled: string
}

export function useSearchWord(): SearchWord {
  const { timers } = useWorld()
  const [search, setSearch] = useState('')
  const [settled, setSettled] = useState('')
  const word = looksLikeNumber(search) ? '' : fold(search)
  useEffect(() => timers.after(word === '' ? 0 : PAUSE, () => setSettled(word)), [timers, word])
  return { search, setSearch, settled }
}
