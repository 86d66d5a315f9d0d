// The one way to change the store. In this order, under SQLite's write lock: perform any freeze that is due (R12), let the body change rows
// and append its events, commit, and only then resolve (R4). Time and sequence come from here and never decrease.
import { desc, eq, sql } from 'drizzle-orm'
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { Fault } from '../parts.ts'
import { assertFull, type Database, type Databases } from './database.ts'
import { type EventRow, hashOfEvent, NO_DIGEST } from './event-chain.ts'
import { freezeDue } from './freeze.ts'
import { isDiskTrouble } from './sqlite-trouble.ts'
import { events } from './tables.ts'

export interface NewEvent {
  /** A person's id, or SERVER (event-chain.ts). */
  actor: string
  action: string
  subject: string
  /** Ids, codes and numbers only: the audit log outlives the data (R17, R20). */
  detail?: Record<string, unknown>
}

export interface Tx {
  readonly db: Database
  readonly ward: string
  /** The write's time: the clock's, but never before any earlier event's. */
  readonly at: Instant
  /** The last change number so far. */
  seq(): number
  /** Appends to the ward's one sequence and returns the new change number. */
  event(event: NewEvent): number
  /** Runs a part that may fail alone: what it did is undone, sequence included, and the rest of the write goes on (R7). */
  attempt<T>(part: () => T): Attempt<T>
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown }

export interface Committed {
  readonly seq: number
  readonly actions: ReadonlySet<string>
}

export interface Writer {
  /** Runs `body` in one transaction. `kind` names the write for the fault hook. Throws what the body throws, with nothing changed. */
  write<T>(kind: string, body: (tx: Tx) => T): Promise<T>
  /** Called after each commit that appended events. Returns the function that stops it. */
  onCommit(listener: (committed: Committed) => void): () => void
}

export interface WriterParts {
  readonly databases: Databases
  readonly ward: string
  readonly clock: Clock
  readonly random: Random
  readonly fault?: Fault | undefined
}

export function createWriter(parts: WriterParts): Writer {
  const { connection, db } = parts.databases
  const chain = openChain(db, parts.ward)
  const listeners = new Set<(committed: Committed) => void>()
  let asserted = false

  function run<T>(kind: string, body: (tx: Tx) => T): { value: T; committed: Committed } {
    connection.exec('BEGIN IMMEDIATE')
    try {
      const { tx, actions } = beginTx(parts, chain)
      freezeDue(tx)
      const value = body(tx)
      parts.fault?.('before-commit', kind)
      connection.exec('COMMIT')
      return { value, committed: { seq: tx.seq(), actions } }
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  return {
    write: async (kind, body) => {
      const { value, committed } = run(kind, body)
      if (!asserted) assertFull(connection)
      asserted = true
      if (committed.actions.size > 0) for (const listener of [...listeners]) listener(committed)
      parts.fault?.('after-commit', kind)
      return value
    },
    onCommit: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
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

function beginTx({ databases: { connection, db }, ward, clock }: WriterParts, chain: Chain): { tx: Tx; actions: Set<string> } {
  const last = chain.last()
  const at = Math.max(last?.at ?? 0, Math.floor(clock.now()))
  const actions = new Set<string>()
  let tail = { seq: last?.seq ?? 0, hash: last?.hash ?? NO_DIGEST }

  function event({ actor, action, subject, detail = {} }: NewEvent): number {
    const entry = { seq: tail.seq + 1, at, actor, action, subject, detail, previousHash: tail.hash }
    const hash = hashOfEvent(entry)
    db.insert(events)
      .values({ ward, ...entry, hash })
      .run()
    tail = { seq: entry.seq, hash }
    actions.add(action)
    return entry.seq
  }

  function attempt<T>(part: () => T): Attempt<T> {
    const before = tail
    connection.exec('SAVEPOINT part')
    try {
      const value = part()
      connection.exec('RELEASE part')
      return { ok: true, value }
    } catch (error) {
      // A full or failing disk ends the whole transaction; then nothing of this write may be answered.
      if (!connection.inTransaction || isDiskTrouble(error)) throw error
      connection.exec('ROLLBACK TO part; RELEASE part')
      tail = before
      return { ok: false, error }
    }
  }

  return { tx: { db, ward, at, seq: () => tail.seq, event, attempt }, actions }
}
