// Queries that every push asks, built once for each connection: building one anew costs more than running it. Parameters are placeholders.
import { getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

export function prepared<Query>(build: (db: Database) => Query): (db: Database) => Query {
  const built = new WeakMap<Database, Query>()
  return db => {
    const known = built.get(db)
    if (known) return known
    const query = build(db)
    built.set(db, query)
    return query
  }
}

/** A limit that stands in the text: SQLite plans a statement anew each time that a limit is bound to it. */
export function atMost(count: number): Placeholder {
  // Drizzle puts any fragment behind LIMIT, but its type names only numbers, which it binds, and placeholders.
  return sql.raw(String(count)) as unknown as Placeholder
}

/** Adds one whole row: every column is to be given, null where there is nothing. */
export function preparedInsert<Table extends SQLiteTable>(table: Table): (db: Database, row: Table['$inferSelect']) => void {
  const names = Object.keys(getTableColumns(table))
  // A placeholder may stand for any column's value; the row that is run has their types.
  const values = Object.fromEntries(names.map(name => [name, sql.placeholder(name)])) as Table['$inferInsert']
  const insert = prepared(db => db.insert(table).values(values).prepare())
  return (db, row) => void insert(db).run(row)
}
