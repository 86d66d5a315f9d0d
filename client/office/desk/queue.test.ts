import { expect, test } from 'vitest'
import type { DeskItem } from '../../../shared/desk.ts'
import { afterDecision, EMPTY_QUEUE, firstFree, neighbour, type Queue, without } from './queue.ts'

const item = (record: string): DeskItem => ({
  record,
  version: record,
  title: `Phiếu ${record}`,
  subtitle: '',
  residentialGroup: 'to-1',
  residentialGroupName: 'Tổ 1',
  collector: 'Người thử',
  state: 'received',
  receivedAt: 0,
  reportingDay: '2026-11-21',
  errors: 0,
  warnings: 0,
  photosWanted: 0,
  photosNamed: 0,
})
const queueOf = (...names: string[]): Queue => ({ items: names.map(item), next: null, total: names.length })

test('the neighbours of a record are those of the server order, and the ends have none', () => {
  const queue = queueOf('a', 'b', 'c')
  expect(neighbour(queue, 'b', 1)).toBe('c')
  expect(neighbour(queue, 'b', -1)).toBe('a')
  expect(neighbour(queue, 'c', 1)).toBeNull()
  expect(neighbour(queue, 'a', -1)).toBeNull()
})

test('a record that news took out of the queue keeps its place for the next step', () => {
  const queue = queueOf('a', 'c', 'd')
  expect(neighbour(queue, 'b', 1, 1)).toBe('c')
  expect(neighbour(queue, 'b', -1, 1)).toBe('a')
  expect(neighbour(queue, 'gone', 1, 9)).toBe('d')
  expect(neighbour(EMPTY_QUEUE, 'gone', 1, 3)).toBeNull()
})

test('after a decision the next record opens, at the end the one before, then none', () => {
  expect(afterDecision(queueOf('a', 'b', 'c'), 'b')).toBe('c')
  expect(afterDecision(queueOf('a', 'b'), 'b')).toBe('a')
  expect(afterDecision(queueOf('b'), 'b')).toBeNull()
})

test('a record that somebody else has open is passed over', () => {
  const queue = queueOf('a', 'b', 'c')
  const claimed: Queue = { ...queue, items: queue.items.map(each => (each.record === 'b' ? { ...each, claimedBy: 'Người khác' } : each)) }
  expect(afterDecision(claimed, 'a')).toBe('c')
  expect(firstFree(without(claimed, 'a'))).toBe('c')
  expect(firstFree({ ...claimed, items: claimed.items.slice(1, 2) })).toBe('b')
  expect(firstFree(EMPTY_QUEUE)).toBeNull()
  expect(afterDecision(claimed, 'c')).toBe('a')
  expect(afterDecision({ ...claimed, items: claimed.items.slice(1, 2) }, 'x')).toBeNull()
})

test('a decided record leaves the queue and its count at once', () => {
  const left = without(queueOf('a', 'b'), 'a')
  expect(left.items.map(entry => entry.record)).toEqual(['b'])
  expect(left.total).toBe(1)
  expect(without(left, 'stranger').total).toBe(1)
})
