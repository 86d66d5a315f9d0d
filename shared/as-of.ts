// The moment that a record is judged by: what today() and now() meant on the phone, so that a record that waited three days for a signal gets
// the same verdict on the server as at the door (R14). It is never more than that: the reporting day is the receipt's alone (R8).
import { DAY } from './local-day.ts'
import type { Instant } from './ports.ts'

/** A clock a little ahead is a clock; a day ahead is a mistake. */
const AHEAD = DAY
/** No record waits longer on a phone; a clock that fell back to its factory date is years off. */
const BEHIND = 400 * DAY

/** `doubted`: the phone named a moment that cannot be, and the receipt's stands in for it. An old build names none, which is no doubt. */
export function momentOf(asOf: Instant | undefined, receivedAt: Instant): { now: Instant; doubted: boolean } {
  if (asOf === undefined) return { now: receivedAt, doubted: false }
  const sane = asOf <= receivedAt + AHEAD && asOf >= receivedAt - BEHIND
  return sane ? { now: asOf, doubted: false } : { now: receivedAt, doubted: true }
}
