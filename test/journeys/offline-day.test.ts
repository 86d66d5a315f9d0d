// A day without a network, then one minute of it.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { anyWrite, begin, collect, frozenReports, jpeg, kept, photograph, versionsOnServer } from './collecting.ts'
import { dumpOf } from './dump.ts'

it('R5 R6 R8: a day without a network is kept through a dead tab, sent when there is one, and counted by the time of receipt', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.down = true

  world.at('09:00')
  const page = await photograph(tab.phone, jpeg(150_000, 1))
  const first = await collect(tab.phone, 1, { owner: 'Nguyễn Thử Một', pages: [page] })
  const draft = await begin(tab.phone, 2)
  await tab.phone.saveDraft({ ...draft, answers: { owner: 'Đang dở' }, place: { page: 'page', path: 'owner' } })
  await device.quiet()
  tab.kill()

  const again = await device.open()
  expect(again.phone.vault()).toEqual({ kind: 'locked', name: 'Lan' })
  expect(await again.phone.unlock('000001')).toEqual({ kind: 'wrongPin', triesLeft: 9 })
  expect(await again.phone.unlock('274916')).toEqual({ kind: 'open' })
  await device.quiet()
  expect((await again.phone.list()).map(row => row.state)).toEqual(['waiting', 'draft', 'toDo', 'toDo'])
  expect((await again.phone.drafts()).map(one => [one.answers.owner, one.place.path])).toEqual([['Đang dở', 'owner']])
  expect(await again.phone.headline()).toMatchObject({ unsent: 1, photosUnsent: 1, drafts: 1 })
  expect(versionsOnServer(world)).toEqual([])

  world.at('14:30')
  device.wire.down = false
  const status = await again.phone.syncNow()
  expect(status).toMatchObject({ running: false, trouble: null, lastSuccessAt: world.now })
  const settled = await kept(again.phone, first.record)
  expect(settled).toMatchObject({ state: 'received', photos: { named: 1, confirmed: 1 }, refusal: null })
  expect(settled.receipt).toMatchObject({ receivedAt: world.now, reportingDay: '2026-11-21' })
  expect(await again.phone.headline()).toMatchObject({ unsent: 0, photosUnsent: 0 })
  expect(await world.blobs.has(page.digest)).toBe(true)

  world.at('15:00')
  await anyWrite(world)
  expect(frozenReports(world)).toMatchObject([{ day: '2026-11-21', number: 1, counted_versions: 1 }])
})

it('R18: nothing that was typed or photographed stands readable in the database of a locked phone', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const page = await photograph(tab.phone, jpeg(40_000, 2))
  await collect(tab.phone, 1, { owner: 'Canary Nguyễn', pages: [page] })
  const draft = await begin(tab.phone, 2)
  await tab.phone.saveDraft({ ...draft, answers: { owner: 'Canary Nguyễn' } })
  await device.quiet()
  tab.kill()

  const dump = await dumpOf(device.factory)
  expect(dump.length).toBeGreaterThan(40_000)
  for (const secret of ['Canary', 'Nguyễn', 'Hộ thử', 'Lan', 'Phường Thử', '274916', 'JFIF']) {
    expect(dump.includes(Buffer.from(secret)), secret).toBe(false)
  }
})
