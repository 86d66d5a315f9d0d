// The review desk over the real routes: order and search of the queue, the logged view, decisions, and who may (R16, R17).
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../shared/answers.ts'
import { DeskPage, DeskRecord, ReviewAnswer } from '../../shared/desk.ts'
import { PullAnswer } from '../../shared/pull.ts'
import type { SealedVersion } from '../../shared/record.ts'
import { at, CAMPAIGN, collected as certificate, type Office, openOffice, type SignedIn } from '../../test/server/office.ts'
import { CLAIM_LASTS } from '../store/desk-record.ts'

/** Nothing is found about it. */
const collected = (over: Answers = {}): Answers => certificate({ notice_read: true, ...over })

async function open() {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
  const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
  return { office, an, binh }
}

async function queue(office: Office, by: SignedIn, query = ''): Promise<DeskPage> {
  const response = await office.request('GET', `/api/desk?campaign=${CAMPAIGN}&states=${query}`, { cookie: by.cookie })
  expect(response.status).toBe(200)
  return DeskPage.parse(await response.json())
}

async function openRecord(office: Office, by: SignedIn, record: string): Promise<DeskRecord> {
  const response = await office.request('GET', `/api/desk/${record}`, { cookie: by.cookie })
  expect(response.status).toBe(200)
  return DeskRecord.parse(await response.json())
}

function decide(office: Office, by: SignedIn, version: SealedVersion, decision: string, reasons: unknown[] = []): Promise<Response> {
  const json = { version: version.content.version, decision, reasons }
  return office.request('POST', `/api/desk/${version.content.record}/review`, { cookie: by.cookie, json })
}

const codeOf = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as { code: string }).code]

describe('the queue', () => {
  it('shows unchecked records of the open day first, oldest first; older unchecked ones next; decided ones last, latest first', async () => {
    const { office, an, binh } = await open()
    const sent: Record<string, SealedVersion> = {}
    const send = async (name: string, day: string, time: string): Promise<void> => {
      sent[name] = await office.version(collected({ owner_name: name }))
      office.clock.time = at(time, day)
      await office.push(an, [sent[name]])
    }
    await send('cũ', '2026-11-21', '09:00')
    await send('duyệt 1', '2026-11-21', '09:10')
    await send('duyệt 2', '2026-11-21', '09:20')
    await send('mới 1', '2026-11-21', '15:00')
    await send('mới 2', '2026-11-22', '08:00')
    for (const name of ['duyệt 1', 'duyệt 2']) if (sent[name]) await decide(office, binh, sent[name], 'approve')
    expect((await queue(office, binh)).items.map(item => item.title)).toEqual(['mới 1', 'mới 2', 'cũ', 'duyệt 2', 'duyệt 1'])
    expect((await queue(office, binh, 'approved')).items.map(item => item.title)).toEqual(['duyệt 2', 'duyệt 1'])
  })

  it('comes in pages that neither repeat nor lose a record', async () => {
    const { office, an, binh } = await open()
    for (let batch = 0; batch < 12; batch++) {
      const versions = await Promise.all(
        Array.from({ length: 20 }, (_, index) => office.version(collected({ owner_name: `Chủ ${batch} ${index}` }))),
      )
      office.clock.time += 60_000
      await office.push(an, versions)
    }
    const seen: string[] = []
    let after: string | null = ''
    for (let page = 0; after !== null && page < 5; page++) {
      const answer: DeskPage = await queue(office, binh, `&after=${after}`)
      expect(answer.total).toBe(240)
      seen.push(...answer.items.map(item => item.record))
      after = answer.next
    }
    expect(after).toBeNull()
    expect(new Set(seen).size).toBe(240)
    expect(seen).toHaveLength(240)
  })

  it('finds by words without diacritics and by residential group', async () => {
    const { office, an, binh } = await open()
    await office.push(an, [
      await office.version(collected({ owner_name: 'Nguyễn Thị Thuỷ' })),
      await office.version(collected({ owner_name: 'Nguyễn Thụy' }), { residentialGroup: 'tdp-2' }),
      await office.version(collected({ owner_name: 'Đỗ Văn Sơn' })),
    ])
    const titles = async (query: string): Promise<string[]> => (await queue(office, binh, query)).items.map(item => item.title).toSorted()
    expect(await titles('&search=nguyen%20thuy')).toEqual(['Nguyễn Thị Thuỷ', 'Nguyễn Thụy'])
    expect(await titles('&search=do%20so')).toEqual(['Đỗ Văn Sơn'])
    expect(await titles('&search=huy')).toEqual([])
    expect(await titles('&residentialGroup=tdp-2')).toEqual(['Nguyễn Thụy'])
  })

  it('R17: refuses a search that looks like an ID number, and shows no number in full', async () => {
    const { office, an, binh } = await open()
    await office.push(an, [await office.version(collected())])
    const response = await office.request('GET', `/api/desk?campaign=${CAMPAIGN}&search=0310%205800%201234`, { cookie: binh.cookie })
    expect(await codeOf(response)).toEqual([422, 'wrong-shape'])
    expect(JSON.stringify(await queue(office, binh))).not.toContain('031058001234')
  })
})

