// Queries that every push asks, built once for each connection: building one anew costs more than running it. Parameters are placeholders.
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
