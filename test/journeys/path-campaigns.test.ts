// Several campaigns on one phone: each with its own lists, drafts and records though ids are the same; what a person may not know of is not on their phone,
// and goes from it when they lose the duty; an officer fills a stage of the desk through the same way of sending.
import { expect, it } from 'vitest'
import type { Phone } from '../../client/phone.ts'
import { householdList } from '../../forms/campaigns/culture-family/household-list.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { healthInsurance } from '../../forms/campaigns/health-insurance/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import type { DeskCase } from '../../shared/desk.ts'
import type { Entity } from '../../shared/entity.ts'
import type { PullAnswer } from '../../shared/pull.ts'
import { householdRows, rowOf } from '../world/packages.ts'
import { CAMPAIGN, formDefinition } from '../world/setting.ts'
import { createWorld, type Worldly } from '../world.ts'
import { decide, rows } from './collecting.ts'
import { fillIn, finalize, openDraft, putInForce } from './filling.ts'

const PARTY_DUTY = partyHandbook.campaign.visibleTo ?? ''
const partyList = partyHandbook.lists[0]
const certificates = landPackage.lists[0]

async function member(world: Worldly) {
  if (!partyList) throw new Error('the handbook has a list')
  await world.store.entities.put([rowOf(partyList, 'm1', 'tdp-1', { full_name: 'Đảng viên Thử' })], 'world')
}
/** Everything that this phone can open, as text. */
async function openedOn(phone: Phone): Promise<string> {
  const campaigns = await phone.campaigns()
  const lists: unknown[] = []
  for (const { id } of campaigns) {
    await phone.chooseCampaign(id)
    lists.push(await phone.list(), await phone.stages())
  }
  return JSON.stringify([
    campaigns,
    lists,
    await phone.records(),
    await phone.entity('m1'),
    (await phone.form('so-tay-dang-vien', 1)) !== null,
  ])
}

it('the campaign that was chosen stays chosen after a restart; drafts of two campaigns about equal ids stand side by side', async () => {
  const world = await createWorld({ packages: [cultureFamily], lastDay: '2026-12-31' })
  const same = { ...householdRows(householdList, 'tdp-1', 1)[0], id: 'tdp-1-1' } as Entity
  await world.store.entities.put([same], 'world')
  const { tab, device } = await world.phone('Lan', ['tdp-1'])
  const { phone } = tab
  device.wire.down = true
  expect((await phone.campaigns()).map(({ id }) => id)).toEqual(['gia-dinh-van-hoa', CAMPAIGN])
  await phone.chooseCampaign(CAMPAIGN)
  const [plain] = await phone.list()
  await phone.beginDraft(plain?.entity ?? null, 'tdp-1')
  await phone.chooseCampaign('gia-dinh-van-hoa')
  const [household] = await phone.list()
  expect([plain?.entity.id, household?.entity.id, household?.state]).toEqual(['tdp-1-1', 'tdp-1-1', 'toDo'])
  await phone.beginDraft(household?.entity ?? null, 'tdp-1')
  expect((await phone.drafts()).map(({ campaign }) => campaign).sort()).toEqual(['gia-dinh-van-hoa', CAMPAIGN])
  expect((await phone.entity('tdp-1-1', 'households'))?.title).toBe('Hộ thử 1 tdp-1')
  tab.kill()
  const again = await device.open()
  await again.phone.unlock('274916')
  expect((await again.phone.campaign())?.id).toBe('gia-dinh-van-hoa')
  expect(await again.phone.headline()).toMatchObject({ drafts: 2, campaign: { id: 'gia-dinh-van-hoa' } })
})

it('R16: a phone without the duty holds nothing of the party’s campaign, and one that loses the duty lets it go', async () => {
  const world = await createWorld({ packages: [partyHandbook, healthInsurance] })
  await member(world)
  const lan = await world.phone('Lan', ['tdp-1'])
  expect(await openedOn(lan.tab.phone)).not.toMatch(/m1|Đảng|so-tay|true\]$/)
  const hoa = await world.phone('Hoa', ['tdp-1'], [PARTY_DUTY])
  const { phone } = hoa.tab
  await phone.chooseCampaign(partyHandbook.campaign.id)
  const [row] = await phone.list()
  const session = await openDraft(world, phone, await phone.beginDraft(row?.entity ?? null, 'tdp-1'))
  await fillIn(session, { visit_result: 'met', step: 'fluent' })
  await finalize(phone, session)
  await hoa.device.quiet()
  expect(await openedOn(phone)).toMatch(/Đảng viên Thử/)
  await world.store.people.change(hoa.person, { name: 'Hoa', role: 'collector', residentialGroups: ['tdp-1'], duties: [] }, 'world')
  expect((await phone.syncNow()).trouble).toBe(null)
  await phone.syncNow()
  expect((await phone.campaigns()).map(({ id }) => id)).not.toContain(partyHandbook.campaign.id)
  expect(await phone.entity('m1')).toBe(null)
  expect(await openedOn(phone)).not.toMatch(/Đảng/)
})

