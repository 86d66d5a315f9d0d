// The residential groups' reports, counted again from what happened, in the manner of family-recount.ts.
import { added, type Cells, cutOf, DAY_LONG, type Entry, minus, share } from './ledger.ts'

export type GroupHappening =
  | { what: 'registered'; group: string; says: 'yes' | 'no' }
  | { what: 'assessed'; group: string; meets: boolean }
  | { what: 'met'; group: string; invited: number; present: number; agree: number }
  | { what: 'appraised'; group: string; passes: boolean }
  | { what: 'signed'; group: string; recognized: boolean }
  | { what: 'target'; percent: number }

const GROUPS = ['tdp-1', 'tdp-2', 'tdp-3']
const ENOUGH = 0.6

/** The two tables of a day's report: how far each group is, and how it voted. */
export function recountedGroups(entries: readonly Entry<GroupHappening>[], day: string) {
  const cut = cutOf(day)
  const before = entries.filter(({ at }) => at < cut)
  const target = before.reduce((percent, entry) => (entry.what === 'target' ? entry.percent : percent), 85) / 100
  const has = (group: string, is: (entry: Entry<GroupHappening>) => boolean) =>
    before.some(entry => 'group' in entry && entry.group === group && is(entry)) ? 1 : 0
  const way = (group: string): Cells => ({
    groups: 1,
    registered: has(group, entry => entry.what === 'registered' && entry.says === 'yes'),
    not_registered: has(group, entry => entry.what === 'registered' && entry.says === 'no'),
    self_met: has(group, entry => entry.what === 'assessed' && entry.meets),
    agreed: has(group, entry => entry.what === 'met' && entry.agree / entry.present >= ENOUGH),
    appraised: has(group, entry => entry.what === 'appraised' && entry.passes),
    recognized: has(group, entry => entry.what === 'signed' && entry.recognized),
  })
  const vote = (group: string): Cells => {
    const meeting = before.find(entry => entry.what === 'met' && entry.group === group)
    const sat = meeting?.what === 'met' ? meeting : null
    return {
      groups: has(group, entry => entry.what === 'registered' && entry.says === 'yes'),
      met_day: sat && sat.at >= cut - DAY_LONG ? 1 : 0,
      met: sat ? 1 : 0,
      secret: sat ? 1 : 0,
      invited: sat?.invited ?? 0,
      present: sat?.present ?? 0,
      agree: sat?.agree ?? 0,
    }
  }
  const withRate = (cells: Cells): Cells => {
    const rate = share(cells.recognized ?? null, cells.groups ?? null)
    return { ...cells, share: rate, target, over: minus(rate, target), remarks: null }
  }
  const withShare = (cells: Cells): Cells => ({ ...cells, share: share(cells.met ?? null, cells.groups ?? null), remarks: null })
  return [table(way, withRate), table(vote, withShare)]
}

function table(countOf: (group: string) => Cells, worked: (cells: Cells) => Cells) {
  const counts = GROUPS.map(countOf)
  const total = Object.fromEntries(Object.keys(counts[0] ?? {}).map(name => [name, added(counts, name)]))
  return { rows: counts.map(worked), total: worked(total) }
}
