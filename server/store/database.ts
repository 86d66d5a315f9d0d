// Opens the SQLite file and makes it keep its word: a commit that returned is on the disk (R4).
// WAL with synchronous=FULL, set on every connection and asserted after the first write, because SQLite silently falls back to NORMAL when
// it is only assumed (TESTPLAN §0.1). One process owns the file; reads go through a second, read-only connection.
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

export type Connection = Sqlite.Database
export type Database = ReturnType<typeof drizzle<Record<string, never>>>

export const MEMORY = ':memory:'
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))
/** The WAL-reset corruption was mended in this release. */
const OLDEST_ENGINE = [3, 51, 3] as const
const MOST_STATEMENTS = 500
const FULL = 2

export interface Databases {
  readonly connection: Connection
  readonly db: Database
  /** For reading outside a write. The same connection in memory, where a second one would see another database. */
  readonly read: Database
  close(): void
}

export function openDatabases(path: string): Databases {
  const connection = new Sqlite(path)
  assertEngine(connection)
  prepare(connection, path !== MEMORY)
  const db: Database = drizzle(connection)
  migrate(db, { migrationsFolder: MIGRATIONS })
  assertFull(connection)
  const reader = path === MEMORY ? connection : openReader(path)
  return {
    connection,
    db,
    read: reader === connection ? db : drizzle(reader),
    close: () => {
      if (reader !== connection) reader.close()
      connection.close()
    },
  }
}

function openReader(path: string): Connection {
  const reader = new Sqlite(path, { readonly: true })
  prepare(reader, false)
  return reader
}

function prepare(connection: Connection, wal: boolean): void {
  keepStatements(connection)
  if (wal) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('foreign_keys = ON')
  connection.pragma('recursive_triggers = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('journal_size_limit = 67108864')
}

/**
 * Compiles each text once: drizzle asks for its queries anew every time, and compiling costs more than running. A statement is always used to
 * its end before the next call, so one of each is enough.
 */
function keepStatements(connection: Connection): void {
  const compile = connection.prepare.bind(connection)
  const kept = new Map<string, ReturnType<typeof compile>>()
  const prepareKept = (source: string) => {
    const statement = kept.get(source) ?? compile(source)
    if (kept.size >= MOST_STATEMENTS) kept.clear()
    kept.set(source, statement)
    return statement
  }
  Object.defineProperty(connection, 'prepare', { value: prepareKept })
}

function assertEngine(connection: Connection): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [a, b, c] = OLDEST_ENGINE
  const old = major !== a ? major < a : minor !== b ? minor < b : patch < c
  if (old) throw new Error(`SQLite ${version} can corrupt a WAL file; ${OLDEST_ENGINE.join('.')} or later is needed`)
}

/** Throws unless commits on this connection wait for the disk. */
export function assertFull(connection: Connection): void {
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (synchronous !== FULL) throw new Error(`synchronous is ${String(synchronous)}, not FULL: a commit could be lost by a power cut`)
}
