// A phone that updates: its store as the released build left it, with rows that name no list, no campaign and no stage, opens in this build with everything
// found; and what the server sends from then on takes the place of exactly the rows that it is about.
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import type { Entity } from '../../shared/entity.ts'
import type { PulledRecord } from '../../shared/pull.ts'
import type { RecordVersion } from '../../shared/record.ts'
import { seeded } from '../../test/world/seeded.ts'
import { campaignOf } from '../../test/world/setting.ts'
import type { Draft } from '../phone.ts'
import { createChanges } from './changes.ts'
import { type Database, openDatabase } from './database.ts'
import { createDrafts } from './drafts.ts'
import { createKept } from './kept.ts'
import { createLists, type Lists } from './lists.ts'
import { createOpened } from './opened.ts'
import { createOverlays } from './overlays.ts'
import { createPhotos } from './photos.ts'
import { createRecords } from './records.ts'
import { createCipher, importAesKey } from './sealed.ts'

/** As the released build declared them; never to be changed here. */
const RELEASED = [
  {
    vault: 'id',
    sync: 'id',
    kept: 'name',
    entities: 'id, residentialGroup, epoch',
    drafts: 'record, entity',
    versions: 'version, record, place, entity, state',
    records: 'record, entity, state, residentialGroup, epoch',
    photos: 'digest, state',
    chunks: '[digest+index], digest',
  },
  { lastSaved: 'form, record' },
]
const entity = (id: string, list: string, title = id): Entity => ({
  ...{ id, list, residentialGroup: 'tdp-1', title, subtitle: '', sortKey: id, properties: {}, seq: 1, removed: false },
})
const campaign = campaignOf('2026-11-21', '2026-11-30')
const random = seeded(3)
const about = { campaign: campaign.id, form: 'world-form', formVersion: 1, residentialGroup: 'tdp-1' }
const draft: Draft = {
  ...{ ...about, record: 'd1', entity: entity('e1', 'households'), answers: { owner: 'Dở dang' }, marks: {}, corrects: null },
  ...{ place: { page: '', path: null }, startedAt: 1, savedAt: 1 },
}
const content = { ...about, record: 'r2', version: 'v2', entity: 'e2', answers: { owner: 'Chờ gửi' }, marks: {}, finalizedAt: 5 }
const returned = {
  ...{ ...about, record: 'r3', version: 'v3', entity: 'e3', state: 'returned', receivedAt: 7, reportingDay: '2026-11-21', findings: [] },
  ...{ reasons: [], wantedPhotos: [], returned: { answers: { owner: 'Bị trả' }, marks: {} }, seq: 9 },
} satisfies PulledRecord

let database: Database
let lists: Lists
let phone: { drafts: ReturnType<typeof createDrafts>; records: ReturnType<typeof createRecords> }
beforeEach(async () => {
  const factory = new IDBFactory()
  const ports = { indexedDB: factory, IDBKeyRange, databaseName: 'phieu-so' }
  const key = await importAesKey(random.bytes(32))
  const cipher = createCipher(() => key, random)
  await writeReleased(new Dexie('phieu-so', { indexedDB: factory, IDBKeyRange }), cipher)
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  database = await openDatabase(ports, changes)
  const opened = createOpened(cipher)
  lists = createLists(database, cipher, opened, changes, createOverlays(database, cipher, opened, changes))
  const photos = createPhotos({ database, cipher, clock: { now: () => 0 } })
  const kept = createKept(database, cipher, changes)
  phone = { drafts: createDrafts(database, cipher, photos), records: createRecords(database, opened, lists, kept) }
})

