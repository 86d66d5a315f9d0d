// How long until the cut, as the office reads it: hours and whole minutes, urgent in the last half hour. For display only (R8); the
// server's receipt time decides the day.
import { MINUTE } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'

/** From here on the countdown is shown as urgent, with another icon and a word. */
export const URGENT_MS = 30 * MINUTE

export type Countdown = { kind: 'left'; hours: number; minutes: number; urgent: boolean } | { kind: 'lastMinute' } | { kind: 'passed' }

/** Whole minutes left, rounded down, so that nobody counts on a minute that is not there. */
export function countdownTo(cutAt: Instant, now: Instant): Countdown {
  const left = cutAt - now
  if (left <= 0) return { kind: 'passed' }
  if (left < MINUTE) return { kind: 'lastMinute' }
  const minutes = Math.floor(left / MINUTE)
  return { kind: 'left', hours: Math.floor(minutes / 60), minutes: minutes % 60, urgent: left <= URGENT_MS }
}
