// A cafe's Wi-Fi answers everything with 200 and its own page; nothing of that may look like success.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { collect, jpeg, kept, photograph, versionsOnServer } from './collecting.ts'

it('R5: a captive portal is never taken for the server', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.fate = () => 'portal'
  const page = await photograph(tab.phone, jpeg(1_000, 3))
  const record = await collect(tab.phone, 1, { owner: 'Quán cà phê', pages: [page] })
  await device.quiet()
  const status = await tab.phone.syncNow()
  expect(status.trouble?.message).toMatch(/Wi-Fi/)
  expect(status.lastSuccessAt).not.toBe(null)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'waiting', photos: { named: 1, confirmed: 0 } })
  expect(versionsOnServer(world)).toEqual([])
})

it('R5: JSON that is not ours, an answer about another version, and a receipt for other content are no acknowledgement', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const honest = device.wire.wire
  const lies: ((answer: { kind?: string; outcomes: { version: string; receipt: { digest: string } }[] }) => unknown)[] = [
    () => ({ ok: true }),
    answer => ({ ...answer, kind: 'hotel/push' }),
    answer => ({ ...answer, outcomes: [] }),
    answer => ({ ...answer, outcomes: answer.outcomes.map(one => ({ ...one, version: '00000000-0000-4000-8000-000000000000' })) }),
    answer => ({ ...answer, outcomes: answer.outcomes.map(one => ({ ...one, receipt: { ...one.receipt, digest: '0'.repeat(64) } })) }),
  ]
  device.wire.down = true
  const record = await collect(tab.phone, 1, { owner: 'Không tin' })
  await device.quiet()
  device.wire.down = false
  for (const lie of lies) {
    device.wire.wire = async request => {
      const response = await honest(request)
      return request.url.endsWith('/api/push') ? Response.json(lie(await response.json())) : response
    }
    expect((await tab.phone.syncNow()).trouble, String(lie)).not.toBe(null)
    expect(await kept(tab.phone, record.record), String(lie)).toMatchObject({ state: 'waiting', receipt: null })
  }
  device.wire.wire = honest
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'received' })
})
