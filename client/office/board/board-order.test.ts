import { expect, test } from 'vitest'
import type { BoardRow } from '../../../shared/board.ts'
import { hasCome, matching, ordered, todayOf, totalsOf } from './board-order.ts'

const row = (residentialGroup: string, part: Partial<BoardRow>): BoardRow => ({
  residentialGroup,
  name: residentialGroup,
  collectors: [],
  toCollect: 100,
  collected: 0,
  sentToday: 0,
  lastReceivedAt: null,
  unsentOnPhones: 0,
  unchecked: 0,
  approved: 0,
  returned: 0,
  ...part,
})
const rows = [
  row('to-1', { sentToday: 3, collected: 10, unchecked: 2 }),
  row('to-2', { collected: 60 }),
  row('to-3', { collected: 100 }),
  row('to-4', { collected: 5, unsentOnPhones: 7 }),
]

test('those who sent nothing come first, the most left to do before the others; the rest keep the order of the ward', () => {
  expect(ordered(rows).map(entry => entry.residentialGroup)).toEqual(['to-4', 'to-2', 'to-1', 'to-3'])
})

test('a residential group that has collected everything is done, not silent', () => {
  expect(rows.map(todayOf)).toEqual(['sent', 'silent', 'done', 'silent'])
})

test('a later stage has come to whoever has something to do in it, or did', () => {
  const none = { toCollect: 0, collected: 0, sentToday: 0 }
  const all = [row('to-1', none), row('to-2', { ...none, toCollect: 1 }), row('to-3', { ...none, sentToday: 1 })]
  expect(all.filter(hasCome).map(entry => entry.residentialGroup)).toEqual(['to-2', 'to-3'])
})

test('an empty list is silent, not done', () => {
  expect(todayOf(row('to-9', { toCollect: 0 }))).toBe('silent')
})

test('filters name what is asked for', () => {
  expect(matching(rows, 'silent').map(entry => entry.residentialGroup)).toEqual(['to-2', 'to-4'])
  expect(matching(rows, 'unchecked').map(entry => entry.residentialGroup)).toEqual(['to-1'])
  expect(matching(rows, 'all')).toHaveLength(4)
})

test('the totals are the sums of the rows', () => {
  expect(totalsOf(rows)).toMatchObject({ toCollect: 400, collected: 175, sentToday: 3, unsentOnPhones: 7, silentGroups: 2 })
})
