// Which lines are in the page: those near the screen, the one with the focus and its neighbours (so that Tab and arrow keys always find the next), and
// the one that is being gone to, wherever it is. The focused line is never taken out of the page, however far it is scrolled away.
import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useEffect, useReducer, useRef } from 'react'
import type { Path, Row } from '../../../../forms/language/form.ts'
import { focusCell } from '../focus.ts'
import { rowHolding } from './table-layout.ts'
import type { TableView } from './table-view.ts'
import { useFrame } from './use-frame.ts'

interface LinesOptions {
  view: TableView
  instances: readonly Row[]
  focus: Path | null
  wide: boolean
}

/** What a closed line takes, in CSS pixels, until it has been measured. */
const HEIGHT = { narrow: 105, wide: 61 }

export function useLines({ view: { shown }, instances, focus, wide }: LinesOptions) {
  const list = useRef<HTMLDivElement>(null)
  const { scroller, top } = useFrame(list)
  const active = useRef<Path | null>(null)
  const wish = useRef<Path | null>(null)
  const [, again] = useReducer((n: number) => n + 1, 0)
  const placeOf = (path: Path | null) => shown.indexOf(rowHolding(instances, path))
  const pinned = () => {
    const at = placeOf(active.current)
    const near = at < 0 ? [] : [at - 1, at, at + 1]
    return [...near, placeOf(focus), placeOf(wish.current)].filter(place => place >= 0 && place < shown.length)
  }
  const options = {
    count: shown.length,
    estimateSize: () => (wide ? HEIGHT.wide : HEIGHT.narrow),
    overscan: 5,
    scrollMargin: top,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    getItemKey: (index: number) => instances[shown[index] ?? -1]?.path ?? index,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...pinned()])].sort((a, b) => a - b),
  }
  const inWindow = useWindowVirtualizer({ ...options, enabled: scroller === null })
  const inPane = useVirtualizer({
    ...options,
    enabled: scroller !== null,
    getScrollElement: () => scroller,
    // A pane that begins to scroll (the window grew) stays where it is.
    initialOffset: () => scroller?.scrollTop ?? 0,
  })
  const virtual = scroller === null ? inWindow : inPane
  useEffect(() => {
    if (wish.current !== null && focusCell(wish.current)) wish.current = null
  })
  const goTo = useCallback((path: Path) => {
    wish.current = path
    again()
  }, [])
  /** The next Tab may come before the next frame: the neighbours are there at once. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row === undefined || active.current === `${row}.`) return
    active.current = `${row}.`
    const drawn = new Set(virtual.getVirtualItems().map(({ index }) => index))
    if (!pinned().every(place => drawn.has(place))) again()
  }
  return { list, top, virtual, goTo, onFocus }
}
