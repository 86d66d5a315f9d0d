import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { newId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { type SealedVersion, seal } from '../../shared/record.ts'
import { seeded } from '../../test/world/seeded.ts'
import { createChanges } from './changes.ts'
import { type Database, openDatabase } from './database.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createCipher, importAesKey } from './sealed.ts'

let now = 1_000_000
const clock = { now: () => now }
const random = seeded(3)
let database: Database
let outbox: Outbox
beforeEach(async () => {
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, databaseName: 'outbox' }, changes)
  const key = await importAesKey(random.bytes(32))
  outbox = createOutbox(
    database,
    createCipher(() => key, random),
    clock,
  )
})

async function version(): Promise<SealedVersion> {
  const about = { campaign: 'c', form: 'f', formVersion: 1, entity: null, residentialGroup: 'tdp-1', marks: {}, build: 'test' }
  const ids = { record: newId(clock, random), version: newId(clock, random), replaces: null }
  return seal({ ...about, ...ids, answers: { owner: 'Thử' }, finalizedAt: now })
}
async function enqueued(): Promise<SealedVersion> {
  const sealed = await version()
  await database.drafts.add({ record: sealed.content.record, entity: '', savedAt: 0, photos: [], sealed: new Uint8Array(13) })
  expect(await outbox.enqueue(sealed, 'Thử')).toBe(true)
  return sealed
}
function received({ content, digest }: SealedVersion, changed: object = {}): Outcome {
  const receipt = {
    record: content.record,
    version: content.version,
    digest,
    seq: 7,
    receivedAt: 5,
    reportingDay: '2026-11-21',
    epoch: 'e',
  }
  return {
    kind: 'received',
    version: content.version,
    receipt: { ...receipt, ...changed },
    state: 'received',
    findings: [],
    wantedPhotos: [],
  }
}
const refused = ({ content }: SealedVersion): Outcome => ({
  kind: 'refused',
  version: content.version,
  code: 'foreign-group',
  message: 'Tổ khác',
})
const stateOf = async ({ content }: SealedVersion) => (await database.versions.get(content.version))?.state

it('one transaction: the version waits and the draft is gone; without a draft nothing is added', async () => {
  const sealed = await enqueued()
  expect(await stateOf(sealed)).toBe('waiting')
  expect(await database.drafts.count()).toBe(0)
  expect(await outbox.enqueue(await version(), 'Thử')).toBe(false)
  expect(await database.versions.count()).toBe(1)
})

it('R5: a receipt counts only for the record, version and digest that it names', async () => {
  const [sealed, other] = [await enqueued(), await version()]
  const lies = [
    received(other),
    received(sealed, { version: other.content.version }),
    received(sealed, { record: other.content.record }),
    received(sealed, { digest: other.digest.split('').reverse().join('') }),
  ]
  for (const lie of lies) {
    expect(await outbox.settle(sealed, lie)).toBe(false)
    expect(await stateOf(sealed)).toBe('waiting')
  }
  expect(await outbox.settle(sealed, received(sealed))).toBe(true)
  expect(await stateOf(sealed)).toBe('accepted')
  expect(await outbox.queue('all')).toEqual([])
})

it('a refusal that comes late does not undo an acceptance', async () => {
  const sealed = await enqueued()
  await outbox.settle(sealed, received(sealed))
  await outbox.settle(sealed, refused(sealed))
  expect(await stateOf(sealed)).toBe('accepted')
})

it('R3 R7: a refused version is kept, counts as unsent, and is offered again after an hour, or at once when a person asks', async () => {
  const [poison, fine] = [await enqueued(), await enqueued()]
  await outbox.settle(poison, refused(poison))
  expect(await outbox.unsent()).toBe(2)
  expect(await outbox.queue('due')).toEqual([fine.content.version])
  expect(await outbox.queue('all')).toEqual([poison.content.version, fine.content.version])
  now += 3_600_001
  expect(await outbox.queue('due')).toEqual([poison.content.version, fine.content.version])
  expect(await outbox.open(poison.content.version)).toEqual(poison)
})

it('the order is that of finalizing, whatever the clock did', async () => {
  const order: string[] = []
  for (const step of [0, -90_000_000, 200_000_000, -50_000_000]) {
    now += step
    order.push((await enqueued()).content.version)
  }
  expect(await outbox.queue('all')).toEqual(order)
})

it('R7: a row that no longer opens is passed over', async () => {
  const [damaged, fine] = [await enqueued(), await enqueued()]
  await database.versions.update(damaged.content.version, { content: random.bytes(100) })
  expect(await outbox.open(damaged.content.version)).toBe(null)
  expect(await outbox.open(fine.content.version)).toEqual(fine)
})
