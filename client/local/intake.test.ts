import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import type { Entity } from '../../shared/entity.ts'
import type { PullAnswer, PulledRecord } from '../../shared/pull.ts'
import type { Me } from '../../shared/session.ts'
import { seeded } from '../../test/world/seeded.ts'
import { campaignOf } from '../../test/world/setting.ts'
import { createChanges } from './changes.ts'
import { type Database, openDatabase } from './database.ts'
import { type Exchange, openExchange } from './exchange.ts'
import { createIntake, type Intake } from './intake.ts'
import { createKept, type Kept } from './kept.ts'
import { createLists, type Lists } from './lists.ts'
import { createOpened } from './opened.ts'
import { createOverlays } from './overlays.ts'
import { type Cipher, createCipher } from './sealed.ts'
import { openVault, type Vault } from './vault.ts'

const me: Me = {
  kind: 'phieu-so/me',
  person: '0192d3a0-0000-7000-8000-000000000001',
  name: 'Lan',
  role: 'collector',
  residentialGroups: ['tdp-1'],
  ward: { code: '11560', name: 'Phường Thử' },
  now: 0,
  epoch: 'e1',
  demo: true,
}
const group = (id: string) => ({ id, name: id, order: 1 })
const house = (id: string, residentialGroup = 'tdp-1'): Entity => ({
  ...{ id, list: 'l', residentialGroup, title: id, subtitle: '', sortKey: id, properties: {}, seq: 1, removed: false },
})
const page = (changed: Partial<PullAnswer>): PullAnswer => ({
  ...{ kind: 'phieu-so/pull', now: 0, epoch: 'e1', cursor: 10, more: false, forms: [], entities: [], records: [] },
  ...{ campaigns: [campaignOf('2026-11-21', '2026-11-30')], residentialGroups: [group('tdp-1')] },
  ...changed,
})