async function writeReleased(old: Dexie, cipher: ReturnType<typeof createCipher>): Promise<void> {
  RELEASED.forEach((stores, index) => void old.version(index + 1).stores(stores))
  for (const id of ['e1', 'e2', 'e3']) {
    const sealed = await cipher.seal(`entities/${id}`, entity(id, 'households'))
    await old.table('entities').put({ id, residentialGroup: 'tdp-1', seq: 1, epoch: 'e', sealed })
  }
  await old.table('kept').put({ name: 'campaigns', sealed: await cipher.seal('kept/campaigns', [campaign]) })
  await old.table('kept').put({ name: 'form/world-form/1', sealed: await cipher.seal('kept/form/world-form/1', {}) })
  const row = { record: 'd1', entity: 'e1', savedAt: 1, form: 'form/world-form/1', photos: [] }
  await old.table('drafts').put({ ...row, sealed: await cipher.seal('drafts/d1', draft) })
  const sealedContent = { sealed: { content: content as unknown as RecordVersion, digest: 'x' }, title: 'Chờ gửi' }
  await old.table('versions').put({
    ...{ version: 'v2', record: 'r2', place: 1, entity: 'e2', campaign: campaign.id, state: 'waiting', finalizedAt: 5 },
    ...{ form: 'form/world-form/1', settledAt: null, seq: null, reviewState: null, photos: [], word: null },
    content: await cipher.seal('versions/v2/content', sealedContent),
  })
  const clear = { record: 'r3', version: 'v3', entity: 'e3', residentialGroup: 'tdp-1', state: 'returned', seq: 9, epoch: 'e' }
  await old.table('records').put({ ...clear, form: 'form/world-form/1', sealed: await cipher.seal('records/r3', returned) })
  old.close()
}

it('finds every row of the list, the draft, what waits and what came back, in the campaign’s first stage', async () => {
  expect((await lists.of('households')).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
  expect(await lists.of('other')).toEqual([])
  expect(await lists.get('e2')).toMatchObject({ title: 'e2' })
  expect(await lists.get('e2', 'other')).toBe(null)
  expect(await phone.drafts.places()).toEqual([{ record: 'd1', entity: 'e1', campaign: campaign.id, stage: '' }])
  const kept = await phone.records.all(() => true)
  expect(kept.map(({ record, state, title }) => [record, state, title])).toEqual([
    ['r3', 'returned', 'e3'],
    ['r2', 'waiting', 'Chờ gửi'],
  ])
  expect((await phone.records.rows()).map(row => [row.record, row.campaign, row.stage])).toEqual([
    ['r2', campaign.id, ''],
    ['r3', campaign.id, ''],
  ])
})

it('a draft of before is opened, not begun a second time; in another stage or campaign one of its own is begun', async () => {
  const again = { ...draft, record: 'd9', answers: {} }
  expect(await phone.drafts.begin(again)).toMatchObject({ record: 'd1', answers: { owner: 'Dở dang' } })
  expect(await phone.drafts.begin({ ...again, stage: 'second' })).toMatchObject({ record: 'd9', stage: 'second' })
  expect(await phone.drafts.begin({ ...again, record: 'd8', campaign: 'other' })).toMatchObject({ record: 'd8' })
  expect(await phone.drafts.begin({ ...again, record: 'd7', stage: 'second' })).toMatchObject({ record: 'd9' })
  expect(await phone.drafts.begin({ ...again, record: 'd6', stage: 'third' })).toMatchObject({ record: 'd6' })
})

it('equal ids of two lists stand side by side, and a row of before goes when that very row is pulled', async () => {
  const other = entity('e1', 'persons', 'a person')
  await database.entities.put(await lists.seal(other, 'e'))
  expect(await lists.earlierKeys([other])).toEqual([])
  expect([await lists.get('e1', 'households'), await lists.get('e1', 'persons')]).toMatchObject([{ title: 'e1' }, { title: 'a person' }])
  const fresh = entity('e1', 'households', 'pulled anew')
  expect(await lists.earlierKeys([fresh])).toEqual(['e1'])
  await database.entities.bulkDelete(await lists.earlierKeys([fresh]))
  await database.entities.put(await lists.seal(fresh, 'e'))
  expect((await lists.of('households')).map(({ title }) => title)).toEqual(['pulled anew', 'e2', 'e3'])
  expect((await lists.of('persons')).map(({ title }) => title)).toEqual(['a person'])
})
