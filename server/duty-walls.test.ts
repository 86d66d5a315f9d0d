// R16: what is kept for holders of a duty stays with them, on every way out that this server has to phones: pull, photos, live news.
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../forms/campaigns/culture-family/package.ts'
import { partyHandbook } from '../forms/campaigns/party-handbook/package.ts'
import { PullAnswer } from '../shared/pull.ts'
import type { Role } from '../shared/role.ts'
import { type Office, photoRef, type SignedIn } from '../test/server/office.ts'
import { jpeg } from '../test/server/pictures.ts'
import { household, openWard, REGISTERS, rowOf, sealedOf } from '../test/server/ward-campaigns.ts'
import { seenCampaign, seenCampaigns } from './campaign-sight.ts'
import { sha256 } from './hash.ts'

const CANARY = 'Canary'

async function open() {
  const office = await openWard([cultureFamily, partyHandbook])
  const member = rowOf(partyHandbook, 'dang-vien', 'tdp-1', 'm1', { full_name: `${CANARY} Đào`, party_cell: CANARY })
  await office.store.entities.put([household('tdp-1', 'h1', { registered: 'yes', excluded: CANARY, appraisal: CANARY }), member], 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const cell = await office.signedIn('Vũ Bình', 'collector', ['tdp-1'], ['dang-uy'])
  const police = await office.signedIn('Lê Chi', 'reviewer', [], ['dien-khong-xet'])
  return { office, an, cell, police }
}

async function pull(office: Office, who: SignedIn, query = 'since=0') {
  const text = await (await office.request('GET', `/api/pull?${query}`, { cookie: who.cookie })).text()
  return { text, answer: PullAnswer.parse(JSON.parse(text)) }
}

describe('a campaign that only holders of a duty may know of', () => {
  it('is nowhere in a pull of anybody else, the administrator included: not itself, nor its list, form or records', async () => {
    const { office, an, cell } = await open()
    const [outcome] = await office.push(cell, [
      await sealedOf(office, { pkg: partyHandbook, stage: 'ra-soat', entity: 'm1', answers: { visit_result: 'met', step: 'fluent' } }),
    ])
    expect(outcome?.kind).toBe('received')
    for (const role of ['reviewer', 'supervisor', 'administrator'] satisfies Role[]) {
      const { text } = await pull(office, await office.signedIn(role, role))
      expect(text).not.toMatch(/Canary|so-tay|dang-vien/)
    }
    expect((await pull(office, an)).text).not.toMatch(/Canary|so-tay|dang-vien/)
    const theirs = (await pull(office, cell)).answer
    expect([theirs.campaigns.length, theirs.entities.filter(({ id }) => id === 'm1').length, theirs.records.length]).toEqual([3, 1, 1])
    expect(theirs.forms.map(({ form }) => form)).toContain('so-tay-dang-vien')
  })

  it('is not there for whoever asks by its name', async () => {
    const { office } = await open()
    const administrator = { person: '', role: 'administrator' as const, residentialGroups: [] }
    const seen = async (duties: string[]) =>
      (await seenCampaign(office.parts, { ...administrator, duties }, 'so-tay-dang-vien'))?.campaign.id
    expect([await seen([]), await seen(['tham-dinh']), await seen(['dang-uy'])]).toEqual([undefined, undefined, 'so-tay-dang-vien'])
    const ids = (await seenCampaigns(office.parts, { duties: [] })).map(({ campaign }) => campaign.id)
    expect(ids).toEqual(['gia-dinh-van-hoa', 'lam-sach-dat-dai'])
  })

  it('a person who is given the duty sees it with the next pull, and another sight; who loses it sees it no longer', async () => {
    const { office, an } = await open()
    const before = (await pull(office, an)).answer
    const draft = { name: 'An', role: 'collector' as const, residentialGroups: ['tdp-1'] }
    await office.store.people.change(an.person, { ...draft, duties: ['dang-uy'] }, 'test')
    const given = (await pull(office, an, `since=${before.cursor}&keeps=campaigns`)).answer
    expect([given.campaigns.length, given.sight === before.sight]).toEqual([3, false])
    await office.store.people.change(an.person, draft, 'test')
    expect((await pull(office, an)).answer.sight).toBe(given.sight)
    await office.store.people.change(an.person, { ...draft, duties: [] }, 'test')
    const taken = await pull(office, an, `since=${given.cursor}&keeps=campaigns`)
    expect([taken.answer.campaigns.length, taken.answer.sight]).toEqual([2, before.sight])
    expect(taken.text).not.toMatch(/so-tay|dang-vien/)
  })
})

describe('a confidential stage', () => {
  it('its records travel to no phone, not even its holder’s; what it wrote is told to no phone', async () => {
    const { office, an, police } = await open()
    const answers = { is_excluded: 'yes', exclusion_letters: ['a'], sources_asked: true }
    const sent = await sealedOf(office, { pkg: cultureFamily, stage: 'loai-tru', entity: 'h1', answers })
    expect((await office.push(police, [sent]))[0]?.kind).toBe('received')
    expect((await office.store.entities.get('ho-gia-dinh', 'h1'))?.properties.excluded).toBe('a')
    for (const who of [an, police]) {
      const { answer, text } = await pull(office, who)
      expect(answer.records).toEqual([])
      expect(text).not.toContain(sent.content.record)
      expect(answer.entities.flatMap(({ properties }) => Object.keys(properties))).not.toContain('excluded')
    }
    expect((await pull(office, an)).answer.campaigns[0]?.path?.stages.map(({ id }) => id)).not.toContain('loai-tru')
    expect((await pull(office, police)).answer.campaigns[0]?.path?.stages.map(({ id }) => id)).toContain('loai-tru')
  })

  it('phones are told the properties that the list names for them, and no others', async () => {
    const { office, an } = await open()
    const [entity] = (await pull(office, an)).answer.entities.filter(({ id }) => id === 'h1')
    expect(entity?.properties).toEqual({ head: 'Chủ hộ h1', house_number: '1', lane: 'ngõ Đình', registered: 'yes' })
  })
})

describe('photos', () => {
  const bytes = jpeg(400, 1)
  const photo = { ...photoRef('a', bytes.length), digest: sha256(bytes) }

  async function photographed() {
    const { office, cell } = await open()
    const sent = await sealedOf(office, { pkg: partyHandbook, stage: 'ra-soat', entity: 'm1' }, { answers: { photos: [photo] } })
    expect((await office.push(cell, [sent]))[0]?.kind).toBe('received')
    return { office, cell, record: sent.content.record }
  }

  it('of a campaign that is not theirs are neither taken from nor shown to anybody', async () => {
    const { office, cell, record } = await photographed()
    const put = async (who: SignedIn) =>
      (await office.request('PUT', `/api/photos/${photo.digest}/chunks/0`, { cookie: who.cookie, bytes })).status
    const get = async (who: SignedIn) =>
      (await office.request('GET', `/api/photos/${photo.digest}?record=${record}`, { cookie: who.cookie })).status
    const others = [
      await office.signedIn('Em', 'collector', ['tdp-1']),
      await office.signedIn('Giang', 'reviewer', [], ['tham-dinh']),
      await office.signedIn('Hà', 'administrator'),
    ]
    expect(await Promise.all(others.map(put))).toEqual([404, 404, 404])
    expect(await put(cell)).toBe(200)
    expect(await Promise.all(others.map(get))).toEqual([404, 404, 404])
    expect([await get(cell), await get(await office.signedIn('Kim', 'administrator', [], ['dang-uy']))]).toEqual([200, 200])
  })

  it('of an officer’s stage come from officers who fill it, and collectors do not see them', async () => {
    const { office, an, police } = await open()
    const sent = await sealedOf(office, { pkg: cultureFamily, stage: 'quyet-dinh', entity: 'tdp-1' }, { answers: { photos: [photo] } })
    const decider = await office.signedIn('Long', 'administrator', [], ['quyet-dinh'])
    expect((await office.push(decider, [sent]))[0]?.kind).toBe('received')
    const put = async (who: SignedIn) =>
      (await office.request('PUT', `/api/photos/${photo.digest}/chunks/0`, { cookie: who.cookie, bytes })).status
    const get = async (who: SignedIn) =>
      (await office.request('GET', `/api/photos/${photo.digest}?record=${sent.content.record}`, { cookie: who.cookie })).status
    expect([await put(an), await put(police), await put(decider)]).toEqual([404, 404, 200])
    expect([await get(an), await get(police), await get(decider)]).toEqual([404, 200, 200])
  })
})

it('live news tells of no record at all: a kind and a number', async () => {
  const { office, cell } = await open()
  const heard: unknown[] = []
  office.parts.live.subscribe(event => heard.push(event))
  const registration = { pkg: cultureFamily, stage: 'dang-ky', entity: 'h1', answers: REGISTERS }
  await office.push(cell, [await sealedOf(office, registration)])
  expect(heard.length).toBeGreaterThan(0)
  for (const event of heard) expect(Object.keys(event as object).toSorted()).toEqual(['kind', 'seq'])
})