describe('one record', () => {
  it('tells answers, registry entry, version before, findings, photos and history', async () => {
    const { office, an, binh } = await open()
    const first = await office.version(collected({ phone: '123' }), { entity: 'tdp-1-1' })
    await office.push(an, [first])
    const reasons = [{ question: 'phone', text: 'Thiếu số' }]
    await decide(office, binh, first, 'return', reasons)
    const { record, version } = first.content
    const second = await office.version(collected(), { record, replaces: version, entity: 'tdp-1-1' })
    await office.push(an, [second])
    const told = await openRecord(office, binh, record)
    expect(told).toMatchObject({
      record,
      version: second.content.version,
      state: 'received',
      collector: 'Trần Thị An',
      residentialGroupName: 'Tổ dân phố 1',
      answers: { phone: '0912345678' },
      previous: { version, answers: { phone: '123' } },
      entity: { id: 'tdp-1-1', properties: { owner_name: 'Nguyễn Văn 1' } },
      reasons,
      photos: [
        { digest: 'a'.repeat(64), question: 'certificate_photos', complete: false },
        { digest: 'b'.repeat(64), question: 'owner_id_photos', complete: false },
      ],
      conflicts: [],
    })
    expect(told.history.map(({ who, action, version: of, reasons: why }) => [who, action, of, why])).toEqual([
      ['Trần Thị An', 'received', version, []],
      ['Vũ Thanh Bình', 'return', version, reasons],
      ['Trần Thị An', 'received', second.content.version, []],
      ['Vũ Thanh Bình', 'viewed', second.content.version, []],
    ])
    expect((told.definition as { id: string }).id).toBe('thu-thap-gcn')
  })

  it('R17: is told only after who looked is in the audit log', async () => {
    const { office, an, binh } = await open()
    const sent = await office.version(collected())
    await office.push(an, [sent])
    office.clock.time = at('09:30')
    await openRecord(office, binh, sent.content.record)
    const views = await office.store.events.ofAction('desk-viewed')
    expect(views).toMatchObject([{ actor: binh.person, subject: sent.content.record, at: at('09:30') }])
  })

  it('R1, R2: shows the versions kept beside it, until the office decides', async () => {
    const { office, an, binh } = await open()
    const first = await office.version(collected())
    const { record, version } = first.content
    const stale = await office.version(collected({ note: 'máy thứ hai' }), { record, replaces: null })
    await office.push(an, [first, stale])
    const told = await openRecord(office, binh, record)
    expect(told).toMatchObject({
      state: 'conflict',
      version,
      conflicts: [{ version: stale.content.version, answers: { note: 'máy thứ hai' } }],
    })
    expect(ReviewAnswer.parse(await (await decide(office, binh, first, 'approve')).json()).state).toBe('approved')
  })

  it('says that a colleague has it open, for some minutes or until decided', async () => {
    const { office, an, binh } = await open()
    const chi = await office.signedIn('Lê Chi', 'reviewer')
    const sent = await office.version(collected())
    const { record } = sent.content
    await office.push(an, [sent])
    expect((await openRecord(office, binh, record)).claimedBy).toBeUndefined()
    expect((await openRecord(office, chi, record)).claimedBy).toBe('Vũ Thanh Bình')
    expect((await queue(office, chi)).items[0]?.claimedBy).toBe('Vũ Thanh Bình')
    expect((await queue(office, binh)).items[0]?.claimedBy).toBeUndefined()
    office.clock.time += CLAIM_LASTS + 1
    expect((await openRecord(office, chi, record)).claimedBy).toBeUndefined()
    expect((await openRecord(office, binh, record)).claimedBy).toBe('Lê Chi')
    await decide(office, binh, sent, 'approve')
    expect((await queue(office, binh)).items[0]?.claimedBy).toBeUndefined()
  })
})

