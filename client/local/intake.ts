// Takes in one page of a pull: sealed first, then one transaction with the cursor, so that a cut in the middle costs one page.
// After a new epoch the rows that the server no longer names are swept when the last page is in; when this person's residential groups
// change, rows of groups that are no longer theirs go at once (R16) and the pull begins again.
import { canonical } from '../../shared/digest.ts'
import type { PullAnswer, PulledRecord } from '../../shared/pull.ts'
import { type Database, NO_ENTITY, type RecordRow } from './database.ts'
import type { Exchange } from './exchange.ts'
import { formName } from './form-name.ts'
import type { Kept } from './kept.ts'
import type { Lists } from './lists.ts'
import type { Cipher } from './sealed.ts'
import { LockedError, type Vault } from './vault.ts'

export interface IntakePorts {
  database: Database
  cipher: Cipher
  kept: Kept
  lists: Lists
  exchange: Exchange
  vault: Vault
}

/** Answers whether there is more to ask. */
export type Intake = (page: PullAnswer) => Promise<'more' | 'done'>

export function createIntake({ database, cipher, kept, lists, exchange, vault }: IntakePorts): Intake {
  async function sealRecord(record: PulledRecord, epoch: string): Promise<RecordRow> {
    const { version, state, seq, entity, residentialGroup } = record
    // R18: what is approved needs no words about anybody here.
    const kept = state === 'approved' ? { ...record, findings: [], reasons: [], returned: null } : record
    const sealed = await cipher.seal(`records/${record.record}`, kept)
    const clear = { record: record.record, version, entity: entity ?? NO_ENTITY, residentialGroup, state, seq, epoch }
    return { ...clear, form: formName(record), sealed }
  }
  async function prepare(page: PullAnswer) {
    const [keptRows, entityRows, recordRows] = await Promise.all([
      kept.seal(page),
      Promise.all(page.entities.filter(entity => !entity.removed).map(entity => lists.seal(entity, page.epoch))),
      Promise.all(page.records.map(record => sealRecord(record, page.epoch))),
    ])
    return { keptRows, entityRows, recordRows }
  }

  return async page => {
    const key = vault.key()
    const { cursor, sweep } = await exchange.reread()
    const groups = page.residentialGroups.map(group => group.id)
    const before = (await kept.residentialGroups()).map(group => group.id)
    const moved = cursor > 0 && canonical(groups) !== canonical(before)
    const clean = sweep && !page.more && !moved
    const { keptRows, entityRows, recordRows } = await prepare(page)
    const { kept: keptTable, entities, records, photos, sync } = database
    const changesRows = page.entities.length + page.records.length > 0 || clean || moved
    const tables = [sync, ...(keptRows.length > 0 ? [keptTable] : []), ...(changesRows ? [entities, records, photos, database.vault] : [])]
    await database.transaction('rw', tables, async () => {
      // Signed out meanwhile, perhaps in another tab: rows under a key that is gone must not come back.
      if (vault.key() !== key || (changesRows && !(await database.vault.get(1)))) throw new LockedError('this device was wiped meanwhile')
      if (keptRows.length > 0) await keptTable.bulkPut(keptRows)
      if (changesRows) {
        await entities.bulkPut(entityRows)
        await entities.bulkDelete(page.entities.filter(entity => entity.removed).map(entity => entity.id))
        await records.bulkPut(recordRows)
        for (const digest of page.records.flatMap(record => record.wantedPhotos)) await photos.update(digest, { state: 'wanted' })
      }
      if (clean) for (const table of [entities, records]) await table.where('epoch').notEqual(page.epoch).delete()
      if (moved) for (const table of [entities, records]) await table.where('residentialGroup').noneOf(groups).delete()
      await sync.update(1, { cursor: moved ? 0 : page.cursor, epoch: page.epoch, sweep: sweep && !clean })
    })
    await exchange.reread()
    return moved || (page.more && page.cursor > cursor) ? 'more' : 'done'
  }
}
