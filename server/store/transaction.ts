// What the writes that share a commit work in: one moment for all of them, the ward's one sequence, and parts that fail alone.
import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { type EventRow, hashOfEvent, NO_DIGEST } from './event-chain.ts'
import { isDiskTrouble } from './sqlite-trouble.ts'
import { events } from './tables.ts'
import type { Attempt, NewEvent, Tx, WriterParts } from './write.ts'

export interface Transaction {
  readonly tx: Tx
  /** The kinds of events that it appended so far, for the news. */
  actions(): ReadonlySet<string>
}

/** Call what comes back under the write lock, once for each transaction: it reads where the sequence stands. */
export function openTransactions({ databases: { connection, db }, ward, clock }: WriterParts): () => Transaction {
  const chain = openChain(db, ward)
  const run = (source: string) => connection.prepare(source).run()

  return () => {
    const last = chain.last()
    const at = Math.max(last?.at ?? 0, Math.floor(clock.now()))
    const appended: string[] = []
    let tail = { seq: last?.seq ?? 0, hash: last?.hash ?? NO_DIGEST }

    function event({ actor, action, subject, detail = {} }: NewEvent): number {
      const entry = { seq: tail.seq + 1, at, actor, action, subject, detail, previousHash: tail.hash }
      const hash = hashOfEvent(entry)
      chain.add({ ...entry, hash })
      tail = { seq: entry.seq, hash }
      appended.push(action)
      return entry.seq
    }

    function attempt<T>(part: () => T): Attempt<T> {
      const before = { tail, appended: appended.length }
      run('SAVEPOINT part')
      try {
        const value = part()
        run('RELEASE part')
        return { ok: true, value }
      } catch (error) {
        // A full or failing disk ends the whole transaction; then nothing of it may be answered.
        if (!connection.inTransaction || isDiskTrouble(error)) throw error
        run('ROLLBACK TO part')
        run('RELEASE part')
        tail = before.tail
        appended.length = before.appended
        return { ok: false, error }
      }
    }

    return { tx: { db, ward, at, seq: () => tail.seq, event, attempt }, actions: () => new Set(appended) }
  }
}

interface Chain {
  last(): EventRow | undefined
  add(row: EventRow): void
}

/** The two queries of every write, built once. */
function openChain(db: Database, ward: string): Chain {
  const last = db.select().from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).prepare()
  const { placeholder } = sql
  const add = db
    .insert(events)
    .values({
      ward,
      seq: placeholder('seq'),
      at: placeholder('at'),
      actor: placeholder('actor'),
      action: placeholder('action'),
      subject: placeholder('subject'),
      detail: placeholder('detail'),
      previousHash: placeholder('previousHash'),
      hash: placeholder('hash'),
    })
    .prepare()
  return { last: () => last.get(), add: row => void add.run({ ...row }) }
}
