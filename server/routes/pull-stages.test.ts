// What a pull brings of campaigns with several stages and lists: forms that the person fills, records of others' stages as how they stand, and little while
// nothing changes.
import { describe, expect, it } from 'vitest'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { certificate, type Office, type SignedIn } from '../../test/server/office.ts'
import { begin, household, LAST_DAY, openWard, REGISTERS, sealedOf, UNANIMOUS } from '../../test/server/ward-campaigns.ts'

async function asked(office: Office, who: SignedIn, query: string) {
  const text = await (await office.request('GET', `/api/pull?${query}`, { cookie: who.cookie })).text()
  return { bytes: Buffer.byteLength(text), answer: PullAnswer.parse(JSON.parse(text)) }
}
const pull = async (office: Office, who: SignedIn, since = 0) => (await asked(office, who, `since=${since}`)).answer

async function open() {
  const office = await openWard()
  await office.store.entities.put([household('tdp-1', 'h1', { registered: 'yes' }), household('tdp-2', 'h2')], 'test')
  return { office, an: await office.signedIn('Trần Thị An', 'collector', ['tdp-1']) }
}

describe('forms', () => {
  const forms = async (office: Office, who: SignedIn) => (await pull(office, who)).forms.map(({ form }) => form).toSorted()

  it('are those of the stages that the person may fill', async () => {
    const { office, an } = await open()
    expect(await forms(office, an)).toEqual(['dang-ky-gdvh', 'hop-xet-gdvh', 'niem-yet-gdvh', 'thu-thap-gcn', 'tu-cham-gdvh'])
    expect(await forms(office, await office.signedIn('Binh', 'reviewer'))).toEqual([])
    expect(await forms(office, await office.signedIn('Chi', 'administrator', [], ['tham-dinh', 'quyet-dinh']))).toEqual([
      'quyet-dinh-gdvh',
      'tham-dinh-gdvh',
    ])
    expect(await forms(office, await office.signedIn('Dung', 'supervisor', [], ['tham-dinh']))).toEqual([])
  })
})

describe('entities', () => {
  it('come of every list that a stage or a table of rows uses, and of no other', async () => {
    const { office, an } = await open()
    await office.store.entities.put([{ ...household('tdp-1', 'x1'), list: 'khong-ai-dung' }], 'test')
    const lists = new Set((await pull(office, an)).entities.map(({ list }) => list))
    expect([...lists].toSorted()).toEqual(['giay-chung-nhan', 'ho-gia-dinh', 'to-dan-pho'])
  })

  it('one that left the list is told without a word of what it said', async () => {
    const { office, an } = await open()
    const { cursor } = await pull(office, an)
    await office.store.entities.put([{ ...household('tdp-1', 'h1'), removed: true }], 'test')
    expect((await pull(office, an, cursor)).entities).toMatchObject([{ id: 'h1', removed: true, title: '', subtitle: '', properties: {} }])
  })

  it('what a record writes onto them comes with the next pull, to every phone of the group', async () => {
    const { office, an } = await open()
    const binh = await office.signedIn('Lê Văn Bình', 'collector', ['tdp-1'])
    const { cursor } = await pull(office, binh)
    await office.push(an, [await sealedOf(office, { pkg: cultureFamily, stage: 'hop', entity: 'tdp-1', answers: UNANIMOUS })])
    const news = (await pull(office, binh, cursor)).entities.map(({ id, properties }) => [
      id,
      properties.meeting_result ?? properties.families_met_on,
    ])
    expect(news).toEqual([
      ['tdp-1', '2026-11-21'],
      ['h1', 'pass'],
    ])
  })
})

describe('records', () => {
  it('name their stage, the first one without', async () => {
    const { office, an } = await open()
    for (const [stage, entity, answers] of [['dang-ky', 'h1', REGISTERS] as const, ['hop', 'tdp-1', UNANIMOUS] as const])
      await office.push(an, [await sealedOf(office, { pkg: cultureFamily, stage, entity, answers })])
    expect((await pull(office, an)).records.map(({ stage }) => stage)).toEqual([undefined, 'hop'])
  })

  it('of an officer’s stage tell a collector how they stand and nothing that was written; the officer gets their own whole', async () => {
    const { office, an } = await open()
    await begin(office, landPackage)
    await office.store.entities.put([certificate('tdp-1', 1)], 'test')
    const [officer, other] = [await office.signedIn('Chi', 'reviewer'), await office.signedIn('Dung', 'reviewer')]
    const sent = await sealedOf(
      office,
      { pkg: landPackage, stage: 'hoan-thien', entity: 'tdp-1-1' },
      { answers: { completion_result: 'completed' } },
    )
    await office.push(officer, [sent])
    const { record, version } = sent.content
    await office.store.reviews.decide(record, { version, decision: 'return', reasons: [{ question: '', text: 'Canary' }] }, other.person)
    const standing = { record, stage: 'hoan-thien', state: 'returned' }
    const told = (await pull(office, an)).records
    expect(told).toMatchObject([{ ...standing, findings: [], reasons: [], wantedPhotos: [], returned: null }])
    const own = await pull(office, officer)
    expect(own.records).toMatchObject([{ ...standing, reasons: [{ text: 'Canary' }], returned: { answers: sent.content.answers } }])
    expect(own.records[0]?.findings).not.toEqual([])
    expect((await pull(office, other)).records).toEqual([])
  })
})

describe('a quiet pull', () => {
  it('leaves out campaigns that the phone keeps, until one of them, or the person, changes', async () => {
    const { office, an } = await open()
    const { cursor, sight } = await pull(office, an)
    const quiet = async (since = cursor) => (await asked(office, an, `since=${since}&keeps=campaigns`)).answer
    expect(await quiet()).toMatchObject({ campaigns: [], campaignsUnchanged: true, forms: [], entities: [], records: [], sight })
    expect((await quiet(0)).campaigns).toHaveLength(2)
    expect((await pull(office, an, cursor)).campaigns).toHaveLength(2)
    await begin(office, cultureFamily, { quorum_percent: '70' })
    const changed = await quiet()
    expect([changed.campaigns.length, changed.campaignsUnchanged, changed.sight]).toEqual([2, undefined, sight])
    const draft = { name: 'An', role: 'collector' as const, residentialGroups: ['tdp-1', 'tdp-2'] }
    await office.store.people.change(an.person, draft, 'test')
    const moved = await quiet(changed.cursor)
    expect([moved.campaigns.length, moved.sight === sight]).toEqual([2, false])
  })

  it('is under 600 bytes with nine campaigns, for a collector', async () => {
    const office = await openWard(builtInPackages)
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'], ['dang-uy'])
    const first = (await asked(office, an, 'since=0&keeps=campaigns')).answer
    expect(first.campaigns).toHaveLength(9)
    expect(first.campaigns.every(({ lastDay }) => lastDay === LAST_DAY)).toBe(true)
    const quiet = await asked(office, an, `since=${first.cursor}&keeps=campaigns`)
    expect(quiet.answer.campaignsUnchanged).toBe(true)
    expect(quiet.bytes).toBeLessThan(600)
  })
})
