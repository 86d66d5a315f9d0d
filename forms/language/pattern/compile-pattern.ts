// A pattern as a function. A definition may come from anybody, and the usual matcher, which tries one way after another, can be made to run for
// years. It is used where the ways are few, because it is the fastest; everything else runs on a machine that never goes back.
import { machineOf } from './machine.ts'
import { readPattern } from './read-pattern.ts'
import type { Pattern } from './syntax.ts'

/** Whether the whole text matches, as in ODK. Throws PatternError. */
export function compilePattern(source: string): (text: string) => boolean {
  const pattern = readPattern(source)
  const machine = machineOf(pattern)
  return (waysThrough(pattern) <= MOST_WAYS ? usual(source) : null) ?? machine
}

/** The longest answer (shared/answers.ts). */
const LONGEST_TEXT = 10_000
const MOST_WAYS = 4 * LONGEST_TEXT

/** At most so many ways to lay the pattern over a text; infinite when ways multiply with its length. */
function waysThrough(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'character':
    case 'edge':
      return 1
    case 'sequence':
      return pattern.parts.reduce((ways, part) => ways * waysThrough(part), 1)
    case 'either':
      return pattern.branches.reduce((ways, branch) => ways + waysThrough(branch), 0)
    case 'ahead':
      return waysThrough(pattern.part) + 1
    case 'repeated': {
      const once = waysThrough(pattern.part)
      if (pattern.most === null) return once === 1 ? LONGEST_TEXT : Number.POSITIVE_INFINITY
      return once ** pattern.most * (pattern.most - pattern.least + 1)
    }
  }
}

/** Null where the two notations differ. */
function usual(source: string): ((text: string) => boolean) | null {
  try {
    const pattern = new RegExp(`^(?:${source})$`, 'u')
    return text => pattern.test(text)
  } catch {
    return null
  }
}
