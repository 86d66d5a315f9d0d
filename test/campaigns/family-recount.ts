// Every figure of the families' reports and papers, counted again from what happened (ledger.ts) by a program of its own: it folds the happenings into one
// state of each household and each residential group and looks at that. It shares nothing with the product but the columns' names.
import { homeOf, homesOf } from './culture-people.ts'
import { added, type Cells, cutOf, DAY_LONG, type Entry, minus, share } from './ledger.ts'

export const GROUPS = ['tdp-1', 'tdp-2', 'tdp-3'] as const
/** Sixty of a hundred of those present must agree; sixty of those invited must be there. */
const ENOUGH = 0.6

interface HomeNow {
  listed: boolean
  says: 'yes' | 'no' | null
  away: boolean
  saidAt: number
  met: boolean
  agreed: boolean
  recognized: boolean
}
interface GroupNow {
  meeting: Extract<Entry, { what: 'met' }> | null
  posting: { at: number; objections: number; open: number } | null
  refused: readonly string[] | null
  /** As it stood when the decision was written. */
  decision: { households: number; registered: number; recognized: number; names: string[] } | null
  signed: boolean
}
export interface Standing {
  homes: Map<string, HomeNow>
  groups: Map<string, GroupNow>
  settings: Record<string, string>
}

const NOBODY: HomeNow = { listed: false, says: null, away: false, saidAt: 0, met: false, agreed: false, recognized: false }

export function standingAfter(entries: readonly Entry[]): Standing {
  const now: Standing = { homes: new Map(), groups: new Map(), settings: { denominator: 'all', family_target: '90' } }
  for (const group of GROUPS) now.groups.set(group, { meeting: null, posting: null, refused: null, decision: null, signed: false })
  for (const entry of entries) apply(now, entry)
  return now
}

const homeIn = ({ homes }: Standing, code: string): HomeNow => homes.get(code) ?? NOBODY
const says = (now: Standing, code: string, more: Partial<HomeNow>) => now.homes.set(code, { ...homeIn(now, code), ...more })
const groupIn = ({ groups }: Standing, id: string): GroupNow => {
  const found = groups.get(id)
  if (!found) throw new Error(`no group ${id}`)
  return found
}

function apply(now: Standing, entry: Entry): void {
  switch (entry.what) {
    case 'listed':
      return void says(now, entry.home, { listed: true })
    case 'registered':
      return void says(now, entry.home, { says: entry.says, away: entry.away, saidAt: entry.at })
    case 'rejected':
      return void says(now, entry.home, { says: null, away: false })
    case 'assessed':
      return void says(now, entry.home, { met: entry.unmet === 0 })
    case 'met':
      for (const [home, votes] of Object.entries(entry.votes)) says(now, home, { agreed: votes / entry.present >= ENOUGH })
      groupIn(now, entry.group).meeting = entry
      return
    case 'posted':
      groupIn(now, entry.group).posting = { at: entry.at, objections: entry.objections, open: entry.open }
      return
    case 'settled': {
      const group = groupIn(now, entry.group)
      if (group.posting) group.posting = { ...group.posting, open: 0 }
      return
    }
    case 'appraised':
      groupIn(now, entry.group).refused = entry.refused
      return
    case 'decided':
      groupIn(now, entry.group).decision = decisionIn(now, entry.group)
      return
    case 'signed': {
      const group = groupIn(now, entry.group)
      group.signed = true
      for (const home of group.decision?.names ?? []) says(now, home, { recognized: true })
      return
    }
    case 'set':
      now.settings[entry.name] = entry.value
  }
}

function decisionIn(now: Standing, id: string) {
  const homes = homesOf(id)
  const registered = homes.filter(code => homeIn(now, code).says === 'yes')
  const refused = groupIn(now, id).refused ?? []
  const names = registered.filter(code => homeIn(now, code).agreed && !refused.includes(code))
  return { households: homes.length, registered: registered.length, recognized: names.length, names }
}

