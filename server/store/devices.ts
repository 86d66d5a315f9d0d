// The device ledger: when each phone last spoke and what it still held then, so that a phone that lost its store is noticed.
import type { Uuid } from '../../shared/ids.ts'
import { devices } from './access-tables.ts'
import type { Tx } from './write.ts'

/** `unsent` null keeps the figure it had; an empty name keeps the name. */
export function noteDevice(tx: Tx, person: Uuid, device: { id: Uuid; name: string; unsent: number | null }): void {
  const { id, name, unsent } = device
  const seen = { lastSeenAt: tx.at, ...(unsent === null ? {} : { unsent }), ...(name === '' ? {} : { name }) }
  tx.db
    .insert(devices)
    .values({ ward: tx.ward, person, id, name, lastSeenAt: tx.at, unsent: unsent ?? 0 })
    .onConflictDoUpdate({ target: [devices.ward, devices.person, devices.id], set: seen })
    .run()
}
