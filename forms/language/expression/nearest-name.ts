// "Did you mean …?": the existing name nearest to a wrong one, when it is near enough to be a slip of the pen.
import type { Text } from '../../../shared/text.ts'

/** Names are short; a longer one is no slip. */
const LONGEST = 64

/** Null when nothing is near: at most two letters wrong, and at most a third of them. */
export function nearestName(wrong: string, names: Iterable<string>): string | null {
  let nearest: string | null = null
  let least = Math.min(2, Math.floor(wrong.length / 3)) + 1
  if (wrong.length > LONGEST) return null
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) >= least) continue
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase())
    if (distance < least) {
      least = distance
      nearest = name
    }
  }
  return nearest
}

/** Text with the suggestion behind it, or as it was. */
export function suggesting(text: Text, wrong: string, names: Iterable<string>): Text {
  const name = nearestName(wrong, names)
  if (name === null) return text
  return { vi: `${text.vi} Ý bạn là “${name}”?`, en: `${text.en ?? text.vi} Did you mean “${name}”?` }
}

/** Letters to insert, drop, change, or swap with their neighbour. */
function editDistance(one: string, other: string): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = above
    above = current
  }
  return above[other.length] ?? 0
}