/** Over both denominators, and over the one that was set, against the target. */
function rates({ settings }: Standing, cells: Cells): Cells {
  const over = settings.denominator === 'registered' ? 'registered' : 'households'
  const [recognized = null, denominator = null] = [cells.recognized, cells[over]]
  const rate = share(recognized, denominator)
  const target = Number(settings.family_target) / 100
  return {
    ...cells,
    share_all: share(recognized, cells.households ?? null),
    share_registered: share(recognized, cells.registered ?? null),
    denominator,
    share: rate,
    target,
    over: minus(rate, target),
    remarks: null,
  }
}

const table = (now: Standing, countOf: (group: string) => Cells, worked: (now: Standing, cells: Cells) => Cells) => {
  const counts = GROUPS.map(countOf)
  const names = Object.keys(counts[0] ?? {})
  const total = Object.fromEntries(names.map(name => [name, added(counts, name)]))
  return { rows: counts.map(cells => worked(now, cells)), total: worked(now, total) }
}

/** The four tables of a day's report, in the order of the path. */
export function recountedReport(entries: readonly Entry[], day: string) {
  const cut = cutOf(day)
  const now = standingAfter(entries.filter(({ at }) => at < cut))
  const isToday = (at: number) => at >= cut - DAY_LONG
  const one = (is: boolean) => (is ? 1 : 0)
  const family = (group: string): Cells => {
    const homes = homesOf(group).map(code => homeIn(now, code))
    const count = (is: (home: HomeNow) => boolean) => homes.filter(is).length
    return {
      households: count(({ listed }) => listed),
      registered_day: count(home => home.says === 'yes' && isToday(home.saidAt)),
      registered: count(home => home.says === 'yes'),
      refused: count(home => home.says === 'no'),
      refused_away: count(({ away }) => away),
      self_met: count(({ met }) => met),
      agreed: count(({ agreed }) => agreed),
      recognized: count(({ recognized }) => recognized),
    }
  }
  const meetings = (group: string): Cells => {
    const { meeting } = groupIn(now, group)
    const passed = Object.values(meeting?.votes ?? {}).filter(votes => meeting && votes / meeting.present >= ENOUGH).length
    return {
      groups: one(homesOf(group).some(code => homeIn(now, code).listed)),
      met_day: one(meeting !== null && isToday(meeting.at)),
      met: one(meeting !== null),
      secret: one(meeting?.secret === true),
      no_quorum: one(meeting !== null && meeting.present < Math.ceil(meeting.invited * ENOUGH)),
      all_agreed: one(meeting !== null && passed > 0 && passed === Object.keys(meeting.votes).length),
      invited: meeting?.invited ?? 0,
      present: meeting?.present ?? 0,
      agreed: passed,
    }
  }
  const postings = (group: string): Cells => {
    const { posting } = groupIn(now, group)
    return {
      groups: one(homesOf(group).some(code => homeIn(now, code).listed)),
      posted_day: one(posting !== null && isToday(posting.at)),
      posted: one(posting !== null),
      done: one(posting?.open === 0),
      objections: posting?.objections ?? 0,
      open: posting?.open ?? 0,
    }
  }
  const decisions = (group: string): Cells => {
    const { decision, signed } = groupIn(now, group)
    return {
      groups: one(homesOf(group).some(code => homeIn(now, code).listed)),
      decided: one(decision !== null),
      approved: one(signed),
      households: decision?.households ?? 0,
      registered: decision?.registered ?? 0,
      recognized: decision?.recognized ?? 0,
    }
  }
  const shareOf = (column: string) => (_: Standing, cells: Cells) => ({
    ...cells,
    share: share(cells[column] ?? null, cells.groups ?? null),
    remarks: null,
  })
  return [
    table(now, family, rates),
    table(now, meetings, shareOf('met')),
    table(now, postings, shareOf('posted')),
    table(now, decisions, rates),
  ]
}

/** Households of one group for which it holds, in the order of the walk. */
export function walked(group: string, now: Standing, is: (home: HomeNow) => boolean): string[] {
  return homesOf(group)
    .filter(code => is(homeIn(now, code)))
    .toReversed()
}
export const membersOf = (codes: readonly string[]) => codes.reduce((sum, code) => sum + homeOf(code).members, 0)
