// Two different contents under one name: nothing is overwritten, the office decides.
import { expect, it } from 'vitest'
import { seal } from '../../shared/record.ts'
import { createWorld } from '../world.ts'
import { begin, collect, decide, kept, versionsOnServer } from './collecting.ts'

it('R1: the same version id with other content is a conflict: the first stays, the other is kept beside it', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const record = await collect(tab.phone, 1, { owner: 'Bản đầu' })
  await device.quiet()
  const [first] = versionsOnServer(world)
  const stored = await world.store.records.versions(record.record)
  const content = stored[0]?.content
  if (!content || !first) throw new Error('nothing was stored')

  const other = await seal({ ...content, answers: { owner: 'Bản khác' } })
  const body = JSON.stringify({ device: content.record, unsent: 1, versions: [other] })
  const response = await device.wire.wire(
    new Request('http://phuong.test/api/push', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
  )
  const answer = await response.json()
  expect(answer.outcomes).toMatchObject([{ kind: 'conflict', state: 'conflict', receipt: { digest: other.digest } }])
  expect(versionsOnServer(world)).toMatchObject([
    { version: first.version, digest: first.digest, standing: 'accepted' },
    { version: first.version, digest: other.digest, standing: 'conflict' },
  ])
  await tab.phone.syncNow()
  expect(await kept(tab.phone, record.record)).toMatchObject({ state: 'conflict', answers: { owner: 'Bản đầu' } })
})

it('R2: two phones correct the same returned version; the second becomes a conflict and both are kept', async () => {
  const world = await createWorld()
  const lan = await world.phone('Lan', ['tdp-1'])
  const record = await collect(lan.tab.phone, 1, { owner: 'Sai tên' })
  await lan.device.quiet()
  await decide(world, record.record, 'return', [{ question: 'owner', text: 'Tên khác với giấy' }])
  const hoa = await world.phone('Hoa', ['tdp-1'])
  await lan.tab.phone.syncNow()

  const drafts = await Promise.all([lan.tab.phone.beginCorrection(record.record), hoa.tab.phone.beginCorrection(record.record)])
  for (const [index, { tab, device }] of [lan, hoa].entries()) {
    const draft = drafts[index]
    if (!draft) throw new Error('no correction was begun')
    await tab.phone.finalize(draft, { answers: { owner: `Sửa ${index}` }, marks: {} }, `Sửa ${index}`)
    await device.quiet()
  }
  expect(versionsOnServer(world).map(row => row.standing)).toEqual(['accepted', 'accepted', 'conflict'])
  expect(await kept(hoa.tab.phone, record.record)).toMatchObject({ state: 'conflict' })
  expect((await world.store.records.get(record.record))?.state).toBe('conflict')
})

it('R1: two phones fill the same house without a network; both records are kept under their own names', async () => {
  const world = await createWorld()
  const lan = await world.phone('Lan', ['tdp-1'])
  const hoa = await world.phone('Hoa', ['tdp-1'])
  for (const { device, tab } of [lan, hoa]) {
    device.wire.down = true
    await collect(tab.phone, 1, { owner: device.name })
    await begin(tab.phone, 2)
    await device.quiet()
    device.wire.down = false
    await tab.phone.syncNow()
  }
  expect(new Set(versionsOnServer(world).map(row => row.record)).size).toBe(2)
})
