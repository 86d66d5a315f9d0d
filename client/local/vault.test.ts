import { beforeEach, expect, it } from 'vitest'
import { collect, rows } from '../../test/journeys/collecting.ts'
import type { Device, Tab } from '../../test/world/device.ts'
import { createWorld, PIN, type Worldly } from '../../test/world.ts'
import { HOLD, PIN_TRIES } from './vault.ts'

let world: Worldly
let device: Device
let tab: Tab
beforeEach(async () => {
  world = await createWorld({ houses: 1 })
  ;({ device, tab } = await world.phone('Lan', ['tdp-1']))
})

it('R18: a locked phone opens with the PIN and no network, and greets by name before it', async () => {
  device.wire.down = true
  tab.phone.lock()
  expect(tab.phone.vault()).toEqual({ kind: 'locked', name: 'Lan' })
  await expect(tab.phone.list()).rejects.toMatchObject({ name: 'LockedError' })
  expect(await tab.phone.unlock(PIN)).toEqual({ kind: 'open' })
  expect(tab.phone.vault()).toMatchObject({ kind: 'open', me: { name: 'Lan', role: 'collector' } })
  expect(await tab.phone.list()).toHaveLength(1)
})

it('R18: wrong tries are counted over restarts, a right one forgives them, the tenth wipes', async () => {
  tab.phone.lock()
  for (let left = PIN_TRIES - 1; left > PIN_TRIES - 4; left--)
    expect(await tab.phone.unlock('111222')).toEqual({ kind: 'wrongPin', triesLeft: left })
  tab.kill()
  const second = await device.open()
  expect(await second.phone.unlock('111222')).toEqual({ kind: 'wrongPin', triesLeft: PIN_TRIES - 4 })
  expect(await second.phone.unlock(PIN)).toEqual({ kind: 'open' })
  second.phone.lock()
  for (let left = PIN_TRIES - 1; left > 0; left--)
    expect(await second.phone.unlock('111222')).toEqual({ kind: 'wrongPin', triesLeft: left })
  expect(await second.phone.unlock('111222')).toEqual({ kind: 'wiped' })
  expect(second.phone.vault()).toEqual({ kind: 'fresh' })
  expect(await second.phone.unlock(PIN)).toEqual({ kind: 'wiped' })
})

it('R5, R18: while a finished record is unsent the tenth wrong try erases nothing; tries come slowly, and the right PIN still opens', async () => {
  device.wire.down = true
  const record = await collect(tab.phone, 1, { owner: 'Chưa gửi' })
  await device.quiet()
  tab.phone.lock()
  for (let left = PIN_TRIES - 1; left > 0; left--) expect(await tab.phone.unlock('111222')).toEqual({ kind: 'wrongPin', triesLeft: left })
  const until = world.now + HOLD
  expect(await tab.phone.unlock('111222')).toEqual({ kind: 'held', until })
  expect(await tab.phone.unlock(PIN)).toEqual({ kind: 'held', until })
  world.now = until
  expect(await tab.phone.unlock('111222')).toEqual({ kind: 'held', until: until + HOLD })
  world.now = until + HOLD
  expect(await tab.phone.unlock(PIN)).toEqual({ kind: 'open' })
  expect(await tab.phone.record(record.record)).toMatchObject({ answers: { owner: 'Chưa gửi' } })
})

it('R18: a tab killed while it tries has used its try', async () => {
  tab.phone.lock()
  tab.dieAfter(1)
  await tab.phone.unlock(PIN).catch(() => undefined)
  tab.kill()
  const again = await device.open()
  expect(await again.phone.unlock('111222')).toEqual({ kind: 'wrongPin', triesLeft: PIN_TRIES - 2 })
})

it('another person is refused while something is unsent, and begins on a clean device afterwards', async () => {
  device.wire.down = true
  const record = await collect(tab.phone, 1, { owner: 'Chưa gửi' })
  await device.quiet()
  device.wire.down = false
  device.wire.fate = request => (request.url.endsWith('/api/push') ? 'loseRequest' : 'pass')
  const other = await world.person('Hoa', 'collector', ['tdp-2'])
  expect(await tab.phone.signIn(other.card, '583920', true)).toMatchObject({ kind: 'refused', problem: { code: 'device-in-use' } })
  expect(await tab.phone.record(record.record)).toMatchObject({ state: 'waiting' })
  expect(await tab.phone.signOut(false)).toEqual({ kind: 'unsent', count: 1 })

  expect(await tab.phone.signOut(true)).toEqual({ kind: 'signedOut' })
  expect(tab.phone.vault()).toEqual({ kind: 'fresh' })
  expect(await tab.phone.signIn(other.card, '583920', false)).toEqual({ kind: 'signedIn' })
  await device.quiet()
  expect((await tab.phone.list()).map(row => row.entity.id)).toEqual(['tdp-2-1'])
  expect(await tab.phone.records()).toEqual([])
})

it('the same person with a new card and PIN keeps everything, and the new PIN opens it', async () => {
  device.wire.fate = request => (request.url.endsWith('/api/push') ? 'loseRequest' : 'pass')
  const record = await collect(tab.phone, 1, { owner: 'Giữ nguyên' })
  await device.quiet()
  const [me] = rows<{ person: string }>(world, 'SELECT person FROM cards')
  if (!me) throw new Error('nobody has a card')
  const issued = await issueCard(world, me.person)
  expect(await tab.phone.signIn(issued, '583920', true)).toEqual({ kind: 'signedIn' })
  tab.phone.lock()
  expect(await tab.phone.unlock(PIN)).toMatchObject({ kind: 'wrongPin' })
  expect(await tab.phone.unlock('583920')).toEqual({ kind: 'open' })
  expect(await tab.phone.record(record.record)).toMatchObject({ answers: { owner: 'Giữ nguyên' } })
})

it('the same person with a new PIN on a locked phone must first open it with the old one while something is unsent', async () => {
  device.wire.fate = request => (request.url.endsWith('/api/push') ? 'loseRequest' : 'pass')
  await collect(tab.phone, 1, { owner: 'Khóa' })
  await device.quiet()
  const [me] = rows<{ person: string }>(world, 'SELECT person FROM cards')
  const issued = await issueCard(world, me?.person ?? '')
  tab.phone.lock()
  expect(await tab.phone.signIn(issued, '583920', true)).toMatchObject({ kind: 'refused', problem: { code: 'device-locked' } })
  expect(await tab.phone.unlock(PIN)).toEqual({ kind: 'open' })
})

async function issueCard(world: Worldly, person: string): Promise<string> {
  const { hashOfToken, newToken } = await import('../../server/tokens.ts')
  const { seeded } = await import('../../test/world/seeded.ts')
  const card = newToken(seeded(99))
  await world.store.cards.issue(person, hashOfToken(card), 'world')
  return card
}
