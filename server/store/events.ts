// The audit log as it is read: history of one subject, and the whole chain for verification (R19). Writing is Tx.event.
import { and, asc, eq, gt } from 'drizzle-orm'
import type { StoreBase } from './store.ts'
import { events } from './tables.ts'
import type { NewEvent } from './write.ts'

export interface AuditEntry {
  seq: number
  at: number
  actor: string
  action: string
  subject: string
  detail: Record<string, unknown>
}

export function eventStore(base: StoreBase) {
  return {
    /** Appends an entry that changes nothing else: a view, a download, a refused sign-in (R17). Returns its change number. */
    append: (event: NewEvent): Promise<number> => base.write(event.action, tx => tx.event(event)),
    /** Everything about one subject, oldest first. */
    ofSubject: async (subject: string): Promise<AuditEntry[]> =>
      base.read
        .select()
        .from(events)
        .where(and(eq(events.ward, base.ward), eq(events.subject, subject)))
        .orderBy(asc(events.seq))
        .all()
        .map(entryOf),
    /** Every entry of one kind, oldest first. */
    ofAction: async (action: string): Promise<AuditEntry[]> =>
      base.read
        .select()
        .from(events)
        .where(and(eq(events.ward, base.ward), eq(events.action, action)))
        .orderBy(asc(events.seq))
        .all()
        .map(entryOf),
    /** A stretch of the chain after `seq`, with its hashes. */
    chainAfter: async (seq: number, limit: number) =>
      base.read
        .select()
        .from(events)
        .where(and(eq(events.ward, base.ward), gt(events.seq, seq)))
        .orderBy(asc(events.seq))
        .limit(limit)
        .all(),
  }
}

function entryOf({ seq, at, actor, action, subject, detail }: typeof events.$inferSelect): AuditEntry {
  return { seq, at, actor, action, subject, detail }
}
