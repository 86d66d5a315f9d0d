// Photos come after the records, in chunks, and survive a cut anywhere.
import { expect, it } from 'vitest'
import { PHOTO_CHUNK_BYTES } from '../../shared/photo.ts'
import { createWorld } from '../world.ts'
import { collect, decide, jpeg, kept, photograph, rows, versionsOnServer } from './collecting.ts'

const CHUNKS = 4
const SIZE = PHOTO_CHUNK_BYTES * CHUNKS - 1_000

it('R6: a photo cut at every chunk goes on where the server is, and no byte that arrived is sent twice', async () => {
  for (const fate of ['loseRequest', 'loseAnswer'] as const) {
    const world = await createWorld()
    const { device, tab } = await world.phone('Lan', ['tdp-1'])
    const bytes = jpeg(SIZE, 4)
    const page = await photograph(tab.phone, bytes)
    device.wire.fate = request => (request.method === 'PUT' ? 'loseRequest' : 'pass')
    const record = await collect(tab.phone, 1, { owner: 'Ảnh lớn', pages: [page] })
    await device.quiet()
    expect(await kept(tab.phone, record.record), fate).toMatchObject({ state: 'received', photos: { named: 1, confirmed: 0 } })
    expect(versionsOnServer(world)).toHaveLength(1)
    expect(await tab.phone.headline()).toMatchObject({ unsent: 0, photosUnsent: 1 })

    const offsets: number[] = []
    for (let cut = 0; cut < CHUNKS; cut++) {
      let passed = 0
      device.wire.fate = request => {
        if (request.method !== 'PUT') return 'pass'
        const offset = Number(request.url.split('/').at(-1))
        const arrives = passed === 0 ? 'pass' : fate
        if (arrives !== 'loseRequest') offsets.push(offset)
        passed++
        return arrives
      }
      await tab.phone.syncNow()
    }
    device.wire.fate = () => 'pass'
    await tab.phone.syncNow()
    expect(new Set(offsets).size, fate).toBe(offsets.length)
    expect(await kept(tab.phone, record.record), fate).toMatchObject({ photos: { named: 1, confirmed: 1 } })
    expect(await world.blobs.read(page.digest), fate).toEqual(bytes)
  }
})

it('R5: a photo stays on the phone until approval, and is sent again when the server lost what it had', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const bytes = jpeg(90_000, 5)
  const page = await photograph(tab.phone, bytes)
  device.wire.fate = request => (request.url.includes('/chunks/0') ? 'pass' : request.method === 'PUT' ? 'loseRequest' : 'pass')
  const record = await collect(tab.phone, 1, { owner: 'Nửa chừng', pages: [page] })
  await device.quiet()
  await world.blobs.discard(page.digest)
  device.wire.fate = () => 'pass'
  await tab.phone.syncNow()
  expect(await world.blobs.read(page.digest)).toEqual(bytes)
  expect(await tab.phone.photo(page, null)).toEqual(bytes)

  await decide(world, record.record, 'approve')
  await tab.phone.syncNow()
  const summary = await kept(tab.phone, record.record)
  expect(summary).toMatchObject({ state: 'approved', answers: null, findings: [], photos: { named: 1, confirmed: 1 } })
  expect(summary.receipt?.version).toBe(record.version)
  expect(await tab.phone.photo(page, null)).toBe(null)
  expect(await tab.phone.photo(page, record.record)).toEqual(bytes)
})

it('R5: an approved record whose photo the server lacks keeps both on the phone', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  device.wire.fate = request => (request.method === 'PUT' ? 'loseRequest' : 'pass')
  const page = await photograph(tab.phone, jpeg(5_000, 6))
  const record = await collect(tab.phone, 1, { owner: 'Duyệt sớm', pages: [page] })
  await device.quiet()
  await decide(world, record.record, 'approve')
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'approved', answers: { owner: 'Duyệt sớm' } })
  expect(await tab.phone.photo(page, null)).not.toBe(null)
})

it('R7: a photo that the server will never take does not hold up the others', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  const bad = await photograph(tab.phone, svg)
  const good = await photograph(tab.phone, jpeg(3_000, 7))
  await collect(tab.phone, 1, { owner: 'Ảnh giả', pages: [bad, good] })
  await device.quiet()
  expect(tab.phone.syncStatus().trouble?.message).toMatch(/không phải ảnh/)
  expect(rows<{ digest: string }>(world, 'SELECT digest FROM photos')).toEqual([{ digest: good.digest }])
})
