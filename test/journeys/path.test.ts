// A path walked on the phone: registration and self-assessment in one visit without a network, the meeting with every household of the group, and what
// other phones, refusals, returns and killed tabs make of it.
import { beforeEach, describe, expect, it } from 'vitest'
import type { EntityState, Phone } from '../../client/phone.ts'
import { residentialGroupList } from '../../forms/campaigns/culture/residential-group-list.ts'
import { householdList } from '../../forms/campaigns/culture-family/household-list.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import type { Answers } from '../../shared/answers.ts'
import { householdRows, rowOf } from '../world/packages.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'
import { decide, rows } from './collecting.ts'
import { fillIn, finalize, openDraft } from './filling.ts'

let world: Worldly
let lan: SignedIn
async function begin(count: number, phones = true) {
  world = await createWorld({ packages: [cultureFamily], plain: false, lastDay: '2026-12-31' })
  await world.store.entities.put(householdRows(householdList, 'tdp-1', count), 'world')
  await world.store.entities.put(
    [rowOf(residentialGroupList, 'tdp-1', 'tdp-1', { name: 'Tổ dân phố số 1', households: String(count) })],
    'world',
  )
  if (phones) lan = await world.phone('Lan', ['tdp-1'])
}

async function row(phone: Phone, stage: string, id: string) {
  const found = (await phone.list(stage)).find(({ entity }) => entity.id === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}
const pathOf = async (phone: Phone, id: string, stage = 'tu-cham') =>
  Object.fromEntries((await row(phone, stage, id)).path.map(mark => [mark.stage.id, mark.state])) as Record<string, EntityState>

async function fillStage(phone: Phone, stage: string, id: string, answers: Answers) {
  const { entity } = await row(phone, stage, id)
  const session = await openDraft(world, phone, await phone.beginDraft(entity, entity.residentialGroup, stage))
  await fillIn(session, answers)
  return finalize(phone, session)
}
const register = (phone: Phone, house: number, registers: 'yes' | 'no' = 'yes') =>
  fillStage(phone, 'dang-ky', `tdp-1-h${house}`, { registers })

describe('one visit without a network', () => {
  beforeEach(() => begin(4))

  it('the self-assessment opens the moment the registration is finished, and both arrive in order', async () => {
    const { tab, device } = lan
    device.wire.down = true
    expect(await pathOf(tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'toDo', 'tu-cham': 'notOpen' })
    await expect(fillStage(tab.phone, 'tu-cham', 'tdp-1-h1', {})).rejects.toMatchObject({ name: 'CannotBeginError', why: 'notOpen' })
    await register(tab.phone, 1)
    await register(tab.phone, 2, 'no')
    expect(await pathOf(tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'waiting', 'tu-cham': 'toDo' })
    expect(await pathOf(tab.phone, 'tdp-1-h2')).toMatchObject({ 'dang-ky': 'waiting', 'tu-cham': 'notNeeded' })
    await fillStage(tab.phone, 'tu-cham', 'tdp-1-h1', {})
    await device.quiet()
    device.wire.down = false
    expect((await tab.phone.syncNow()).trouble).toBe(null)
    expect(rows(world, 'SELECT entity, stage FROM record_versions ORDER BY seq')).toEqual([
      { entity: 'tdp-1-h1', stage: '' },
      { entity: 'tdp-1-h2', stage: '' },
      { entity: 'tdp-1-h1', stage: 'tu-cham' },
    ])
    expect(await pathOf(tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'received', 'tu-cham': 'received' })
  })

  it('what was finished stays on the row after a restart, before and after the server has it', async () => {
    const { tab, device } = lan
    device.wire.down = true
    await register(tab.phone, 1)
    tab.kill()
    const again = await device.open()
    await again.phone.unlock('274916')
    expect((await again.phone.entity('tdp-1-h1'))?.properties).toMatchObject({ registered: 'yes' })
    await device.quiet()
    device.wire.down = false
    await again.phone.syncNow()
    expect((await again.phone.entity('tdp-1-h1', 'ho-gia-dinh'))?.properties).toMatchObject({ registered: 'yes' })
  })

  it('another phone of the group sees the registration with its next sync', async () => {
    const hoa = await world.phone('Hoa', ['tdp-1'])
    await register(lan.tab.phone, 1)
    await lan.device.quiet()
    expect(await pathOf(hoa.tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'toDo', 'tu-cham': 'notOpen' })
    await hoa.tab.phone.syncNow()
    expect(await pathOf(hoa.tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'received', 'tu-cham': 'toDo' })
  })

  it('a registration that comes back closes the self-assessment until it is corrected', async () => {
    const record = await register(lan.tab.phone, 1)
    await lan.device.quiet()
    await decide(world, record.record, 'return', [{ question: 'registers', text: 'Xem lại' }])
    await lan.tab.phone.syncNow()
    expect(await pathOf(lan.tab.phone, 'tdp-1-h1')).toMatchObject({ 'dang-ky': 'returned', 'tu-cham': 'notOpen' })
    const draft = await lan.tab.phone.beginCorrection(record.record)
    if (!draft) throw new Error('nothing to correct')
    const session = await openDraft(world, lan.tab.phone, draft)
    await fillIn(session, { registers: 'no', not_registering_reason: 'away' })
    await finalize(lan.tab.phone, session)
    expect(await pathOf(lan.tab.phone, 'tdp-1-h1')).toMatchObject({ 'tu-cham': 'notNeeded' })
  })

  it('the home screen offers the stages that a collector fills, with what is left to do', async () => {
    await register(lan.tab.phone, 1)
    const stages = (await lan.tab.phone.stages()).map(({ stage, rows: all, toDo, dueOn }) => [stage.id, all, toDo, dueOn])
    expect(stages).toEqual([
      ['dang-ky', 4, 3, expect.stringMatching(/^2026-/)],
      ['tu-cham', 4, 1, expect.stringMatching(/^2026-/)],
      ['hop', 1, 1, '2026-12-06'],
      ['niem-yet', 1, 0, '2026-12-16'],
    ])
  })
})
