// The queue as the screen holds it: pages in the server's order, one record selected by its id. News replaces the pages; the selection
// and its place survive, so that nobody loses the record before their eyes.
import type { DeskItem } from '../../../shared/desk.ts'

export interface Queue {
  items: readonly DeskItem[]
  next: string | null
  total: number
}

export const EMPTY_QUEUE: Queue = { items: [], next: null, total: 0 }

export function placeOf(queue: Queue, record: string | null): number {
  return queue.items.findIndex(item => item.record === record)
}

/** The neighbour in the queue; null at its end. `lastPlace` says where the selected record stood before news took it out. */
export function neighbour(queue: Queue, record: string | null, step: 1 | -1, lastPlace = -1): string | null {
  const place = placeOf(queue, record)
  if (place >= 0) return queue.items[place + step]?.record ?? null
  const from = step === 1 ? lastPlace : lastPlace - 1
  return queue.items[Math.max(0, Math.min(from, queue.items.length - 1))]?.record ?? null
}

const isFree = (item: DeskItem): boolean => item.claimedBy === undefined

/** Where a reviewer begins: the first record that nobody else is working on. */
export function firstFree(queue: Queue): string | null {
  return (queue.items.find(isFree) ?? queue.items[0])?.record ?? null
}

/** After a decision: the next record opens that nobody else is working on; at the end of the queue the one before; null when none is left. */
export function afterDecision(queue: Queue, record: string): string | null {
  const place = placeOf(queue, record)
  const free = (item: DeskItem) => isFree(item) && item.record !== record
  const following = queue.items.slice(place + 1).find(free)
  return (following ?? queue.items.slice(0, Math.max(0, place)).findLast(free))?.record ?? null
}

/** The decided record leaves at once; the next answer of the server puts everything right. */
export function without(queue: Queue, record: string): Queue {
  const items = queue.items.filter(item => item.record !== record)
  return { items, next: queue.next, total: queue.total - (queue.items.length - items.length) }
}