let database: Database
let vault: Vault
let lists: Lists
let exchange: Exchange
let intake: Intake
let cipher: Cipher
let kept: Kept
let duringSealing: () => Promise<void>
beforeEach(async () => {
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  const random = seeded(1)
  database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, databaseName: 'intake' }, changes)
  vault = await openVault({ database, changes, clock: { now: () => 0 }, random, kdfCost: { memoryKiB: 8, passes: 1 }, owed: async () => 0 })
  await vault.create('274916', me)
  cipher = createCipher(vault.key, random)
  const opened = createOpened(cipher)
  lists = createLists(database, cipher, opened, changes, createOverlays(database, cipher, opened, changes))
  exchange = await openExchange(database, { now: () => 0 }, random)
  duringSealing = async () => undefined
  const seal: Lists['seal'] = async (entity, epoch) => {
    const row = await lists.seal(entity, epoch)
    await duringSealing()
    return row
  }
  kept = createKept(database, cipher, changes)
  intake = createIntake({ database, cipher, kept, lists: { ...lists, seal }, exchange, vault })
})
const ids = async () => (await database.entities.toArray()).map(row => row.id.replace(/^[lm]\//, ''))

it('a page is taken in with its cursor, and asks on only while there is more', async () => {
  expect(await intake(page({ entities: [house('a')], cursor: 5, more: true }))).toBe('more')
  expect(exchange.cursor()).toBe(5)
  expect(await intake(page({ entities: [house('b'), { ...house('a'), removed: true }], cursor: 9 }))).toBe('done')
  expect(await ids()).toEqual(['b'])
  expect(exchange.cursor()).toBe(9)
})

it('a server that says "more" without moving on is not asked for ever', async () => {
  expect(await intake(page({ cursor: 5, more: true }))).toBe('more')
  expect(await intake(page({ cursor: 5, more: true }))).toBe('done')
})

it('R18: signing out while a page is sealed leaves nothing that the old key sealed', async () => {
  duringSealing = async () => {
    await vault.wipe()
    await vault.create('583920', { ...me, name: 'Hoa' })
  }
  await expect(intake(page({ entities: [house('a')] }))).rejects.toMatchObject({ name: 'LockedError' })
  expect(await ids()).toEqual([])
  expect(exchange.cursor()).toBe(0)
})

it('R16: a residential group that is no longer theirs goes at once, and the pull begins again', async () => {
  await intake(page({ residentialGroups: [group('tdp-1'), group('tdp-2')], entities: [house('a'), house('b', 'tdp-2')] }))
  expect(await intake(page({ residentialGroups: [group('tdp-2')], cursor: 20 }))).toBe('more')
  expect(await ids()).toEqual(['b'])
  expect(exchange.cursor()).toBe(0)
  expect(await intake(page({ residentialGroups: [group('tdp-2')], entities: [house('c', 'tdp-2')], cursor: 20 }))).toBe('done')
  expect(await ids()).toEqual(['b', 'c'])
})

it('after a new epoch the rows that no page named are swept when the last page is in', async () => {
  await exchange.heard({ now: 0, epoch: 'e1' })
  await intake(page({ entities: [house('a'), house('b')] }))
  expect(await exchange.heard({ now: 0, epoch: 'e2' })).toBe('restarted')
  expect(exchange.cursor()).toBe(0)
  await intake(page({ epoch: 'e2', entities: [house('b')], cursor: 3, more: true }))
  expect(await ids()).toEqual(['a', 'b'])
  await intake(page({ epoch: 'e2', entities: [house('c')], cursor: 4 }))
  expect(await ids()).toEqual(['b', 'c'])
})

it('the list is in lane and house order, and shows what changed', async () => {
  await intake(page({ entities: [house('b'), house('a')] }))
  expect((await lists.of('l')).map(entity => entity.id)).toEqual(['a', 'b'])
  await intake(page({ entities: [{ ...house('a'), title: 'mới', sortKey: 'z', seq: 2 }] }))
  expect((await lists.of('l')).map(entity => entity.title)).toEqual(['b', 'mới'])
})

it('R18: of an approved record no findings, reasons or answers are kept', async () => {
  const record: PulledRecord = {
    ...{ record: '0192d3a0-0000-7000-8000-00000000000a', version: '0192d3a0-0000-7000-8000-00000000000b', campaign: 'world' },
    ...{ form: 'f', formVersion: 1, entity: null, residentialGroup: 'tdp-1', state: 'returned', receivedAt: 1, reportingDay: '2026-11-21' },
    findings: [{ code: 'x', severity: 'warning', questions: ['owner'], message: { vi: 'Tên Nguyễn Thử lạ' }, scope: 'ward' }],
    reasons: [{ question: 'owner', text: 'Nguyễn Thử?' }],
    ...{ wantedPhotos: [], returned: { answers: { owner: 'Nguyễn Thử' }, marks: {} }, seq: 3 },
  }
  const kept = async (state: PulledRecord['state']) => {
    await intake(page({ records: [{ ...record, state }] }))
    const row = await database.records.get(record.record)
    return JSON.stringify(row && (await cipher.open(`records/${record.record}`, row.sealed)))
  }
  expect(await kept('returned')).toContain('Nguyễn Thử')
  expect(await kept('approved')).not.toContain('Nguyễn Thử')
})

it('R16: another sight begins anew: what is plainly no longer theirs goes at once, the rest when the last page has not named it', async () => {
  const [campaign] = page({}).campaigns
  if (!campaign) throw new Error('one campaign')
  const told = [{ ...campaign, list: 'l' }]
  const other = { ...campaign, id: 'other', list: 'm' }
  const entities = [house('a'), house('b'), { ...house('c'), list: 'm' }]
  expect(await intake(page({ sight: 's1', campaigns: [...told, other], entities }))).toBe('done')
  expect(await intake(page({ sight: 's2', campaigns: told, entities: [house('never taken')], cursor: 12 }))).toBe('anew')
  expect([await ids(), exchange.cursor()]).toEqual([['a', 'b'], 0])
  await intake(page({ sight: 's2', campaigns: told, entities: [house('b')], cursor: 5, more: true }))
  expect(await ids()).toEqual(['a', 'b'])
  await intake(page({ sight: 's2', campaigns: told, entities: [house('d')], cursor: 12 }))
  expect(await ids()).toEqual(['b', 'd'])
  expect(await intake(page({ sight: 's2', campaigns: told, cursor: 13 }))).toBe('done')
})

it('a pull that is cut in the middle of beginning anew leaves what it has not named yet', async () => {
  const campaigns = page({}).campaigns.map(campaign => ({ ...campaign, list: 'l' }))
  await intake(page({ sight: 's1', campaigns, entities: [house('a'), house('b')] }))
  await intake(page({ sight: 's2', campaigns, cursor: 12 }))
  await intake(page({ sight: 's2', campaigns, entities: [house('a')], cursor: 4, more: true }))
  expect(await ids()).toEqual(['a', 'b'])
  await intake(page({ sight: 's2', campaigns, cursor: 12 }))
  expect(await ids()).toEqual(['a'])
})

it('what was named in a beginning that was given up for another sight is named again or goes', async () => {
  const campaigns = page({}).campaigns.map(campaign => ({ ...campaign, list: 'l' }))
  await intake(page({ sight: 's1', campaigns, entities: [house('a'), house('b')] }))
  expect(await intake(page({ sight: 's2', campaigns, cursor: 12 }))).toBe('anew')
  expect(await intake(page({ sight: 's1', campaigns, entities: [house('b')], cursor: 12 }))).toBe('anew')
  await intake(page({ sight: 's1', campaigns, entities: [house('a')], cursor: 12 }))
  expect(await ids()).toEqual(['a'])
})

it('campaigns that are not news are kept as they are', async () => {
  await intake(page({}))
  await intake(page({ campaigns: [], campaignsUnchanged: true, cursor: 11 }))
  expect((await kept.campaigns()).map(({ id }) => id)).toEqual(['world'])
  await intake(page({ campaigns: [], cursor: 12 }))
  expect(await kept.campaigns()).toEqual([])
})
