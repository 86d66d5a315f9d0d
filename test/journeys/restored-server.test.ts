// The office's computer broke and was put up again from last night's backup; the phones have more than it does.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { collect, decide, jpeg, kept, photograph, versionsOnServer } from './collecting.ts'

it('R5: what a restored server lacks, answers and photos, the phones offer again by themselves', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const early = await collect(tab.phone, 1, { owner: 'Có trong bản sao lưu' })
  await device.quiet()
  const backup = world.server.backup()
  const bytes = jpeg(80_000, 20)
  const page = await photograph(tab.phone, bytes)
  const late = await collect(tab.phone, 2, { owner: 'Sau bản sao lưu', pages: [page] })
  await device.quiet()
  expect(await kept(tab.phone, late.record)).toMatchObject({ state: 'received', photos: { named: 1, confirmed: 1 } })

  world.server.restore(backup)
  const { store } = world
  await store.entities.put([{ ...(await entity(store)), id: 'tdp-1-9', sortKey: '0009' }], 'world')
  expect(versionsOnServer(world)).toHaveLength(1)
  await tab.phone.syncNow()
  expect(versionsOnServer(world)).toHaveLength(2)
  expect(await kept(tab.phone, late.record)).toMatchObject({ state: 'received', photos: { named: 1, confirmed: 1 } })
  expect(await kept(tab.phone, early.record)).toMatchObject({ state: 'received' })
  expect((await tab.phone.list()).map(row => row.entity.id)).toEqual(['tdp-1-1', 'tdp-1-2', 'tdp-1-3', 'tdp-1-4', 'tdp-1-9'])
  expect(await tab.phone.headline()).toMatchObject({ unsent: 0, photosUnsent: 0 })
})

it('what the restored server no longer names is swept from the phone', async () => {
  const world = await createWorld()
  const backup = world.server.backup()
  await world.store.entities.put([{ ...(await entity(world.store)), id: 'tdp-1-9', sortKey: '0009' }], 'world')
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  expect(await tab.phone.list()).toHaveLength(5)
  world.server.restore(backup)
  const card = await world.person('Lan', 'collector', ['tdp-1'])
  expect((await tab.phone.syncNow()).trouble).toMatchObject({ code: 'signed-out' })
  expect(await tab.phone.list()).toHaveLength(5)
  expect(await tab.phone.signIn(card.card, '274916', true)).toEqual({ kind: 'signedIn' })
  await device.quiet()
  expect(await tab.phone.list()).toHaveLength(4)
})

it('R5: what was approved and forgotten on the phone is not offered again, and nothing is stuck', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const record = await collect(tab.phone, 1, { owner: 'Đã duyệt' })
  await device.quiet()
  await decide(world, record.record, 'approve')
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'approved', answers: null })
  world.server.restore(world.server.backup())
  expect((await tab.phone.syncNow()).trouble).toBe(null)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'approved' })
  expect(versionsOnServer(world)).toHaveLength(1)
})

async function entity(store: Awaited<ReturnType<typeof createWorld>>['store']) {
  const found = await store.entities.get('households', 'tdp-1-1')
  if (!found) throw new Error('the world has no first house')
  return found
}
