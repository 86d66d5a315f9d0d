// How many rows a record may have. A count is data: a slip of the finger, or repeats that count each other's rows, must not grow a record until the
// phone gives up. Each bound is a function of the record as it stands and of nothing else, so that phone and server stop at the same row (R14).
import type { Repeat } from '../definition/definition.ts'
import type { Scope } from '../program/program.ts'
import { at, type Instance } from './tree.ts'

/** Of one repeat in one place; what an answer's shape allows (shared/answers.ts). */
export const MOST_ROWS = 1000
/** Rows that counts may make in a whole record: shared evenly between the form's counted repeats, and by each between the rows around it. */
const MOST_COUNTED = 10_000

/** The person adds and removes its rows; else a count does, or they come from elsewhere. */
export function isByHand({ count, fixed }: Pick<Repeat, 'count' | 'fixed'>): boolean {
  return count === undefined && fixed !== true
}

/** How many rows of this repeat may stand in this parent. `counted`: repeats with a count in the whole form. */
export function mostRows(scope: Scope, parent: Instance, counted: number): number {
  const most = Math.min(MOST_ROWS, scope.repeat?.max ?? MOST_ROWS)
  if (scope.repeat?.count === undefined) return most
  return Math.min(most, Math.max(1, Math.floor(MOST_COUNTED / Math.max(1, counted) / rowsAround(parent))))
}

/** Rows that stand where the parent stands, if every row around had as many as the ones around it. */
function rowsAround(parent: Instance): number {
  let rows = 1
  for (let here = parent; here.parent; here = here.parent) rows *= Math.max(1, at(here.parent.rows, here.scope.slot).live)
  return rows
}
