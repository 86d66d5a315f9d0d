import { expect, test } from 'vitest'
import type { DeskItem, DeskPage } from '../../shared/desk.ts'
import type { Reply } from '../sync/wire.ts'
import { joined, loadPages, looksLikeNumber } from './paged.ts'

const nameOf = ({ record }: DeskItem) => record
const item = (record: string) => ({ record }) as DeskItem // only the name matters here

/** An office of so many records, in pages of two. */
function officeOf(count: number) {
  const asked: (string | undefined)[] = []
  const ask = async (after: string | undefined): Promise<Reply<DeskPage>> => {
    asked.push(after)
    const from = Number(after ?? 0)
    const items = Array.from({ length: Math.min(2, count - from) }, (_, at) => item(String(from + at)))
    return { kind: 'ok', value: { items, next: from + 2 < count ? String(from + 2) : null, total: count } }
  }
  return { ask, nameOf, asked }
}

test('a refresh loads as many records as were there, and no more', async () => {
  const office = officeOf(9)
  const reply = await loadPages(office, 4)
  expect(reply).toMatchObject({ kind: 'ok', value: { next: '4', total: 9 } })
  expect(office.asked).toEqual([undefined, '2'])
})

test('the first load is one page; an empty queue is one question', async () => {
  const office = officeOf(0)
  expect(await loadPages(office, 0)).toEqual({ kind: 'ok', value: { items: [], next: null, total: 0 } })
  expect(office.asked).toHaveLength(1)
})

test('a page that fails fails the whole, so that nothing looks complete that is not', async () => {
  const whole = officeOf(9)
  const ask = async (after: string | undefined) => (after === undefined ? whole.ask(after) : ({ kind: 'offline' } as const))
  expect(await loadPages({ ask, nameOf }, 9)).toEqual({ kind: 'offline' })
})

test('R17: what looks like the number of a card or a phone is not searched for', () => {
  expect(looksLikeNumber('031 058 001 234')).toBe(true)
  expect(looksLikeNumber('0912.345.678')).toBe(true)
  expect(looksLikeNumber('Số 119 Đường 359 tờ 2')).toBe(false)
  expect(looksLikeNumber('nguyen van an')).toBe(false)
})

test('a row that moved between two pages is held once', () => {
  const before: DeskPage = { items: [item('a'), item('b')], next: 'b', total: 2 }
  const list = joined(nameOf, before, { items: [item('b'), item('c')], next: 'c', total: 3 })
  expect(list.items.map(nameOf)).toEqual(['a', 'b', 'c'])
  expect([list.next, list.total]).toEqual(['c', 3])
})
