// A record that waits for a signal means the day on which it was filled (R14), and counts for the day on which it arrives (R8).
import { expect, it } from 'vitest'
import type { Question } from '../../forms/language/definition/definition.ts'
import { createWorld } from '../world.ts'
import { begin, kept, rows, versionsOnServer } from './collecting.ts'
import { fillIn, finalize, formOf, openDraft, putInForce } from './filling.ts'

const ask = (name: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})
const DATED = formOf(2, [
  ask('owner', 'text'),
  ask('seen_on', 'date', {
    checks: [{ code: 'not-today', severity: 'warning', when: '. != today()', message: { vi: 'Không phải hôm nay.' } }],
  }),
  ask('today_is', 'calculate', { calculate: 'string(today())' }),
  ask('late', 'text', { relevant: "today() > date('2026-11-21')" }),
])

it('R14, R8: filled on Saturday without a network and sent on Tuesday, it is judged as on Saturday and reported on Tuesday', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  await putInForce(world, DATED)
  await tab.phone.syncNow()
  world.at('09:00')
  device.wire.down = true
  const session = await openDraft(world, tab.phone, await begin(tab.phone, 1))
  await fillIn(session, { owner: 'Thử', seen_on: '2026-11-21' })
  expect(session.filling.findings()).toEqual([])
  const sent = session.filling.sent().answers
  expect(sent).toMatchObject({ today_is: '2026-11-21' })
  const record = await finalize(tab.phone, session)
  await device.quiet()

  world.at('10:00', '2026-11-24')
  device.wire.down = false
  await tab.phone.syncNow()
  const settled = await kept(tab.phone, record.record)
  expect(settled).toMatchObject({ state: 'received', findings: [], receipt: { reportingDay: '2026-11-24' } })
  expect(versionsOnServer(world)).toMatchObject([{ reporting_day: '2026-11-24', received_at: world.now }])
  const [row] = rows<{ content: string }>(world, 'SELECT content FROM record_versions')
  expect(JSON.parse(row?.content ?? '{}')).toMatchObject({ asOf: Date.parse('2026-11-21T09:00:00+07:00'), answers: sent })
})

it('a draft that is opened again another day means that day, as the screen does', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  await putInForce(world, DATED)
  await tab.phone.syncNow()
  const draft = await begin(tab.phone, 1)
  await fillIn(await openDraft(world, tab.phone, draft), { owner: 'Thử', seen_on: '2026-11-21' })
  world.at('09:00', '2026-11-22')
  const again = await tab.phone.draft(draft.record)
  if (!again) throw new Error('the draft is gone')
  const session = await openDraft(world, tab.phone, again)
  const said = session.filling.findings().map(({ code }) => code)
  expect(said).toEqual(['not-today'])
  const record = await finalize(tab.phone, session)
  world.at('09:00', '2026-11-23')
  await device.quiet()
  await tab.phone.syncNow()
  expect((await kept(tab.phone, record.record)).findings.map(({ code }) => code)).toEqual(said)
})

it('a phone whose clock is years off is corrected by the server’s, and one that never heard it is judged by the receipt, said so', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  await putInForce(world, DATED)
  await tab.phone.syncNow()
  device.clockError = -900 * 86_400_000
  const session = await openDraft(world, tab.phone, await begin(tab.phone, 1))
  await fillIn(session, { owner: 'Thử', seen_on: '2026-11-21' })
  const record = await finalize(tab.phone, session)
  await device.quiet()
  await tab.phone.syncNow()
  expect((await kept(tab.phone, record.record)).findings.map(({ code, severity }) => [code, severity])).toEqual([['clock-doubted', 'info']])
})

it('R14: chance in a form falls the same way on the server as at the door', async () => {
  const houses = 12
  const world = await createWorld({ houses })
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const drawn = [{ code: 'drawn', severity: 'info' as const, when: '${luck} > 0.5', message: { vi: 'Được chọn kiểm tra lại.' } }]
  await putInForce(world, formOf(2, [ask('luck', 'calculate', { calculate: 'random()' }), ask('owner', 'text', { checks: drawn })]))
  await tab.phone.syncNow()
  const atTheDoor = new Map<string, string[]>()
  for (let house = 1; house <= houses; house++) {
    const session = await openDraft(world, tab.phone, await begin(tab.phone, house))
    await fillIn(session, { owner: 'Thử' })
    const codes = session.filling.findings().map(({ code }) => code)
    atTheDoor.set((await finalize(tab.phone, session)).record, codes)
  }
  await device.quiet()
  await tab.phone.syncNow()
  expect(new Set([...atTheDoor.values()].map(codes => codes.join())).size).toBe(2)
  for (const [record, codes] of atTheDoor) expect((await kept(tab.phone, record)).findings.map(({ code }) => code)).toEqual(codes)
})
