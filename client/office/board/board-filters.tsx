// Which residential groups are shown. The choice stands in the address, so that it survives a reload and can be shared.
import { Link, useSearch } from 'wouter'
import type { BoardRow } from '../../../shared/board.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { ADDRESS } from '../shell/places.ts'
import { type BoardFilter, matching } from './board-order.ts'

const WORDS_IN_ADDRESS: Record<BoardFilter, string> = {
  all: '',
  silent: 'chua-gui',
  sent: 'da-gui',
  done: 'da-xong',
  unchecked: 'chua-duyet',
}
const FILTERS = Object.keys(WORDS_IN_ADDRESS) as BoardFilter[]

export function filterOf(search: string): BoardFilter {
  const word = new URLSearchParams(search).get('loc') ?? ''
  return FILTERS.find(filter => WORDS_IN_ADDRESS[filter] === word) ?? 'all'
}

/** What else the address says stays. */
function addressOf(filter: BoardFilter, search: string): string {
  const next = new URLSearchParams(search)
  if (filter === 'all') next.delete('loc')
  else next.set('loc', WORDS_IN_ADDRESS[filter])
  return `${ADDRESS.board}${next.size > 0 ? `?${next}` : ''}`
}

export function BoardFilters({ chosen, rows }: { chosen: BoardFilter; rows: readonly BoardRow[] }) {
  const { board } = useOfficeTexts()
  const search = useSearch()
  return (
    <nav aria-label={board.filter} className="no-print">
      <ul className="board-filters">
        {FILTERS.map(filter => (
          <li key={filter}>
            <Link
              href={addressOf(filter, search)}
              replace
              className="chip board-filter"
              aria-current={filter === chosen ? 'true' : undefined}
            >
              {board.filters[filter]} <strong>{matching(rows, filter).length}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
