// One bad record never blocks the queue (R7), and the phone keeps what is refused (R3).
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { begin, collect, kept, versionsOnServer } from './collecting.ts'

it('R7: a record of another residential group, first in the queue, is refused alone and kept with the reason', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.down = true
  const draft = await begin(tab.phone, 1)
  const foreign = { ...draft, residentialGroup: 'tdp-2' }
  const poison = await tab.phone.finalize(foreign, { answers: { owner: 'Tổ khác' }, marks: {} }, 'Tổ khác')
  for (const house of [2, 3]) await collect(tab.phone, house, { owner: `Chủ ${house}` })
  await device.quiet()
  device.wire.down = false
  await tab.phone.syncNow()

  expect(versionsOnServer(world)).toHaveLength(2)
  expect(await kept(tab.phone, poison.record)).toMatchObject({
    state: 'waiting',
    refusal: { code: 'foreign-group' },
    answers: { owner: 'Tổ khác' },
  })
  expect(await tab.phone.headline()).toMatchObject({ unsent: 1 })
  expect(await tab.phone.signOut(false)).toEqual({ kind: 'unsent', count: 1 })
})

it('R7: a batch that the server refuses as a whole is cut until the bad one is alone', async () => {
  const world = await createWorld({ houses: 6 })
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const honest = device.wire.wire
  device.wire.down = true
  for (const house of [1, 2, 3, 4, 5]) await collect(tab.phone, house, { owner: house === 2 ? 'THUOC DOC' : `Chủ ${house}` })
  await device.quiet()
  device.wire.down = false
  device.wire.wire = async request => {
    const poisoned = request.method === 'POST' && (await request.clone().text()).includes('THUOC DOC')
    if (!poisoned) return honest(request)
    return Response.json({ code: 'internal', message: 'Máy chủ gặp lỗi' }, { status: 500 })
  }
  await tab.phone.syncNow()
  expect(versionsOnServer(world)).toHaveLength(4)
  expect(await tab.phone.headline()).toMatchObject({ unsent: 1 })
  expect(tab.phone.syncStatus().trouble).toMatchObject({ code: 'internal' })
  device.wire.wire = honest
  await tab.phone.syncNow()
  expect(versionsOnServer(world)).toHaveLength(5)
  expect(await tab.phone.headline()).toMatchObject({ unsent: 0 })
})

it('R3: a refused record is offered again when asked, and goes through once the person is assigned to the group', async () => {
  const world = await createWorld()
  const { device, tab, person } = await world.phone('Lan', ['tdp-1'])
  const draft = await begin(tab.phone, 1)
  const entity = { ...(draft.entity ?? fail()), id: 'tdp-2-1', residentialGroup: 'tdp-2' }
  const record = await tab.phone.finalize(
    { ...draft, entity, residentialGroup: 'tdp-2' },
    { answers: { owner: 'Nhầm tổ' }, marks: {} },
    'Nhầm',
  )
  await device.quiet()
  expect(await kept(tab.phone, record.record)).toMatchObject({ refusal: { code: 'foreign-group' } })
  await world.store.people.change(person, { name: 'Lan', role: 'collector', residentialGroups: ['tdp-2'] }, 'world')
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'received', refusal: null })
  const groups = (await tab.phone.list()).map(row => row.entity.residentialGroup)
  expect(new Set(groups)).toEqual(new Set(['tdp-2']))
})

function fail(): never {
  throw new Error('the draft has no entity')
}
