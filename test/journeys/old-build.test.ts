// A phone of last month meets a server of today, and the other way round: what one side adds, the other lives with.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { collect, decide, kept, versionsOnServer } from './collecting.ts'

/** Puts a member that nobody knows into every object of an answer. */
function withNews(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNews)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  const open = members.length > 0 && members.every(([name]) => !/-/.test(name)) && ('kind' in value || 'version' in value || 'id' in value)
  return {
    ...Object.fromEntries(members.map(([name, member]) => [name, name === 'answers' || name === 'properties' ? member : withNews(member)])),
    ...(open && { newsOfTomorrow: { deep: [1] } }),
  }
}

it('an older phone ignores what a newer server adds to its answers', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const honest = device.wire.wire
  device.wire.wire = async request => {
    const response = await honest(request)
    const json = response.headers.get('content-type')?.startsWith('application/json')
    return json ? Response.json(withNews(await response.json()), { status: response.status }) : response
  }
  const record = await collect(tab.phone, 1, { owner: 'Máy cũ' })
  await device.quiet()
  await decide(world, record.record, 'return', [{ question: 'owner', text: 'Xem lại' }])
  expect((await tab.phone.syncNow()).trouble).toBe(null)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'returned', reasons: [{ question: 'owner' }] })
})

it('a review state that this build does not know ends the round in words and loses nothing', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const honest = device.wire.wire
  device.wire.down = true
  const record = await collect(tab.phone, 1, { owner: 'Lạ' })
  await device.quiet()
  device.wire.down = false
  device.wire.wire = async request => {
    const response = await honest(request)
    if (!request.url.endsWith('/api/push')) return response
    return new Response((await response.text()).replaceAll('"state":"received"', '"state":"weighed"'), response)
  }
  expect((await tab.phone.syncNow()).trouble).not.toBe(null)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'waiting' })
  device.wire.wire = honest
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'received' })
  expect(versionsOnServer(world)).toHaveLength(1)
})
