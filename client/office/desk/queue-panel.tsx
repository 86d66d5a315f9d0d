// The queue: filters, count, and a list of which only the visible part is in the page, so that a thousand waiting records stay quick.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import type { DeskItem } from '../../../shared/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Awaited } from '../awaited.tsx'
import { DeskTabs } from '../complete/desk-tabs.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type DeskFilters, TO_CHECK } from './desk-address.ts'
import { placeOf, type Queue } from './queue.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueRow } from './queue-row.tsx'
import type { DeskQueue } from './use-queue.ts'

export interface QueuePanelProps {
  queue: DeskQueue
  filters: DeskFilters
  selected: string | null
  searchField: RefObject<HTMLInputElement | null>
  onFilters: (filters: DeskFilters) => void
  onOpen: (record: string) => void
}

export function QueuePanel({ queue, filters, selected, searchField, onFilters, onOpen }: QueuePanelProps) {
  const texts = useOfficeTexts()
  return (
    <section className="desk-queue" aria-label={texts.desk.queue}>
      <DeskTabs here="queue" />
      <QueueFilters filters={filters} onFilters={onFilters} search={queue.search} onSearch={queue.setSearch} searchField={searchField} />
      <Awaited asked={queue}>
        {held =>
          held.items.length === 0 ? (
            <EmptyQueue
              filtered={
                filters.states.join() !== TO_CHECK.join() ||
                filters.stage !== null ||
                filters.residentialGroup !== null ||
                queue.search !== ''
              }
            />
          ) : (
            <>
              <p className="office-small" role="status">
                {texts.desk.count(held.items.length, held.total)}
              </p>
              <QueueList queue={held} selected={selected} onOpen={onOpen} onEnd={queue.more} />
            </>
          )
        }
      </Awaited>
    </section>
  )
}

function EmptyQueue({ filtered }: { filtered: boolean }) {
  const texts = useOfficeTexts()
  return (
    <EmptyState icon="checkCircle" title={texts.desk.empty}>
      <p>{filtered ? texts.desk.emptyFiltered : texts.desk.emptyToCheck}</p>
    </EmptyState>
  )
}

interface QueueListProps {
  queue: Queue
  selected: string | null
  onOpen: (record: string) => void
  onEnd: () => void
}

function QueueList({ queue, selected, onOpen, onEnd }: QueueListProps) {
  const texts = useOfficeTexts()
  const frame = useRef<HTMLDivElement>(null)
  const { items } = queue
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 92,
    getItemKey: index => items[index]?.record ?? index,
    overscan: 6,
  })
  const place = placeOf(queue, selected)
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 10) onEnd()
  }, [last, items.length, onEnd])
  return (
    <div className="desk-queue-scroll" ref={frame}>
      <ul ref={element => element?.style.setProperty('--tall', `${rows.getTotalSize()}px`)} className="desk-queue-list">
        {shown.map(({ index, key, start }) => {
          const item: DeskItem | undefined = items[index]
          return (
            item && (
              <li
                key={key}
                data-index={index}
                aria-setsize={queue.total}
                aria-posinset={index + 1}
                ref={element => {
                  element?.style.setProperty('--down', `${start}px`)
                  rows.measureElement(element)
                }}
              >
                <QueueRow item={item} selected={item.record === selected} onOpen={onOpen} />
              </li>
            )
          )
        })}
      </ul>
      {queue.next !== null && <p className="office-small">{texts.desk.loadingMore}</p>}
    </div>
  )
}
