// Chance with a seed: the same seed makes the same ward. sfc32 (Doty-Humphrey, public domain) behind the Random port; never for secrets of
// a real installation.
import type { Random } from '../../shared/ports.ts'

export interface Chance extends Random {
  /** 0 ≤ x < 1 */
  fraction(): number
  /** Whole, both ends included. */
  between(low: number, high: number): number
  odds(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [item: T, weight: number])[]): T
  shuffled<T>(list: readonly T[]): T[]
  digits(count: number): string
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162 ^ (seed << 7), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warm = 0; warm < 16; warm++) next()
  return next
}

export function createChance(seed: number): Chance {
  const next = sfc32(seed)
  const fraction = (): number => next() / 2 ** 32
  const between = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const item = list[between(0, list.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    bytes: length => Uint8Array.from({ length }, () => next() & 255),
    fraction,
    between,
    odds: share => fraction() < share,
    pick,
    weighted: list => {
      let left = fraction() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of list) {
        left -= weight
        if (left < 0) return item
      }
      return pick(list)[0]
    },
    shuffled: list => {
      const items = [...list]
      for (let last = items.length - 1; last > 0; last--) {
        const other = between(0, last)
        const [one, two] = [items[last], items[other]]
        if (one !== undefined && two !== undefined) [items[last], items[other]] = [two, one]
      }
      return items
    },
    digits: count => Array.from({ length: count }, () => between(0, 9)).join(''),
  }
}
