// What an expression of a random form may look at from where it stands: only questions before it, so that no form has a circle, and only in ways in
// which both engines are meant to agree (known-differences.ts says which are not).
import type { Seeded } from '../world/seeded.ts'

/** What a question's answer is inside expressions. */
export type Meaning = 'number' | 'text' | 'day' | 'choice' | 'choices'

export interface Known {
  name: string
  meaning: Meaning
  /** Repeats and relevances around it, outermost first; a question's own relevance is the last. */
  repeats: readonly string[]
  gates: readonly string[]
  /** Has an answer whenever it is shown: a calculation that cannot be blank. */
  sure: boolean
  /** Typed by a person, so that it is what it is before any calculation runs. */
  typed: boolean
  /** Begins with an answer. */
  given: boolean
  /** Stands in its repeat itself, not in a group inside it. */
  direct: boolean
  /** A whole number: the peer writes decimals as "2.0" into texts. */
  whole: boolean
  /** Values of its choice list. */
  values: readonly string[]
}

export interface KnownRepeat {
  name: string
  repeats: readonly string[]
  gates: readonly string[]
}

export interface Spot {
  random: Seeded
  fields: readonly Known[]
  rows: readonly KnownRepeat[]
  repeats: readonly string[]
  gates: readonly string[]
  /** position(..) means the row here: not in square brackets, where XPath's `..` is the candidate's. */
  inRepeat: boolean
  /** How deep in square brackets this is. */
  bracketed: boolean
}

/** Questions that stand for one answer here. */
export function singles(spot: Spot, ...meanings: Meaning[]): Known[] {
  return spot.fields.filter(field => meanings.includes(field.meaning) && startsWith(spot.repeats, field.repeats))
}

/** Questions that stand for many answers here, none of which a relevance of their own may hide. */
export function manies(spot: Spot, ...meanings: Meaning[]): Known[] {
  return spot.fields.filter(
    field =>
      meanings.includes(field.meaning) && !startsWith(spot.repeats, field.repeats) && field.gates.every(gate => spot.gates.includes(gate)),
  )
}

/** What a text may be made of. */
export function isWritable(field: Known): boolean {
  return field.meaning !== 'number' || field.whole
}

/** Numbers in the rows of a repeat, to be named in square brackets. */
export function inRows(spot: Spot, repeat: KnownRepeat, isWanted: (field: Known) => boolean): Known[] {
  const around = [...repeat.repeats, repeat.name].join()
  return spot.fields.filter(field => field.direct && field.meaning === 'number' && field.repeats.join() === around && isWanted(field))
}

/** Repeats whose rows can be counted from here. */
export function countable(spot: Spot): KnownRepeat[] {
  return spot.rows.filter(repeat => repeat.gates.every(gate => spot.gates.includes(gate)))
}

/** The answer is there whenever the reader is. */
export function isSure(spot: Spot, field: Known): boolean {
  return field.sure && field.gates.every(gate => spot.gates.includes(gate))
}

export function startsWith(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((name, index) => whole[index] === name)
}

/** One of the ways that are possible here; what takes long to write is written only when it is taken. */
export function choose(random: Seeded, ways: readonly (string | false | (() => string))[]): string {
  const way = random.pick(ways.filter(one => one !== false))
  return typeof way === 'string' ? way : way()
}
