import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { jpeg } from '../../test/journeys/collecting.ts'
import { seeded } from '../../test/world/seeded.ts'
import { createChanges } from './changes.ts'
import { type Database, openDatabase } from './database.ts'
import { createPhotos, type Photos } from './photos.ts'
import { createCipher, importAesKey } from './sealed.ts'

let database: Database
let photos: Photos
let now = 0
beforeEach(async () => {
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, databaseName: 'photos' }, changes)
  const random = seeded(1)
  const key = await importAesKey(random.bytes(32))
  now = 0
  photos = createPhotos({ database, cipher: createCipher(() => key, random), clock: { now: () => now } })
})

it('R5: a photo comes back byte for byte, from rows of at most 30 KB', async () => {
  for (const length of [1, 28_999, 29_000, 29_001, 300_000]) {
    const bytes = jpeg(Math.max(length, 12), length)
    expect(await photos.read(await photos.keep(bytes))).toEqual(bytes)
  }
  const rows = await database.chunks.toArray()
  expect(Math.max(...rows.map(row => row.sealed.length))).toBeLessThanOrEqual(30_000)
})

it('the same photo twice is kept once', async () => {
  const bytes = jpeg(40_000, 2)
  const [first, second] = [await photos.keep(bytes), await photos.keep(bytes)]
  expect(second).toBe(first)
  expect(await database.chunks.count()).toBe(2)
})

it('R5: a photo with a damaged, missing or exchanged chunk is no photo', async () => {
  const digest = await photos.keep(jpeg(80_000, 3))
  const [first, second] = await database.chunks.where({ digest }).toArray()
  if (!first || !second) throw new Error('too few chunks')
  const damages = [
    () => database.chunks.put({ ...first, sealed: second.sealed }),
    () => database.chunks.put({ ...first, sealed: first.sealed.map((byte, index) => (index === 99 ? byte ^ 1 : byte)) }),
    () => database.chunks.delete([digest, 2]),
  ]
  for (const [index, damage] of damages.entries()) {
    await damage()
    expect(await photos.read(digest), `damage ${index}`).toBe(null)
    await photos.keep(jpeg(80_000, 3))
    expect(await photos.read(digest)).not.toBe(null)
  }
})

it('R5: what a draft or a version with answers names is never forgotten; what nobody names goes after a week', async () => {
  const [drafted, sent, summarized, orphan] = await Promise.all([1, 2, 3, 4].map(seed => photos.keep(jpeg(100, seed))))
  if (!drafted || !sent || !summarized || !orphan) throw new Error('not kept')
  const sealed = new Uint8Array(13)
  await database.drafts.add({ record: 'd', entity: '', savedAt: 0, photos: [drafted], sealed })
  const version = {
    record: 'r',
    entity: '',
    campaign: 'c',
    state: 'accepted',
    finalizedAt: 0,
    settledAt: 0,
    seq: 1,
    reviewState: 'received',
    word: null,
  } as const
  await database.versions.add({ ...version, version: 'v1', place: 1, photos: [sent], content: sealed })
  await database.versions.add({ ...version, version: 'v2', place: 2, photos: [summarized], content: null })

  await photos.forgetUnnamed([drafted, sent])
  now = 6 * 86_400_000
  await photos.forgetOrphans()
  expect(await database.photos.count()).toBe(4)
  now = 8 * 86_400_000
  await photos.forgetOrphans()
  expect((await database.photos.toArray()).map(row => row.digest).sort()).toEqual([drafted, sent].sort())
})
