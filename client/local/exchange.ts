// Where the exchange with the server stands: how far was pulled, from which epoch, and how its clock differs. A new epoch means that the
// server was restored from a backup: the phone pulls all again and offers all again that it still has (R5).

import type { Entity } from '../../shared/entity.ts'
import { newId, type Uuid } from '../../shared/ids.ts'
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { PullAnswer, PulledRecord } from '../../shared/pull.ts'
import { type Database, NO_ENTITY, type RecordRow, type SyncRow } from './database.ts'
import type { Kept } from './kept.ts'
import type { Lists } from './lists.ts'
import type { Cipher } from './sealed.ts'

export interface Exchange {
  device(): Uuid
  cursor(): number
  serverNow(): Instant
  lastSuccessAt(): Instant | null
  /** Takes note of who answered. `restarted`: another epoch than before, so that what was just asked must be asked again. */
  heard(answer: { now: Instant; epoch: string }): Promise<'same' | 'restarted'>
  succeeded(): Promise<void>
  /** One page of a pull, in one transaction. */
  apply(page: PullAnswer): Promise<void>
}

export interface ExchangePorts {
  database: Database
  cipher: Cipher
  kept: Kept
  lists: Lists
  clock: Clock
  random: Random
}

export async function openExchange({ database, cipher, kept, lists, clock, random }: ExchangePorts): Promise<Exchange> {
  let row = await firstRow(database, clock, random)
  async function change(changed: Partial<SyncRow>): Promise<void> {
    await database.sync.update(1, changed)
    await reread()
  }
  /** Other tabs move the cursor too: whoever holds the sync lock reads first. */
  async function reread(): Promise<void> {
    row = (await database.sync.get(1)) ?? row
  }

  async function heard({ now, epoch }: { now: Instant; epoch: string }): Promise<'same' | 'restarted'> {
    await reread()
    const clockOffset = now - clock.now()
    if (row.epoch === epoch || row.epoch === null) {
      await change({ clockOffset, epoch })
      return 'same'
    }
    await database.transaction('rw', database.sync, database.versions, database.photos, async () => {
      await database.sync.update(1, { clockOffset, epoch, cursor: 0 })
      const held = database.versions.where('state').anyOf('accepted', 'conflict')
      await held.filter(version => version.content !== null).modify({ state: 'waiting' })
      await database.photos.toCollection().modify({ state: 'kept' })
    })
    await reread()
    return 'restarted'
  }

  async function sealRecord(record: PulledRecord, epoch: string): Promise<RecordRow> {
    const { version, state, seq, entity } = record
    const sealed = await cipher.seal(`records/${record.record}`, record)
    return { record: record.record, version, entity: entity ?? NO_ENTITY, state, seq, epoch, sealed }
  }

  async function apply(page: PullAnswer): Promise<void> {
    const gone = page.entities.filter(entity => entity.removed).map((entity: Entity) => entity.id)
    const [keptRows, entityRows, recordRows] = await Promise.all([
      kept.seal(page),
      Promise.all(page.entities.filter(entity => !entity.removed).map(entity => lists.seal(entity, page.epoch))),
      Promise.all(page.records.map(record => sealRecord(record, page.epoch))),
    ])
    const { kept: keptTable, entities, records, photos, sync } = database
    await database.transaction('rw', keptTable, entities, records, photos, sync, async () => {
      await keptTable.bulkPut(keptRows)
      await entities.bulkPut(entityRows)
      await entities.bulkDelete(gone)
      await records.bulkPut(recordRows)
      for (const digest of page.records.flatMap(record => record.wantedPhotos)) await photos.update(digest, { state: 'wanted' })
      if (!page.more)
        await Promise.all([entities.where('epoch').notEqual(page.epoch).delete(), records.where('epoch').notEqual(page.epoch).delete()])
      await sync.update(1, { cursor: page.cursor, epoch: page.epoch })
    })
    await reread()
  }

  return {
    device: () => row.device,
    cursor: () => row.cursor,
    serverNow: () => clock.now() + row.clockOffset,
    lastSuccessAt: () => row.lastSuccessAt,
    heard,
    succeeded: () => change({ lastSuccessAt: clock.now() }),
    apply,
  }
}

/** The device's own name is made once and outlives a wipe. */
function firstRow(database: Database, clock: Clock, random: Random): Promise<SyncRow> {
  const fresh: SyncRow = { id: 1, device: newId(clock, random), cursor: 0, epoch: null, clockOffset: 0, lastSuccessAt: null }
  return database.transaction('rw', database.sync, async () => {
    const row = await database.sync.get(1)
    if (!row) await database.sync.add(fresh)
    return row ?? fresh
  })
}
