// Houses and people of the household checks: what their lists say and what was answered at their doors, by campaign. Synthetic people only.
import type { Answer, Answers } from '../../shared/answers.ts'

export interface Door {
  code: string
  group: 'tdp-1' | 'tdp-2' | 'tdp-3'
  name: string
  /** 1: before the first report, 2: before the second; nobody was there yet when left out. */
  day?: 1 | 2
  met: 'met' | 'absent' | 'moved' | 'refused'
  /** What only this check asks, by its questions' names; rows of a repeat stand in `rows`. */
  said: Answers
  rows?: Record<string, Answer>[]
  /** Further columns of the list. */
  listed?: Record<string, string>
}

type Visit = Partial<Pick<Door, 'day' | 'met' | 'said' | 'rows' | 'listed'>>
const visited = (day: 1 | 2, said: Answers, more: Visit = {}): Visit => ({ day, met: 'met', said, ...more })
const nobody = (day: 1 | 2, met: 'absent' | 'moved' | 'refused'): Visit => ({ day, met, said: {} })

function doors(prefix: string, visits: [group: Door['group'], visit: Visit][]): Door[] {
  return visits.map(([group, visit], index) => ({
    ...{ code: `${prefix}${index + 1}`, group, name: `Người Thử ${prefix}${index + 1}`, met: 'met', said: {}, listed: {} },
    ...visit,
  }))
}

const card = (kind: 'valid' | 'expired' | 'none', reason = 'cost'): Record<string, Answer> => ({
  member_name: 'Thành viên Thử',
  member_birth_year: 1980,
  card: kind,
  ...(kind !== 'none' && { kind: 'household' }),
  ...(kind !== 'valid' && { none_reason: reason }),
})
const insured = (day: 1 | 2, ...rows: Record<string, Answer>[]) => visited(day, {}, { rows, listed: { members: String(rows.length) } })

export const insuredHouses = doors('H', [
  ['tdp-1', insured(1, card('valid'), card('valid'), card('valid'))],
  ['tdp-1', insured(1, card('valid'), card('none', 'cost'))],
  ['tdp-1', insured(2, card('expired', 'unaware'))],
  ['tdp-1', nobody(1, 'absent')],
  ['tdp-2', insured(1, card('none', 'no_need'), card('none', 'cost'), card('valid'), card('valid'))],
  ['tdp-2', insured(2, card('valid'))],
  ['tdp-2', nobody(2, 'refused')],
  ['tdp-2', { listed: { members: '5' } }],
  ['tdp-3', { listed: { members: '2' } }],
])

const social = (day: 1 | 2, participation: string, said: Answers = {}, team = 'no') =>
  visited(day, { security_team: team, participation, ...said }, { listed: { security_team: team } })
const voluntary = { since: '2020-05-01', payment: 'monthly' }

export const insuredPeople = doors('S', [
  ['tdp-1', social(1, 'voluntary', voluntary, 'yes')],
  ['tdp-1', social(1, 'none', { none_reason: 'cost', wants_advice: 'yes' }, 'yes')],
  ['tdp-1', social(2, 'pension')],
  ['tdp-1', nobody(2, 'moved')],
  ['tdp-2', social(1, 'compulsory')],
  ['tdp-2', social(2, 'none', { none_reason: 'unaware', wants_advice: 'no' })],
  ['tdp-2', social(2, 'voluntary', { ...voluntary, payment: 'yearly' })],
  ['tdp-2', {}],
  ['tdp-3', { listed: { security_team: 'yes' } }],
])

const HOME = ['second_exit', 'iron_cage', 'with_business', 'charges_inside', 'has_app']
/** `home`: a letter for each question about the home, y or n. */
function fire(day: 1 | 2, home: string, party: boolean, ...rows: Record<string, Answer>[]): Visit {
  const answered = Object.fromEntries(HOME.map((name, index) => [name, home[index] === 'y' ? 'yes' : 'no']))
  const advice: Answers = answered.second_exit === 'no' || answered.charges_inside === 'yes' ? { advised: true } : {}
  const said = { has_extinguisher: rows.length > 0 ? 'yes' : 'no', ...answered, ...advice }
  return visited(day, said, { rows, listed: { members: '3', party_home: party ? 'yes' : 'no' } })
}
const bottle = (kind: string, weight: number | null, gauge: string): Record<string, Answer> => ({
  kind,
  ...(weight !== null && { weight }),
  filled_on: '2025',
  gauge,
})

export const fireHouses = doors('F', [
  ['tdp-1', fire(1, 'ynnny', true, bottle('powder', 4.5, 'green'), bottle('powder', 8, 'red'))],
  ['tdp-1', fire(1, 'nyyyn', false)],
  ['tdp-1', fire(2, 'yynnn', true)],
  ['tdp-1', nobody(1, 'absent')],
  ['tdp-2', fire(1, 'ynyny', false, bottle('co2', 2.3, 'none'))],
  ['tdp-2', fire(2, 'nnnyn', true, bottle('other', null, 'red'))],
  ['tdp-2', fire(2, 'ynnny', false, bottle('powder', 0.1, 'green'), bottle('powder', 0.2, 'green'), bottle('foam', 6, 'green'))],
  ['tdp-2', { listed: { members: '1', party_home: 'yes' } }],
  ['tdp-3', { listed: { members: '6', party_home: 'no' } }],
])

const book = (day: 1 | 2, level: string, reason?: string, help = 'no') =>
  visited(day, { vneid_level: level, ...(reason ? { book: 'not_yet', reason, needs_help: help } : { book: 'integrated' }) })

export const bookPeople = doors('B', [
  ['tdp-1', book(1, 'level_2')],
  ['tdp-1', book(1, 'none', 'no_smartphone', 'yes')],
  ['tdp-1', book(2, 'level_1', 'no_account')],
  ['tdp-2', nobody(1, 'moved')],
  ['tdp-2', book(2, 'level_2', 'unaware', 'yes')],
  ['tdp-2', book(2, 'level_2')],
  ['tdp-2', {}],
  ['tdp-3', {}],
])

/** In the order of the form; the first question decides which others there are. */
export function answersOf({ met, said, rows = [] }: Door, repeat: string): Answers {
  if (met !== 'met') return { visit_result: met }
  const inRows = rows.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`${repeat}.${index}.${name}`, value] as const))
  return { visit_result: met, ...said, ...Object.fromEntries(inRows) }
}
