// What a phone is told (R16): what changed in its residential groups since it last asked, in pages, and nothing of anybody else's.
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PULL_PAGE, PullAnswer } from '../../shared/pull.ts'
import { certificate, collected, type Office, openOffice } from '../../test/server/office.ts'

async function pull(office: Office, who: { cookie: string }, since: number | string = 0) {
  const response = await office.request('GET', `/api/pull?since=${since}`, { cookie: who.cookie })
  return PullAnswer.parse(await response.json())
}

async function open() {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  return { office, an }
}

describe('a pull', () => {
  it('brings a collector campaign, form, own groups and own entities, then nothing while nothing changes', async () => {
    const { office, an } = await open()
    const first = await pull(office, an)
    expect(first.entities.map(entity => entity.id)).toEqual(['tdp-1-1', 'tdp-1-2', 'tdp-1-3'])
    expect([first.campaigns.length, first.forms.length, first.residentialGroups.map(group => group.id), first.more]).toEqual([
      1,
      1,
      ['tdp-1'],
      false,
    ])
    const second = await pull(office, an, first.cursor)
    expect([second.entities, second.records, second.forms, second.cursor]).toEqual([[], [], [], first.cursor])
  })

  it('R16: no byte of another residential group, its people or its records', async () => {
    const { office, an } = await open()
    const chi = await office.signedIn('Phạm Thị Chi', 'collector', ['tdp-2'])
    await office.store.entities.put([certificate('tdp-2', 9, 'Canary Hai')], 'test')
    await office.push(chi, [await office.version(collected({ owner_name: 'Canary Ba' }), { residentialGroup: 'tdp-2', entity: 'tdp-2-9' })])
    const everything = JSON.stringify(await pull(office, an))
    expect(everything).not.toMatch(/Canary|tdp-2/)
    expect(JSON.stringify(await pull(office, chi))).toMatch(/Canary Hai/)
  })

  it('the office gets campaigns and residential groups, and no entity or record', async () => {
    const { office, an } = await open()
    await office.push(an, [await office.version(collected())])
    for (const role of ['reviewer', 'supervisor', 'administrator'] as const) {
      const answer = await pull(office, await office.signedIn(role, role))
      expect([answer.entities, answer.records, answer.residentialGroups.length, answer.campaigns.length]).toEqual([[], [], 2, 1])
    }
  })

  it('a returned record brings its answers and reasons to every phone of the group; an approved one brings none', async () => {
    const { office, an } = await open()
    const binh = await office.signedIn('Lê Văn Bình', 'collector', ['tdp-1'])
    const sent = await office.version(collected(), { entity: 'tdp-1-1' })
    await office.push(an, [sent])
    const { record, version } = sent.content
    const reasons = [{ question: 'owner_name', text: 'Ảnh mờ' }]
    await office.store.reviews.decide(record, { version, decision: 'return', reasons }, an.person)
    const [returned] = (await pull(office, binh)).records
    expect(returned).toMatchObject({ record, state: 'returned', reasons, returned: { answers: sent.content.answers } })
    await office.store.reviews.decide(record, { version, decision: 'approve', reasons: [] }, an.person)
    expect((await pull(office, binh)).records[0]).toMatchObject({ state: 'approved', returned: null, reasons: [] })
  })

  it('pages of 500 in the order of change bring everything once, whatever happens between them', async () => {
    const { office, an } = await open()
    const drafts = Array.from({ length: 1200 }, (_, index) => certificate('tdp-1', index + 10))
    await office.store.entities.put(drafts, 'test')
    const seen: string[] = []
    let since = 0
    for (let page = 0; ; page++) {
      const answer = await pull(office, an, since)
      expect(answer.entities.length + answer.records.length).toBeLessThanOrEqual(PULL_PAGE)
      seen.push(...answer.entities.map(entity => entity.id))
      if (page === 0) await office.store.entities.put([certificate('tdp-1', 1209, 'Tên mới')], 'test')
      since = answer.cursor
      if (!answer.more) break
    }
    expect(new Set(seen).size).toBe(1203)
    expect(seen.at(-1)).toBe('tdp-1-1209')
  })

  it('an entity that moves away is gone on one phone and there on the other', async () => {
    const { office, an } = await open()
    const chi = await office.signedIn('Phạm Thị Chi', 'collector', ['tdp-2'])
    const [{ cursor: before }, { cursor: theirs }] = [await pull(office, an), await pull(office, chi)]
    await office.store.entities.put([{ ...certificate('tdp-1', 1), residentialGroup: 'tdp-2' }], 'test')
    const [gone] = (await pull(office, an, before)).entities
    expect(gone).toMatchObject({ id: 'tdp-1-1', removed: true, title: '', properties: {} })
    expect((await pull(office, chi, theirs)).entities).toMatchObject([{ id: 'tdp-1-1', removed: false }])
  })

  it('whoever is given a residential group gets all of it, though it did not change', async () => {
    const { office, an } = await open()
    const { cursor } = await pull(office, an)
    await office.store.people.change(an.person, { name: 'An', role: 'collector', residentialGroups: ['tdp-1', 'tdp-2'] }, 'test')
    const answer = await pull(office, an, cursor)
    expect(answer.entities.map(entity => entity.id)).toEqual(['tdp-2-1', 'tdp-2-2', 'tdp-2-3'])
    expect(answer.residentialGroups).toHaveLength(2)
  })

  it('a strange change number means from the beginning', async () => {
    const { office, an } = await open()
    for (const since of ['-1', 'x', '', '1e9', '99999999999999999999']) expect((await pull(office, an, since)).entities).toHaveLength(3)
  })

  it('is packed for who takes it: a first pull of 500 entities is under 40 KB', async () => {
    const { office, an } = await open()
    await office.store.entities.put(
      Array.from({ length: 600 }, (_, index) => certificate('tdp-1', index + 10)),
      'test',
    )
    const headers = { 'accept-encoding': 'gzip, deflate, br' }
    const response = await office.request('GET', '/api/pull?since=0', { cookie: an.cookie, headers })
    const packed = new Uint8Array(await response.arrayBuffer())
    expect([response.headers.get('content-encoding'), packed.length < 40_000]).toEqual(['gzip', true])
    const answer = PullAnswer.parse(JSON.parse(gunzipSync(packed).toString()))
    expect([answer.entities.length, answer.more]).toEqual([PULL_PAGE, true])
  })
})
