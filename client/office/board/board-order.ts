// Who is asked first on "Bảng hôm nay": residential groups that still have something to collect and sent nothing today, the most left to
// do first; then the others in the ward's own order, which is the server's.
import type { BoardRow } from '../../../shared/board.ts'

export type GroupToday = 'silent' | 'sent' | 'done'
export type BoardFilter = 'all' | GroupToday | 'unchecked'

export function todayOf(row: BoardRow): GroupToday {
  if (row.toCollect > 0 && row.collected >= row.toCollect) return 'done'
  return row.sentToday > 0 ? 'sent' : 'silent'
}

/** Whether a later stage has anything to do with the residential group yet; until then it is not late. */
export const hasCome = (row: BoardRow): boolean => row.toCollect > 0 || row.collected > 0 || row.sentToday > 0

const leftOf = (row: BoardRow): number => row.toCollect - row.collected

export function ordered(rows: readonly BoardRow[]): BoardRow[] {
  const silent = rows.filter(row => todayOf(row) === 'silent').sort((a, b) => leftOf(b) - leftOf(a))
  return [...silent, ...rows.filter(row => todayOf(row) !== 'silent')]
}

export function matching(rows: readonly BoardRow[], filter: BoardFilter): BoardRow[] {
  if (filter === 'all') return [...rows]
  if (filter === 'unchecked') return rows.filter(row => row.unchecked > 0)
  return rows.filter(row => todayOf(row) === filter)
}

export interface BoardTotals {
  toCollect: number
  collected: number
  sentToday: number
  unsentOnPhones: number
  unchecked: number
  approved: number
  returned: number
  silentGroups: number
}

export function totalsOf(rows: readonly BoardRow[]): BoardTotals {
  const sum = (figure: (row: BoardRow) => number) => rows.reduce((total, row) => total + figure(row), 0)
  return {
    toCollect: sum(row => row.toCollect),
    collected: sum(row => row.collected),
    sentToday: sum(row => row.sentToday),
    unsentOnPhones: sum(row => row.unsentOnPhones),
    unchecked: sum(row => row.unchecked),
    approved: sum(row => row.approved),
    returned: sum(row => row.returned),
    silentGroups: rows.filter(row => todayOf(row) === 'silent').length,
  }
}