it('a duty that is given brings the campaign with the next sync, from its first row on', async () => {
  const world = await createWorld({ packages: [partyHandbook] })
  await member(world)
  const { tab, device, person } = await world.phone('Lan', ['tdp-1'])
  await world.store.people.change(person, { name: 'Lan', role: 'collector', residentialGroups: ['tdp-1'], duties: [PARTY_DUTY] }, 'world')
  // Who the person is now cannot be asked this time: the form that came with the duty stays all the same.
  device.wire.fate = request => (request.url.endsWith('/api/me') ? 'loseRequest' : 'pass')
  await tab.phone.syncNow()
  const row = await tab.phone.entity('m1')
  expect(row?.title).toBe('Đảng viên Thử')
  await tab.phone.chooseCampaign(partyHandbook.campaign.id)
  await expect(tab.phone.beginDraft(row, 'tdp-1')).rejects.toMatchObject({ why: 'notTheirs' })
  device.wire.fate = () => 'pass'
  await tab.phone.syncNow()
  expect((await tab.phone.stages()).map(({ stage, toDo }) => [stage.id, toDo])).toEqual([['ra-soat', 1]])
  expect(await tab.phone.beginDraft(row, 'tdp-1')).toMatchObject({ campaign: partyHandbook.campaign.id })
})

it('a phone of last month, which names no stage, still sends the first stage’s records', async () => {
  const world = await createWorld({ packages: [cultureFamily], plain: false, lastDay: '2026-12-31' })
  await world.store.entities.put(householdRows(householdList, 'tdp-1', 2), 'world')
  const { tab, device } = await world.phone('Lan', ['tdp-1'])
  const [row] = await tab.phone.list()
  const session = await openDraft(world, tab.phone, await tab.phone.beginDraft(row?.entity ?? null, 'tdp-1'))
  expect(session.draft).not.toHaveProperty('stage')
  await fillIn(session, { registers: 'yes' })
  await finalize(tab.phone, session)
  await device.quiet()
  expect(rows(world, 'SELECT stage, standing FROM record_versions')).toEqual([{ stage: '', standing: 'accepted' }])
})

it('an officer fills a stage of the desk, sends it through the outbox, and corrects it when it comes back', async () => {
  const world = await createWorld({ packages: [landPackage], plain: false, lastDay: '2026-12-31' })
  if (!certificates) throw new Error('land has a list')
  const certificate = rowOf(certificates, 'gcn-1', 'tdp-1', { serial: 'AĐ 266864', owner_name: 'Người Thử' })
  await world.store.entities.put([certificate], 'world')
  const collector = await world.phone('Lan', ['tdp-1'])
  const capture = await collector.tab.phone.beginDraft((await collector.tab.phone.list())[0]?.entity ?? null, 'tdp-1')
  await collector.tab.phone.finalize(capture, { answers: { visit_result: 'collected' }, marks: {} }, 'Người Thử')
  await collector.device.quiet()
  const { tab, device } = await world.officer('Minh', 'reviewer')
  const response = await device.wire.wire(new Request(`http://phuong.test/api/cases/${landPackage.campaign.id}/hoan-thien/gcn-1`))
  const from = (await response.json()) as DeskCase
  expect(from).toMatchObject({ entity: { id: 'gcn-1' }, path: [{ stage: 'thu-thap' }, { stage: 'hoan-thien', state: 'open' }] })
  const draft = await tab.phone.beginCase(from)
  expect(await tab.phone.beginCase(from)).toMatchObject({ record: draft.record, stage: 'hoan-thien' })
  const kept = await tab.phone.finalize(draft, { answers: { completion_result: 'kept' }, marks: {} }, 'Người Thử')
  await device.quiet()
  expect(await tab.phone.record(kept.record)).toMatchObject({ state: 'received', stage: 'hoan-thien' })
  await decide(world, kept.record, 'return', [{ question: 'completion_result', text: 'Xem lại' }])
  await tab.phone.syncNow()
  expect(await tab.phone.beginCorrection(kept.record)).toMatchObject({
    stage: 'hoan-thien',
    entity: { id: 'gcn-1', properties: { owner_name: 'Người Thử' } },
    corrects: { version: kept.version },
  })
})

it('a quiet round leaves the campaigns out and keeps what is held; news about one brings them again', async () => {
  const world = await createWorld({ packages: [healthInsurance] })
  const { tab, device } = await world.phone('Lan', ['tdp-1'])
  const answers: PullAnswer[] = []
  const honest = device.wire.wire
  device.wire.wire = async request => {
    const response = await honest(request)
    if (new URL(request.url).pathname === '/api/pull') answers.push(await response.clone().json())
    return response
  }
  await tab.phone.syncNow()
  expect(answers.map(({ campaigns, campaignsUnchanged }) => [campaigns.length, campaignsUnchanged])).toEqual([[0, true]])
  expect(await tab.phone.campaigns()).toHaveLength(2)
  await putInForce(world, { ...formDefinition, version: 2 })
  await tab.phone.syncNow()
  expect(answers.at(-1)).toMatchObject({ campaigns: [{ id: 'bao-hiem-y-te' }, { id: CAMPAIGN, formVersion: 2 }] })
  expect((await tab.phone.campaigns()).find(({ id }) => id === CAMPAIGN)).toMatchObject({ formVersion: 2 })
})
