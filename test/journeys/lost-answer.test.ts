// The answer is what gets lost most often: the server has the record, the phone does not know.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { collect, kept, versionsOnServer } from './collecting.ts'

it('R1: a lost answer leads to a second sending, which the server answers with the first receipt', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.fate = request => (request.url.endsWith('/api/push') ? 'loseAnswer' : 'pass')
  const record = await collect(tab.phone, 1, { owner: 'Nguyễn Thử' })
  await device.quiet()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'waiting', receipt: null })
  expect(versionsOnServer(world)).toHaveLength(1)
  const receivedAt = world.now

  world.now += 600_000
  device.wire.fate = () => 'pass'
  await tab.phone.syncNow()
  expect(versionsOnServer(world)).toHaveLength(1)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'received', receipt: { receivedAt } })
})

it('R1: a request that arrives twice, or late after the phone has sent again, is stored once', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.fate = () => 'twice'
  await collect(tab.phone, 1, { owner: 'Hai lần' })
  await device.quiet()
  device.wire.fate = request => (request.url.endsWith('/api/push') ? 'late' : 'pass')
  const late = await collect(tab.phone, 2, { owner: 'Đến muộn' })
  await device.quiet()
  device.wire.fate = () => 'pass'
  await tab.phone.syncNow()
  const { receipt } = await kept(tab.phone, late.record)
  await device.wire.deliverLate()
  expect(versionsOnServer(world)).toHaveLength(2)
  expect(await kept(tab.phone, late.record)).toMatchObject({ state: 'received', receipt })
})

it('R4 R5: a server that dies before or after its commit leaves the phone waiting, and nothing is lost or doubled', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  for (const [house, point] of (['before-commit', 'after-commit', 'before-answer'] as const).entries()) {
    world.server.fault = (at, what) => {
      if (at !== point || (what !== 'receive' && what !== 'push')) return
      world.server.up = false
      throw new Error('killed')
    }
    const record = await collect(tab.phone, house + 1, { owner: point })
    await device.quiet()
    expect(await kept(tab.phone, record.record), point).toMatchObject({ state: 'waiting' })
    world.server.fault = null
    world.server.restart()
    await tab.phone.syncNow()
    expect(await kept(tab.phone, record.record), point).toMatchObject({ state: 'received' })
    expect(versionsOnServer(world), point).toHaveLength(house + 1)
  }
})
