// The office sends a record back with reasons; the collector finds it, corrects it, and a new version goes out.
import { expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { anyWrite, collect, decide, jpeg, kept, photograph, versionsOnServer } from './collecting.ts'

const REASONS = [{ question: 'owner', text: 'Tên khác với giấy chứng nhận' }]

it('R2: a returned record comes back with its reasons, answers and photos; the correction names what it replaces', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const page = await photograph(tab.phone, jpeg(20_000, 8))
  const record = await collect(tab.phone, 1, { owner: 'Sai', area: 12, pages: [page] })
  await device.quiet()
  await decide(world, record.record, 'return', REASONS)
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'returned', reasons: REASONS, answers: { owner: 'Sai' } })
  expect(await tab.phone.headline()).toMatchObject({ returned: 1 })

  const draft = await tab.phone.beginCorrection(record.record)
  if (!draft) throw new Error('no correction')
  expect(draft).toMatchObject({ record: record.record, corrects: { version: record.version, reasons: REASONS } })
  expect((await tab.phone.list())[0]).toMatchObject({ state: 'draft', record: record.record })
  const answers = { ...draft.answers, owner: 'Đúng' }
  const corrected = await tab.phone.finalize(draft, { answers, marks: {} }, 'Đúng')
  expect(corrected).toMatchObject({ record: record.record, state: 'waiting' })
  expect(await tab.phone.headline()).toMatchObject({ returned: 0, unsent: 1 })
  await device.quiet()

  expect(versionsOnServer(world).map(row => row.standing)).toEqual(['accepted', 'accepted'])
  expect((await world.store.records.get(record.record))?.headVersion).toBe(corrected.version)
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'received', version: corrected.version, reasons: [] })
})

it('a returned record can be corrected on another phone of the group, photo included', async () => {
  const world = await createWorld()
  const lan = await world.phone('Lan', ['tdp-1'])
  const bytes = jpeg(20_000, 9)
  const page = await photograph(lan.tab.phone, bytes)
  const record = await collect(lan.tab.phone, 1, { owner: 'Máy mất', pages: [page] })
  await lan.device.quiet()
  await decide(world, record.record, 'return', REASONS)

  const hoa = await world.phone('Hoa', ['tdp-1'])
  const draft = await hoa.tab.phone.beginCorrection(record.record)
  expect(draft?.answers).toMatchObject({ owner: 'Máy mất' })
  expect(await hoa.tab.phone.photo(page, record.record)).toEqual(bytes)
  if (!draft) throw new Error('no correction')
  const answers = { ...draft.answers, owner: 'Hoa sửa' }
  await hoa.tab.phone.finalize(draft, { answers, marks: {} }, 'Hoa sửa')
  await hoa.device.quiet()
  expect(await kept(hoa.tab.phone, record.record)).toMatchObject({ state: 'received', photos: { named: 1, confirmed: 1 } })
  expect(await hoa.tab.phone.headline()).toMatchObject({ unsent: 0, photosUnsent: 0 })
})

it('R13: a correction after the freeze leaves the frozen report as it was and is counted once, in the next', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const record = await collect(tab.phone, 1, { owner: 'Sai' })
  await device.quiet()
  world.at('15:00')
  await decide(world, record.record, 'return', REASONS)
  const [before] = await world.store.reports.list('world')
  await tab.phone.syncNow()
  const draft = await tab.phone.beginCorrection(record.record)
  if (!draft) throw new Error('no correction')
  await tab.phone.finalize(draft, { answers: { owner: 'Đúng' }, marks: {} }, 'Đúng')
  await device.quiet()
  world.at('15:00', '2026-11-22')
  await anyWrite(world)
  const reports = await world.store.reports.list('world')
  expect(reports.find(report => report.day === '2026-11-21')).toEqual(before)
  expect(versionsOnServer(world).map(row => row.reporting_day)).toEqual(['2026-11-21', '2026-11-22'])
})
