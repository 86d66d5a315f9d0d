// The list by lane and house number: search, state chips, and only the rows in view in the page, so that a thousand stay quick.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Text } from '../../../shared/text.ts'
import type { ListRow } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { EntityRow } from './entity-row.tsx'
import { ListTools } from './list-tools.tsx'
import { FRESH_VIEW, ListViewContext, searchable, shownRows, stateCounts } from './list-view.ts'

/** Seen at a glance; there is nothing to search. */
const FEW = 3

export interface EntityListProps {
  rows: readonly ListRow[]
  stage: string | undefined
  /** What one row is. */
  noun: Text | undefined
}

export function EntityList({ rows, stage, noun }: EntityListProps) {
  const texts = useTexts()
  const { view, setView } = useContext(ListViewContext)
  const folded = useMemo(() => searchable(rows), [rows])
  const shown = useMemo(() => shownRows(folded, view), [folded, view])
  const counts = useMemo(() => stateCounts(folded, view.search), [folded, view.search])
  useScrollKept()
  return (
    <>
      {rows.length > FEW && <ListTools view={view} counts={counts} shown={shown.length} noun={noun} onView={setView} />}
      {shown.length === 0 ? (
        <EmptyState icon="search" title={texts.home.noMatchTitle}>
          <p>{texts.home.noMatchHelp}</p>
          <Button onClick={() => setView({ ...FRESH_VIEW, stage: view.stage })}>{texts.home.showAll}</Button>
        </EmptyState>
      ) : (
        <Rows rows={shown} stage={stage} />
      )}
    </>
  )
}

function Rows({ rows, stage }: Pick<EntityListProps, 'rows' | 'stage'>) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 88,
    overscan: 6,
    scrollMargin: top,
    getItemKey: index => rows[index]?.entity.id ?? index,
  })
  return (
    <ul ref={list} className="rows" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(item => {
        const row = rows[item.index]
        return (
          row && (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="rows-item"
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <EntityRow row={row} stage={stage} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** Coming back from a form, the list stands where it was left. */
function useScrollKept() {
  const { view, setView } = useContext(ListViewContext)
  const last = useRef(view)
  useEffect(() => {
    last.current = view
  })
  useLayoutEffect(() => {
    window.scrollTo(0, last.current.scroll)
    const scrolled = () => {
      last.current = { ...last.current, scroll: window.scrollY }
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      window.removeEventListener('scroll', scrolled)
      setView(last.current)
    }
  }, [setView])
}
