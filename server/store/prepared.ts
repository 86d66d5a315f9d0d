// Queries that every push asks, built once for each connection: building one anew costs more than running it. Parameters are placeholders.
import { getTableColumns, sql } from 'drizzle-orm'
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

/** Adds one whole row: every column is to be given, null where there is nothing. */
export function preparedInsert<Table extends SQLiteTable>(table: Table): (db: Database, row: Table['$inferSelect']) => void {
  const names = Object.keys(getTableColumns(table))
  // A placeholder may stand for any column's value; the row that is run has their types.
  const values = Object.fromEntries(names.map(name => [name, sql.placeholder(name)])) as Table['$inferInsert']
  const insert = prepared(db => db.insert(table).values(values).prepare())
  return (db, row) => void insert(db).run(row)
}
