// How the audit log holds together: each entry's hash covers the one before it, so that nothing in the middle can be changed unseen (R19).
import { sha256Of } from '../hash.ts'
import type { events } from './tables.ts'

/** The actor of what nobody in particular did. */
export const SERVER = 'server'
/** Stands before the first link of a chain. */
export const NO_DIGEST = '0'.repeat(64)

export type EventRow = Omit<typeof events.$inferSelect, 'ward'>

export function hashOfEvent({ seq, at, actor, action, subject, detail, previousHash }: Omit<EventRow, 'hash'>): string {
  return sha256Of({ seq, at, actor, action, subject, detail, previousHash })
}
