// Where the exchange with the server stands: how far was pulled, from which epoch, and how its clock differs. A new epoch means that the
// server was restored from a backup: the phone pulls all again and offers all again that it still has (R5).
import { newId, type Uuid } from '../../shared/ids.ts'
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { Database, SyncRow } from './database.ts'

export interface Exchange {
  device(): Uuid
  cursor(): number
  serverNow(): Instant
  lastSuccessAt(): Instant | null
  /** Takes note of who answered. `restarted`: another epoch than before, so that what was just asked must be asked again. */
  heard(answer: { now: Instant; epoch: string }): Promise<'same' | 'restarted'>
  /** This person sees other things than before: everything is pulled again, and what is not named then is swept at the end. */
  seeAnew(sight: string): Promise<void>
  succeeded(): Promise<void>
  /** Other tabs move the cursor too: whoever holds the sync lock reads it again first. */
  reread(): Promise<SyncRow>
}

export async function openExchange(database: Database, clock: Clock, random: Random): Promise<Exchange> {
  let row = await firstRow(database, clock, random)
  async function reread(): Promise<SyncRow> {
    row = (await database.sync.get(1)) ?? row
    return row
  }
  async function change(changed: Partial<SyncRow>): Promise<void> {
    await database.sync.update(1, changed)
    await reread()
  }

  async function heard({ now, epoch }: { now: Instant; epoch: string }): Promise<'same' | 'restarted'> {
    await reread()
    const clockOffset = now - clock.now()
    if (row.epoch === epoch || row.epoch === null) {
      await change({ clockOffset, epoch })
      return 'same'
    }
    await database.transaction('rw', database.sync, database.versions, database.photos, async () => {
      await database.sync.update(1, { clockOffset, epoch, cursor: 0, sweep: true, mark: newId(clock, random) })
      const held = database.versions.where('state').anyOf('accepted', 'conflict')
      await held.filter(version => version.content !== null).modify({ state: 'waiting' })
      await database.photos.toCollection().modify({ state: 'kept' })
    })
    await reread()
    return 'restarted'
  }

  return {
    device: () => row.device,
    cursor: () => row.cursor,
    serverNow: () => clock.now() + row.clockOffset,
    lastSuccessAt: () => row.lastSuccessAt,
    heard,
    seeAnew: sight => change({ sight, cursor: 0, sweep: true, mark: newId(clock, random) }),
    succeeded: () => change({ lastSuccessAt: clock.now() }),
    reread,
  }
}

/** The device's own name is made once and outlives a wipe. */
function firstRow(database: Database, clock: Clock, random: Random): Promise<SyncRow> {
  const standing = { cursor: 0, epoch: null, sweep: false, clockOffset: 0, lastSuccessAt: null }
  const fresh: SyncRow = { id: 1, device: newId(clock, random), ...standing }
  return database.transaction('rw', database.sync, async () => {
    const row = await database.sync.get(1)
    if (!row) await database.sync.add(fresh)
    return row ?? fresh
  })
}
