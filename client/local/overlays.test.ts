// What waiting and accepted versions lay over entities, and when it ends.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import type { Entity } from '../../shared/entity.ts'
import { seeded } from '../../test/world/seeded.ts'
import { createChanges } from './changes.ts'
import { type Database, openDatabase, type VersionRow } from './database.ts'
import { createLists, type Lists } from './lists.ts'
import { createOpened } from './opened.ts'
import { createOverlays, type Overlays } from './overlays.ts'
import { createCipher, importAesKey } from './sealed.ts'

const random = seeded(4)
let database: Database
let overlays: Overlays
let lists: Lists
beforeEach(async () => {
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, databaseName: 'overlays' }, changes)
  const key = await importAesKey(random.bytes(32))
  const cipher = createCipher(() => key, random)
  const opened = createOpened(cipher)
  overlays = createOverlays(database, cipher, opened, changes)
  lists = createLists(database, cipher, opened, changes, overlays)
  await pull({ registered: '', house: '5' }, 10)
})

async function pull(properties: Record<string, string>, seq: number) {
  const about = { id: 'h1', list: 'l', residentialGroup: 'g', title: '', subtitle: '', sortKey: '', removed: false }
  await database.entities.put(await lists.seal({ ...about, properties, seq } satisfies Entity, 'e'))
}
async function version(id: string, place: number, properties: Record<string, string>, changed: Partial<VersionRow> = {}) {
  const overlay = await overlays.seal(id, [{ list: 'l', entity: 'h1', properties }])
  const row: VersionRow = {
    ...{ version: id, record: id, place, entity: 'h1', campaign: 'c', state: 'waiting', finalizedAt: 0, settledAt: null, seq: null },
    ...{ reviewState: null, photos: [], content: null, word: null, overlay },
  }
  await database.versions.put({ ...row, ...changed })
}
const properties = async () => (await lists.get('h1', 'l'))?.properties
const inList = async () => (await lists.of('l'))[0]?.properties

it('what waits lies over the row in the order of finalizing; an empty value takes a property off', async () => {
  await version('v2', 2, { registered: 'no', house: '' })
  await version('v1', 1, { registered: 'yes' })
  expect(await properties()).toEqual({ registered: 'no' })
  expect(await inList()).toEqual({ registered: 'no' })
})

it('what was accepted stays until the row comes back above its number, and then the row speaks', async () => {
  await version('v1', 1, { registered: 'yes' }, { state: 'accepted', seq: 20 })
  expect(await properties()).toMatchObject({ registered: 'yes' })
  await pull({ registered: 'no' }, 21)
  expect(await properties()).toEqual({ registered: 'no' })
  expect(await inList()).toEqual({ registered: 'no' })
})

it('what was refused, or is kept beside another version, lays nothing over anything', async () => {
  await version('v1', 1, { registered: 'yes' }, { state: 'refused' })
  await version('v2', 2, { registered: 'yes' }, { state: 'conflict', seq: 20 })
  expect(await properties()).toEqual({ registered: '', house: '5' })
})

it('nothing is kept for a version that writes nothing', async () => {
  expect(await overlays.seal('v1', [])).toBe(null)
})