describe('a decision', () => {
  it.each([
    ['approve', [], 'approved'],
    ['return', [{ question: 'phone', text: 'Thiếu số' }], 'returned'],
    ['reject', [{ question: '', text: 'Không thuộc phường' }], 'rejected'],
  ] as const)('%s sets the state, and the collector pulls it', async (decision, reasons, state) => {
    const { office, an, binh } = await open()
    const sent = await office.version(collected())
    await office.push(an, [sent])
    const answer = ReviewAnswer.parse(await (await decide(office, binh, sent, decision, [...reasons])).json())
    expect(answer).toMatchObject({ record: sent.content.record, version: sent.content.version, decision, state })
    const news = await office.request('GET', `/api/pull?since=${answer.seq - 1}`, { cookie: an.cookie })
    const pulled = PullAnswer.parse(await news.json())
    expect(pulled.records).toMatchObject([{ record: sent.content.record, state, seq: answer.seq, reasons: [...reasons] }])
    expect(pulled.records[0]?.returned === null).toBe(state !== 'returned')
  })

  it('is refused about a version that is no longer the head, with nothing changed', async () => {
    const { office, an, binh } = await open()
    const first = await office.version(collected())
    const { record, version } = first.content
    const second = await office.version(collected({ note: 'sửa' }), { record, replaces: version })
    await office.push(an, [first, second])
    expect(await codeOf(await decide(office, binh, first, 'approve'))).toEqual([409, 'stale-version'])
    expect(await office.store.records.get(record)).toMatchObject({ state: 'received' })
    expect(await office.store.reviews.ofRecord(record)).toEqual([])
  })

  it('to return or reject needs a reason', async () => {
    const { office, an, binh } = await open()
    const sent = await office.version(collected())
    await office.push(an, [sent])
    for (const decision of ['return', 'reject'])
      expect(await codeOf(await decide(office, binh, sent, decision))).toEqual([422, 'reason-needed'])
    expect(await codeOf(await decide(office, binh, sent, 'return', [{ question: 'phone', text: '' }]))).toEqual([422, 'wrong-shape'])
  })

  it('about a record that is not there is answered so', async () => {
    const { office, binh } = await open()
    const nowhere = await office.version(collected())
    expect(await codeOf(await decide(office, binh, nowhere, 'approve'))).toEqual([404, 'not-found'])
    expect(await codeOf(await office.request('GET', '/api/desk/khong-co', { cookie: binh.cookie }))).toEqual([404, 'not-found'])
  })
})

describe('R16: who may', () => {
  it.each([
    ['collector', 403],
    ['supervisor', 403],
    ['reviewer', 200],
    ['administrator', 200],
  ] as const)('a %s at the desk: %i', async (role, status) => {
    const { office, an } = await open()
    const sent = await office.version(collected())
    await office.push(an, [sent])
    const by = await office.signedIn('Ai Đó', role, role === 'collector' ? ['tdp-1'] : [])
    const statuses = [
      (await office.request('GET', `/api/desk?campaign=${CAMPAIGN}`, { cookie: by.cookie })).status,
      (await office.request('GET', `/api/desk/${sent.content.record}`, { cookie: by.cookie })).status,
      (await decide(office, by, sent, 'approve')).status,
    ]
    expect(statuses).toEqual([status, status, status])
  })

  it('nobody who is not signed in', async () => {
    const { office } = await open()
    expect(await codeOf(await office.request('GET', `/api/desk?campaign=${CAMPAIGN}`))).toEqual([401, 'signed-out'])
  })
})
