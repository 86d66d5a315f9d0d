import { expect, it } from 'vitest'
import { PUSH_MAX_BYTES, PUSH_MAX_VERSIONS } from '../../shared/push.ts'
import { collect } from '../../test/journeys/collecting.ts'
import { createWorld } from '../../test/world.ts'

it('R6: a full queue goes out in batches of at most 20 versions and 1 MB, in the order of finalizing', async () => {
  const world = await createWorld({ houses: 50 })
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.down = true
  const order: string[] = []
  for (let house = 1; house <= 50; house++) {
    const long = house > 40 ? Object.fromEntries(Array.from({ length: 16 }, (_, line) => [`note_${line}`, 'ố'.repeat(9_999)])) : {}
    order.push((await collect(tab.phone, house, { owner: `Chủ ${house}`, ...long })).version)
  }
  await device.quiet()
  device.wire.down = false
  const bodies: string[] = []
  const honest = device.wire.wire
  device.wire.wire = async request => {
    if (request.url.endsWith('/api/push')) bodies.push(await request.clone().text())
    return honest(request)
  }
  await tab.phone.syncNow()
  const batches = bodies.map(body => (JSON.parse(body) as { versions: { content: { version: string } }[] }).versions)
  expect(batches.flat().map(sealed => sealed.content.version)).toEqual(order)
  expect(Math.max(...batches.map(batch => batch.length))).toBe(PUSH_MAX_VERSIONS)
  expect(Math.max(...bodies.map(body => new TextEncoder().encode(body).length))).toBeLessThanOrEqual(PUSH_MAX_BYTES)
  expect(batches.length).toBeGreaterThan(3)
  expect((await tab.phone.records()).every(record => record.state === 'received')).toBe(true)
})

it('a quiet round is one request, and tells no screen to read again', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  await collect(tab.phone, 1, { owner: 'Xong' })
  await device.quiet()
  device.wire.sent.length = 0
  let told = 0
  tab.phone.onChange(() => told++)
  await tab.phone.syncNow()
  expect(told).toBe(0)
  expect(device.wire.sent.map(request => `${request.method} ${request.path}`)).toEqual(['GET /api/pull'])
})
