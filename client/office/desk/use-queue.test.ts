import { expect, test } from 'vitest'
import type { DeskItem, DeskPage, DeskQuery } from '../../../shared/desk.ts'
import type { Reply } from '../../sync/wire.ts'
import { loadQueue, looksLikeNumber } from './use-queue.ts'

const QUERY: DeskQuery = { campaign: 'c', states: ['received'] }
const item = (record: string) => ({ record }) as DeskItem // only the name matters here

/** An office of so many records, in pages of two. */
function officeOf(count: number) {
  const asked: (string | undefined)[] = []
  const desk = async ({ after }: DeskQuery): Promise<Reply<DeskPage>> => {
    asked.push(after)
    const from = Number(after ?? 0)
    const items = Array.from({ length: Math.min(2, count - from) }, (_, at) => item(String(from + at)))
    return { kind: 'ok', value: { items, next: from + 2 < count ? String(from + 2) : null, total: count } }
  }
  return { desk, asked }
}

test('a refresh loads as many records as were there, and no more', async () => {
  const office = officeOf(9)
  const reply = await loadQueue(office, QUERY, 4)
  expect(reply).toMatchObject({ kind: 'ok', value: { next: '4', total: 9 } })
  expect(office.asked).toEqual([undefined, '2'])
})

test('the first load is one page; an empty queue is one question', async () => {
  const office = officeOf(0)
  expect(await loadQueue(office, QUERY, 0)).toEqual({ kind: 'ok', value: { items: [], next: null, total: 0 } })
  expect(office.asked).toHaveLength(1)
})

test('a page that fails fails the whole, so that nothing looks complete that is not', async () => {
  const whole = officeOf(9)
  const desk = async (query: DeskQuery) => (query.after === undefined ? whole.desk(query) : ({ kind: 'offline' } as const))
  expect(await loadQueue({ desk }, QUERY, 9)).toEqual({ kind: 'offline' })
})

test('R17: what looks like the number of a card or a phone is not searched for', () => {
  expect(looksLikeNumber('031 058 001 234')).toBe(true)
  expect(looksLikeNumber('0912.345.678')).toBe(true)
  expect(looksLikeNumber('Số 119 Đường 359 tờ 2')).toBe(false)
  expect(looksLikeNumber('nguyen van an')).toBe(false)
})
