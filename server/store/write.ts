// The one way to change the store. In this order, under SQLite's write lock: perform any freeze that is due (R12), let the body change rows
// and append its events, commit, and only then resolve (R4). Writes asked for while the last commit ran share the next one: each is a part
// of its own, undone alone when it throws (R7), and all are answered after the one wait for the disk.
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { Fault } from '../parts.ts'
import { assertFull, type Database, type Databases } from './database.ts'
import { freezeDue } from './freeze.ts'
import { openTransactions } from './transaction.ts'

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
  /** The transaction's time: the clock's, but never before any earlier event's. */
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
  /**
   * Runs `body` in one transaction, which other writes may share. `kind` names the write for the fault hook. Throws what the body throws,
   * with nothing of it changed.
   */
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

interface Waiting {
  readonly kind: string
  /** Runs the body as its part of the transaction. What comes back answers the caller, and is for after the commit. */
  readonly run: (tx: Tx) => () => void
  readonly fail: (error: unknown) => void
}

export function createWriter(parts: WriterParts): Writer {
  const { connection } = parts.databases
  const begin = openTransactions(parts)
  const listeners = new Set<(committed: Committed) => void>()
  let waiting: Waiting[] = []
  let asserted = false

  function commit(sharing: readonly Waiting[]): { committed: Committed; answers: (() => void)[] } {
    connection.prepare('BEGIN IMMEDIATE').run()
    try {
      const { tx, actions } = begin()
      freezeDue(tx)
      const answers = sharing.map(({ run }) => run(tx))
      for (const { kind } of sharing) parts.fault?.('before-commit', kind)
      connection.prepare('COMMIT').run()
      return { committed: { seq: tx.seq(), actions: actions() }, answers }
    } catch (error) {
      if (connection.inTransaction) connection.prepare('ROLLBACK').run()
      throw error
    }
  }

  function commitWaiting(): void {
    const sharing = waiting
    waiting = []
    try {
      const { committed, answers } = commit(sharing)
      if (!asserted) assertFull(connection)
      asserted = true
      if (committed.actions.size > 0) for (const listener of [...listeners]) listener(committed)
      for (const { kind } of sharing) parts.fault?.('after-commit', kind)
      for (const answer of answers) answer()
    } catch (error) {
      for (const { fail } of sharing) fail(error)
    }
  }

  return {
    write: (kind, body) =>
      new Promise((resolve, reject) => {
        // Not at once: what else the sockets brought in this turn of the loop joins.
        if (waiting.length === 0) setImmediate(commitWaiting)
        const run = (tx: Tx) => {
          const attempt = tx.attempt(() => body(tx))
          return () => (attempt.ok ? resolve(attempt.value) : reject(attempt.error))
        }
        waiting.push({ kind, run, fail: reject })
      }),
    onCommit: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
