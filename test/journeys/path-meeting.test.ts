// The meeting of a residential group on its leader's phone: 300 households in one record, begun without a network right after the registrations, killed in
// the middle, brought up to date with the list, and what it wrote arrives on the other phone of the group.
import { beforeEach, expect, it } from 'vitest'
import type { Draft, Phone } from '../../client/phone.ts'
import { residentialGroupList } from '../../forms/campaigns/culture/residential-group-list.ts'
import { householdList } from '../../forms/campaigns/culture-family/household-list.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import type { Answers } from '../../shared/answers.ts'
import { householdRows, rowOf } from '../world/packages.ts'
import { createWorld, PIN, type SignedIn, type Worldly } from '../world.ts'
import { fillIn, finalize, openDraft } from './filling.ts'

const HOUSEHOLDS = 300
let world: Worldly
let lan: SignedIn
beforeEach(async () => {
  world = await createWorld({ packages: [cultureFamily], plain: false, lastDay: '2026-12-31' })
  const first = householdRows(householdList, 'tdp-1', HOUSEHOLDS)
  const elsewhere = householdRows(householdList, 'tdp-2', 5)
  const meets = ['tdp-1', 'tdp-2'].map(id => rowOf(residentialGroupList, id, id, { name: `Tổ ${id}` }))
  await world.store.entities.put([...first, ...elsewhere, ...meets], 'world')
  lan = await world.phone('Lan', ['tdp-1', 'tdp-2'])
})

async function register(phone: Phone, house: number) {
  const entity = await phone.entity(`tdp-1-h${house}`, 'ho-gia-dinh')
  if (!entity) throw new Error(`no household ${house}`)
  const session = await openDraft(world, phone, await phone.beginDraft(entity, 'tdp-1', 'dang-ky'))
  await fillIn(session, { registers: 'yes' })
  await finalize(phone, session)
}
async function beginMeeting(phone: Phone): Promise<Draft> {
  const [row] = await phone.list('hop')
  if (!row) throw new Error('no residential group')
  return phone.beginDraft(row.entity, 'tdp-1', 'hop')
}
const rowsIn = ({ answers }: Pick<Draft, 'answers'>) => answers.households as Answers[]
const MEETING = { meeting_on: '2026-11-21', invited: 300, present: 200, absent_excused: 60, absent_unexcused: 40, ballot_kind: 'hands' }

it('begins with every household of the group in walking order, and knows who registered a minute ago', async () => {
  const { tab, device } = lan
  device.wire.down = true
  await register(tab.phone, 2)
  const rows = rowsIn(await beginMeeting(tab.phone))
  expect(rows).toHaveLength(HOUSEHOLDS)
  expect(rows.slice(0, 3).map(row => [row.household, row.household_registered])).toEqual([
    ['tdp-1-h1', 'no'],
    ['tdp-1-h2', 'yes'],
    ['tdp-1-h3', 'no'],
  ])
})

it('a killed tab opens in the middle of the table, and the sent minutes write each household’s result', async () => {
  const { tab, device } = lan
  device.wire.down = true
  await register(tab.phone, 1)
  await register(tab.phone, 2)
  const session = await openDraft(world, tab.phone, await beginMeeting(tab.phone))
  await fillIn(session, { ...MEETING, 'households.0.attended': true, 'households.0.vote': 'counted', 'households.0.agree': 10 })
  tab.kill()
  const again = await device.open()
  await again.phone.unlock(PIN)
  const reopened = await openDraft(world, again.phone, await beginMeeting(again.phone))
  expect(reopened.filling.state('households.0.agree').value).toBe(10)
  // Sixty percent of those invited, as the campaign's setting says.
  expect(reopened.filling.state('quorum_needed').value).toBe(180)
  await fillIn(reopened, { 'households.0.disagree': 190, all_unanimous: true, read_out: true })
  const record = await finalize(again.phone, reopened)
  expect((await again.phone.entity('tdp-1-h1'))?.properties).toMatchObject({ meeting_result: 'fail' })
  expect((await again.phone.entity('tdp-1-h2'))?.properties).toMatchObject({ meeting_result: 'pass' })
  await device.quiet()
  device.wire.down = false
  const hoa = await world.phone('Hoa', ['tdp-1'])
  await again.phone.syncNow()
  expect((await world.store.records.get(record.record))?.stage).toBe('hop')
  await hoa.tab.phone.syncNow()
  expect((await hoa.tab.phone.entity('tdp-1-h2'))?.properties).toMatchObject({ meeting_result: 'pass' })
  expect((await hoa.tab.phone.entity('tdp-1-h1'))?.properties).toMatchObject({ meeting_result: 'fail' })
})

it('a household that moved in is offered and put in its place with its defaults; what was answered stays; one that moved away goes', async () => {
  const { tab, device } = lan
  const session = await openDraft(world, tab.phone, await beginMeeting(tab.phone))
  await fillIn(session, { ...MEETING, 'households.0.attended': true, 'households.2.attended': true })
  await device.quiet()
  expect(await tab.phone.rowsBehind(session.now())).toBe(null)
  const moved = { ...rowOf(householdList, 'new', 'tdp-1', { head: 'Hộ mới', house_number: '2', lane: 'Ngõ 12' }) }
  const [first, second] = householdRows(householdList, 'tdp-1', 2)
  if (!first || !second) throw new Error('two households')
  await world.store.entities.put([moved, { ...first, removed: true }, { ...second, removed: true }], 'world')
  await tab.phone.syncNow()
  expect(await tab.phone.rowsBehind(session.now())).toEqual({ missing: 1, gone: 1 })
  await session.autosave.end()
  const fresh = await tab.phone.refreshRows(session.now())
  if (!fresh) throw new Error('the draft is gone')
  const rows = rowsIn(fresh)
  // The first household had been marked as present: its line says something and stays, at the end.
  expect([rows.length, rows[0]?.household, rows[1]?.household, rows.at(-1)?.household]).toEqual([HOUSEHOLDS, 'new', 'tdp-1-h3', 'tdp-1-h1'])
  expect(rows[0]).toMatchObject({ household_name: 'Hộ mới', disagree: 0, other_opinion: 0 })
  expect([rows[0]?.attended, rows[1]?.attended, rows.at(-1)?.attended]).toEqual([undefined, true, true])
  expect(await tab.phone.rowsBehind(fresh)).toBe(null)
  expect(await tab.phone.draft(fresh.record)).toMatchObject({ answers: { present: 200 } })
})
