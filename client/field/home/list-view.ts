// What the list shows: a search without diacritics over what a row says, and one state. Pure, because a thousand rows are filtered at
// every letter. Where the person was in the list is kept while they fill a form.
import { createContext } from 'react'
import { fold, matchesFolded } from '../../../forms/checks/search-fold.ts'
import type { EntityState, ListRow } from '../../phone.ts'

export interface ListView {
  search: string
  /** Only rows of this state; null for all. */
  state: EntityState | null
  scroll: number
  /** The stage whose rows are shown; null for the first that the person fills. */
  stage: string | null
}

export const FRESH_VIEW: ListView = { search: '', state: null, scroll: 0, stage: null }

export const ListViewContext = createContext<{ view: ListView; setView: (view: ListView) => void }>({ view: FRESH_VIEW, setView: () => {} })

export interface SearchableRow {
  row: ListRow
  folded: string
}

/** Folds each row once. The title, the subtitle and the certificate's serial may be searched. */
export function searchable(rows: readonly ListRow[]): SearchableRow[] {
  return rows.map(row => {
    const { title, subtitle, properties } = row.entity
    return { row, folded: fold(`${title} ${subtitle} ${properties.owner_name ?? ''} ${properties.serial ?? ''}`) }
  })
}

export function shownRows(rows: readonly SearchableRow[], view: Pick<ListView, 'search' | 'state'>): ListRow[] {
  const query = fold(view.search)
  return rows.filter(({ row, folded }) => (!view.state || row.state === view.state) && matchesFolded(folded, query)).map(({ row }) => row)
}

/** States in the order of the chips, with how many rows that the search finds stand in each; states without rows are left out. */
export function stateCounts(rows: readonly SearchableRow[], search: string): { state: EntityState; count: number }[] {
  const query = fold(search)
  const counts = new Map<EntityState, number>()
  for (const { row, folded } of rows) if (matchesFolded(folded, query)) counts.set(row.state, (counts.get(row.state) ?? 0) + 1)
  return ORDER.flatMap(state => {
    const count = counts.get(state)
    return count ? [{ state, count }] : []
  })
}

const ORDER: readonly EntityState[] = [
  ...(['toDo', 'draft', 'returned', 'waiting', 'received', 'approved', 'conflict', 'rejected'] as const),
  ...(['notOpen', 'notNeeded'] as const),
]
