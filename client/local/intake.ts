// Takes in one page of a pull: sealed first, then one transaction with the cursor, so that a cut in the middle costs one page.
// After a new epoch, and when the server names another sight of this person, the pull begins anew, and the rows that it does not name are swept when the
// last page is in; when this person's residential groups change, rows of groups that are no longer theirs go at once (R16).
import { stagesOf } from '../../shared/campaign-stages.ts'
import { canonical } from '../../shared/digest.ts'
import type { PullAnswer, PulledRecord } from '../../shared/pull.ts'
import { type Database, NO_ENTITY, type RecordRow } from './database.ts'
import type { Exchange } from './exchange.ts'
import { formName } from './form-name.ts'
import type { Kept } from './kept.ts'
import { entityKey, type Lists } from './lists.ts'
import { placeAndTime } from './records.ts'
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

/** `anew`: the page was of no use, because this person sees other things than before; ask again from the beginning. */
export type Intake = (page: PullAnswer) => Promise<'more' | 'done' | 'anew'>

export function createIntake({ database, cipher, kept, lists, exchange, vault }: IntakePorts): Intake {
  async function sealRecord(record: PulledRecord, mark: string): Promise<RecordRow> {
    const { version, state, seq, entity, residentialGroup } = record
    // R18: what is approved needs no words about anybody here.
    const kept = state === 'approved' ? { ...record, findings: [], reasons: [], returned: null } : record
    const sealed = await cipher.seal(`records/${record.record}`, kept)
    const clear = { record: record.record, version, entity: entity ?? NO_ENTITY, residentialGroup, state, seq, epoch: mark }
    return { ...clear, ...placeAndTime(record), form: formName(record), sealed }
  }
  async function prepare(page: PullAnswer, mark: string) {
    const [keptRows, entityRows, recordRows, earlier] = await Promise.all([
      kept.seal(page),
      Promise.all(page.entities.filter(entity => !entity.removed).map(entity => lists.seal(entity, mark))),
      Promise.all(page.records.map(record => sealRecord(record, mark))),
      page.entities.length > 0 ? lists.earlierKeys(page.entities) : [],
    ])
    const gone = [...page.entities.filter(entity => entity.removed).map(entityKey), ...earlier]
    return { keptRows, entityRows, recordRows, gone }
  }

  /** At once, before anything is pulled again (R16). Rows of an earlier build do not say their list or campaign: the sweep takes those. */
  async function letGoUnseen({ campaigns, campaignsUnchanged, residentialGroups }: PullAnswer): Promise<void> {
    const { entities, records } = database
    const groups = residentialGroups.map(group => group.id)
    const told = campaignsUnchanged ? await kept.campaigns() : campaigns
    const lists = told.flatMap(campaign => stagesOf(campaign).map(stage => stage.list))
    const isTold = (names: readonly string[], name: string | undefined) => name === undefined || names.includes(name)
    await database.transaction('rw', entities, records, async () => {
      await entities.filter(row => !groups.includes(row.residentialGroup) || !isTold(lists, row.list)).delete()
      const ids = told.map(({ id }) => id)
      await records.filter(row => !groups.includes(row.residentialGroup) || !isTold(ids, row.campaign)).delete()
    })
  }

  return async page => {
    const key = vault.key()
    const { cursor, sweep, sight, mark = page.epoch } = await exchange.reread()
    // A phone that has pulled nothing yet holds nothing that could be too much.
    if (page.sight !== undefined && page.sight !== sight && (cursor > 0 || sight !== undefined)) {
      await letGoUnseen(page)
      await exchange.seeAnew(page.sight)
      return 'anew'
    }
    const groups = page.residentialGroups.map(group => group.id)
    const before = (await kept.residentialGroups()).map(group => group.id)
    const moved = cursor > 0 && canonical(groups) !== canonical(before)
    const clean = sweep && !page.more && !moved
    const { keptRows, entityRows, recordRows, gone } = await prepare(page, mark)
    const { kept: keptTable, entities, records, photos, sync } = database
    const changesRows = page.entities.length + page.records.length > 0 || clean || moved
    const tables = [sync, ...(keptRows.length > 0 ? [keptTable] : []), ...(changesRows ? [entities, records, photos, database.vault] : [])]
    await database.transaction('rw', tables, async () => {
      // Signed out meanwhile, perhaps in another tab: rows under a key that is gone must not come back.
      if (vault.key() !== key || (changesRows && !(await database.vault.get(1)))) throw new LockedError('this device was wiped meanwhile')
      if (keptRows.length > 0) await keptTable.bulkPut(keptRows)
      if (changesRows) {
        await entities.bulkDelete(gone)
        await entities.bulkPut(entityRows)
        await records.bulkPut(recordRows)
        for (const digest of page.records.flatMap(record => record.wantedPhotos)) await photos.update(digest, { state: 'wanted' })
      }
      if (clean) for (const table of [entities, records]) await table.where('epoch').notEqual(mark).delete()
      if (moved) for (const table of [entities, records]) await table.where('residentialGroup').noneOf(groups).delete()
      const seen = page.sight === undefined ? {} : { sight: page.sight }
      await sync.update(1, { cursor: moved ? 0 : page.cursor, epoch: page.epoch, sweep: sweep && !clean, ...seen })
    })
    await exchange.reread()
    return moved || (page.more && page.cursor > cursor) ? 'more' : 'done'
  }
}
