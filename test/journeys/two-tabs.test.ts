// One device, two tabs: they share the database, one speaks to the server at a time, and neither writes over the other unseen.
import { expect, it } from 'vitest'
import { createWorld, PIN } from '../world.ts'
import { begin, collect, kept, versionsOnServer } from './collecting.ts'

it('one lock over both tabs: what both find waiting is sent once', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.down = true
  for (const house of [1, 2, 3]) await collect(tab.phone, house, { owner: `Chủ ${house}` })
  const other = await device.open()
  await other.phone.unlock(PIN)
  await device.quiet()
  device.wire.down = false
  device.wire.sent.length = 0
  await Promise.all([tab.phone.syncNow(), other.phone.syncNow()])
  expect(device.wire.sent.filter(request => request.path === '/api/push')).toHaveLength(1)
  expect(versionsOnServer(world)).toHaveLength(3)
  expect((await other.phone.records()).map(record => record.state)).toEqual(['received', 'received', 'received'])
})

it('the same draft finalized in both tabs makes one version, and the second tab is told that its draft is gone', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const other = await device.open()
  await other.phone.unlock(PIN)
  const here = await begin(tab.phone, 1)
  const there = await begin(other.phone, 1)
  expect(there.record).toBe(here.record)
  await tab.phone.finalize(here, { answers: { owner: 'Cửa sổ một' }, marks: {} }, 'Một')
  await expect(other.phone.saveDraft({ ...there, answers: { owner: 'Cửa sổ hai' } })).rejects.toMatchObject({ name: 'DraftGoneError' })
  const second = await other.phone.finalize(there, { answers: { owner: 'Cửa sổ hai' }, marks: {} }, 'Hai')
  await device.quiet()
  expect(second.answers).toEqual({ owner: 'Cửa sổ một' })
  expect(versionsOnServer(world)).toHaveLength(1)
})

it('a tab that dies while it syncs leaves the lock and the work to the other', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const other = await device.open()
  await other.phone.unlock(PIN)
  await device.quiet()
  device.wire.fate = request => {
    if (!request.url.endsWith('/api/push') || !tab.alive()) return 'pass'
    tab.kill()
    return 'loseAnswer'
  }
  const record = await collect(tab.phone, 1, { owner: 'Chết giữa chừng' })
  await other.phone.syncNow()
  expect(tab.alive()).toBe(false)
  expect(await kept(other.phone, record.record)).toMatchObject({ state: 'received' })
  expect(versionsOnServer(world)).toHaveLength(1)
})

it('what one tab writes, the other is told, and locking one locks both', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const other = await device.open()
  await other.phone.unlock(PIN)
  await device.quiet()
  let told = 0
  other.phone.onChange(() => told++)
  await begin(tab.phone, 1)
  expect(told).toBeGreaterThan(0)
  tab.phone.lock()
  expect(other.phone.vault()).toEqual({ kind: 'locked', name: 'Lan' })
  await expect(other.phone.list()).rejects.toMatchObject({ name: 'LockedError' })
})
