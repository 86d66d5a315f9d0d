// The device ledger: when each phone last spoke and what it still held then, so that a phone that lost its store is noticed.
import { sql } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import { devices } from './access-tables.ts'
import { prepared } from './prepared.ts'
import type { Tx } from './write.ts'

/** `unsent` null keeps the figure it had; an empty name keeps the name. */
export function noteDevice(tx: Tx, person: Uuid, device: { id: Uuid; name: string; unsent: number | null }): void {
  upsert(tx.db).run({ ward: tx.ward, person, lastSeenAt: tx.at, ...device })
}

const { placeholder } = sql
const upsert = prepared(db =>
  db
    .insert(devices)
    .values({
      ward: placeholder('ward'),
      person: placeholder('person'),
      id: placeholder('id'),
      name: placeholder('name'),
      lastSeenAt: placeholder('lastSeenAt'),
      unsent: sql`coalesce(${placeholder('unsent')}, 0)`,
    })
    .onConflictDoUpdate({
      target: [devices.ward, devices.person, devices.id],
      set: {
        lastSeenAt: sql`excluded.last_seen_at`,
        name: sql`coalesce(nullif(excluded.name, ''), ${devices.name})`,
        unsent: sql`coalesce(${placeholder('unsent')}, ${devices.unsent})`,
      },
    })
    .prepare(),
)
