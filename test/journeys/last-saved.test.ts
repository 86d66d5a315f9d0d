// What the next draft begins with from the last one: exactly what the form names, sealed, and gone when it must be.
import { expect, it } from 'vitest'
import type { Question } from '../../forms/language/definition/definition.ts'
import { createWorld } from '../world.ts'
import { begin, decide } from './collecting.ts'
import { dumpOf } from './dump.ts'
import { fillIn, finalize, formOf, openDraft, putInForce } from './filling.ts'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type: 'text',
  name,
  label: { vi: name },
  ...more,
})
const LANES = formOf(2, [ask('lane', { default: '${last-saved#lane}' }), ask('owner', { required: 'true()' })])

async function collecting() {
  const world = await createWorld()
  const lan = await world.phone('Lan', ['tdp-1'])
  const { phone } = lan.tab
  await putInForce(world, LANES)
  await phone.syncNow()
  const fill = async (house: number, answers: Record<string, string>) => {
    const session = await openDraft(world, phone, await begin(phone, house))
    const begun = session.filling.answers()
    await fillIn(session, answers)
    const record = await finalize(phone, session)
    await lan.device.quiet()
    return { begun, record }
  }
  return { world, lan, phone, fill }
}

it('the next draft begins with what was finalized last, also after a restart; nothing else of that record is kept for it', async () => {
  const { world, lan, phone, fill } = await collecting()
  expect((await fill(1, { lane: 'Ngõ Đình', owner: 'An' })).begun).toEqual({})
  expect((await fill(2, { owner: 'Bình' })).begun).toEqual({ lane: 'Ngõ Đình' })
  expect((await fill(3, { lane: 'Ngõ Chùa', owner: 'Chi' })).begun).toEqual({ lane: 'Ngõ Đình' })
  expect(await phone.lastSaved('world-form')).toEqual({ lane: 'Ngõ Chùa' })
  lan.tab.kill()
  expect((await dumpOf(lan.device.factory)).includes(Buffer.from('Ngõ'))).toBe(false)
  const again = await lan.device.open()
  await again.phone.unlock('274916')
  await lan.device.quiet()
  const session = await openDraft(world, again.phone, await begin(again.phone, 4))
  expect(session.filling.answers()).toEqual({ lane: 'Ngõ Chùa' })
})

it('a draft that was begun keeps what it began with, and an answer that was emptied stays empty', async () => {
  const { world, phone, fill } = await collecting()
  await fill(1, { lane: 'Ngõ Đình', owner: 'An' })
  const draft = await begin(phone, 2)
  const session = await openDraft(world, phone, draft)
  session.answer('lane', undefined)
  await session.autosave.flush()
  const left = await phone.draft(draft.record)
  if (!left) throw new Error('the draft is gone')
  expect((await openDraft(world, phone, left)).filling.answers()).toEqual({})
})

it('R18: it goes when the record that it is from is approved, and with everything else at signing out', async () => {
  const { world, lan, phone, fill } = await collecting()
  const first = await fill(1, { lane: 'Ngõ Đình', owner: 'An' })
  const second = await fill(2, { lane: 'Ngõ Chùa', owner: 'Bình' })
  await decide(world, first.record.record, 'approve')
  await phone.syncNow()
  expect(await phone.lastSaved('world-form')).toEqual({ lane: 'Ngõ Chùa' })
  await decide(world, second.record.record, 'approve')
  await phone.syncNow()
  expect(await phone.lastSaved('world-form')).toBeNull()

  await fill(3, { lane: 'Ngõ Đình', owner: 'Chi' })
  await lan.device.quiet()
  expect((await phone.signOut(false)).kind).toBe('signedOut')
  const hoa = await world.person('Hoa', 'collector', ['tdp-1'])
  expect(await phone.signIn(hoa.card, '274916', true)).toEqual({ kind: 'signedIn' })
  await lan.device.quiet()
  expect(await phone.lastSaved('world-form')).toBeNull()
})

it('a correction does not count: it speaks of an earlier door', async () => {
  const { world, lan, phone, fill } = await collecting()
  const first = await fill(1, { lane: 'Ngõ Đình', owner: 'An' })
  await fill(2, { lane: 'Ngõ Chùa', owner: 'Bình' })
  await decide(world, first.record.record, 'return', [{ question: 'owner', text: 'Sai' }])
  await phone.syncNow()
  const draft = await phone.beginCorrection(first.record.record)
  if (!draft) throw new Error('no correction')
  await finalize(phone, await openDraft(world, phone, draft))
  await lan.device.quiet()
  expect(await phone.lastSaved('world-form')).toEqual({ lane: 'Ngõ Chùa' })
})
