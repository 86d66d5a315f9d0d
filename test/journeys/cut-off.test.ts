// 15:00:00.000, to the millisecond, and a server that was not there at 15:00.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { collect, frozenReports, kept, versionsOnServer } from './collecting.ts'

it('R9: received at 14:59:59.999 counts for today, at 15:00:00.000 for the next day, whatever the phone says (R8)', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.clockError = -48 * 3_600_000
  world.at('14:59:59.999')
  const before = await collect(tab.phone, 1, { owner: 'Kịp' })
  await device.quiet()
  world.at('15:00:00.000')
  device.clockError = 48 * 3_600_000
  const after = await collect(tab.phone, 2, { owner: 'Sau' })
  await device.quiet()

  expect((await kept(tab.phone, before.record)).receipt?.reportingDay).toBe('2026-11-21')
  expect((await kept(tab.phone, after.record)).receipt?.reportingDay).toBe('2026-11-22')
  expect(frozenReports(world)).toMatchObject([{ day: '2026-11-21', counted_versions: 1 }])
  expect(await tab.phone.headline()).toMatchObject({ cutAt: Date.parse('2026-11-22T15:00:00+07:00') })
})

it('R11 R12: a server that was down at 15:00 freezes every missed day at its next write, with the same result', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  world.at('14:40')
  await collect(tab.phone, 1, { owner: 'Trước khi tắt' })
  await device.quiet()
  world.server.up = false
  world.at('14:55')
  const late = await collect(tab.phone, 2, { owner: 'Ghi lúc máy chủ tắt' })
  await device.quiet()

  world.at('09:00', '2026-11-24')
  world.server.restart()
  await tab.phone.syncNow()
  expect(frozenReports(world)).toMatchObject([
    { day: '2026-11-21', number: 1, counted_versions: 1 },
    { day: '2026-11-22', number: 2, counted_versions: 0 },
    { day: '2026-11-23', number: 3, counted_versions: 0 },
  ])
  expect((await kept(tab.phone, late.record)).receipt?.reportingDay).toBe('2026-11-24')
  expect(versionsOnServer(world).map(row => row.reporting_day)).toEqual(['2026-11-21', '2026-11-24'])

  const digests = frozenReports(world).map(report => report.digest)
  await tab.phone.syncNow()
  expect(frozenReports(world).map(report => report.digest)).toEqual(digests)
})
