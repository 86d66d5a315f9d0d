// What happened in a story and when, as the story itself knows it: the one thing that its recounts count from. Nothing of the product is asked.
import type { Instant } from '../../shared/ports.ts'

export type Happening =
  | { what: 'listed'; home: string }
  | { what: 'registered'; home: string; says: 'yes' | 'no'; away: boolean }
  | { what: 'rejected'; home: string }
  | { what: 'assessed'; home: string; unmet: number }
  | { what: 'met'; group: string; secret: boolean; invited: number; present: number; votes: Readonly<Record<string, number>> }
  | { what: 'posted'; group: string; objections: number; open: number }
  | { what: 'settled'; group: string }
  | { what: 'appraised'; group: string; refused: readonly string[] }
  | { what: 'decided'; group: string }
  | { what: 'signed'; group: string }
  | { what: 'set'; name: string; value: string }

export type Entry<What = Happening> = What & { at: Instant }

export interface Ledger<What = Happening> {
  note(...happenings: What[]): void
  /** What had come before this moment, oldest first. */
  until(moment: Instant): Entry<What>[]
}

export function openLedger<What = Happening>(clock: { readonly now: Instant }): Ledger<What> {
  const entries: Entry<What>[] = []
  return {
    note: (...happenings) => void entries.push(...happenings.map(happening => ({ ...happening, at: clock.now }))),
    until: moment => entries.filter(({ at }) => at < moment),
  }
}

/** 15:00 in the ward, which is 08:00 in the world. */
export const cutOf = (day: string): Instant => Date.parse(`${day}T08:00:00Z`)
export const DAY_LONG = 24 * 60 * 60 * 1000
export const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_LONG) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

export type Cells = Record<string, number | null>
export const share = (part: number | null, whole: number | null): number | null => (part === null || !whole ? null : part / whole)
/** Compared as printed figures are: beyond the ninth decimal nobody looks. */
export const minus = (one: number | null, other: number): number | null => (one === null ? null : Number((one - other).toFixed(9)))
export const added = (rows: readonly Cells[], column: string): number => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)

/** 0.5714 → "57,1%", as Vietnamese paper has it. */
export const percentText = (value: number, plus = false): string => {
  const [whole = '', tenth = ''] = Math.abs(Math.round(value * 1000) / 10)
    .toFixed(1)
    .split('.')
  return `${value < 0 ? '-' : plus && value > 0 ? '+' : ''}${whole},${tenth}%`
}
