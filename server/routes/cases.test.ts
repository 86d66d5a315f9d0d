// The office's cases over the real routes: where entities stand, in which order, who sees what (R16), and what opening one leaves in the log (R17).
import { describe, expect, it } from 'vitest'
import { appraisalRows } from '../../forms/campaigns/culture-family/appraisal.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import type { Answers } from '../../shared/answers.ts'
import { CasePage, DeskCase, DeskPage, DeskRecord } from '../../shared/desk.ts'
import { addDays } from '../../shared/local-day.ts'
import type { SealedVersion } from '../../shared/record.ts'
import { at, certificate, collected, DAY_ONE, type Office, type SignedIn } from '../../test/server/office.ts'
import { household, openWard, REGISTERS, rowOf, sealedOf, UNANIMOUS } from '../../test/server/ward-campaigns.ts'
import { CASE_CLAIM_LASTS } from '../store/case-claims.ts'

const CLOSED = { is_excluded: 'yes', exclusion_letters: ['a'], sources_asked: true }
const LAND = landPackage.campaign.id
const FAMILY = cultureFamily.campaign.id

async function openLand() {
  const office = await openWard([landPackage])
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
  const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
  const lan = await office.signedIn('Đỗ Thị Lan', 'reviewer')
  return { office, an, binh, lan }
}

const capture = async (office: Office, by: SignedIn, entity: string, over: Answers = {}): Promise<SealedVersion> => {
  const residentialGroup = entity.slice(0, 5)
  const sent = await office.version(collected({ notice_read: true, ...over }), { campaign: LAND, entity, residentialGroup })
  const [outcome] = await office.push(by, [sent])
  if (outcome?.kind !== 'received') throw new Error(JSON.stringify(outcome))
  return sent
}

const get = (office: Office, by: SignedIn, path: string) => office.request('GET', path, { cookie: by.cookie })

async function cases(office: Office, by: SignedIn, query = '', stage = 'hoan-thien', campaign = LAND): Promise<CasePage> {
  const response = await get(office, by, `/api/cases?campaign=${campaign}&stage=${stage}${query}`)
  expect(response.status).toBe(200)
  return CasePage.parse(await response.json())
}

const statesOf = (page: CasePage, stage = 'hoan-thien') =>
  page.items.map(({ entity, path }) => [entity, path.find(each => each.stage === stage)?.state])

async function openCase(office: Office, by: SignedIn, entity: string, query = '', stage = 'hoan-thien', campaign = LAND) {
  return get(office, by, `/api/cases/${campaign}/${stage}/${entity}${query}`)
}

const codeOf = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as { code: string }).code]

function review(office: Office, by: SignedIn, { content }: SealedVersion, decision: string, reasons: unknown[] = []) {
  return office.request('POST', `/api/desk/${content.record}/review`, {
    cookie: by.cookie,
    json: { version: content.version, decision, reasons },
  })
}

describe('the list of cases', () => {
  it('tells where each entity stands, what can be done now first, then by residential group and the walk', async () => {
    const { office, an, binh } = await openLand()
    await capture(office, an, 'tdp-2-1')
    await capture(office, an, 'tdp-1-2')
    await capture(office, an, 'tdp-1-3', { visit_result: 'not_collected', missing_reason: 'lost' })
    const sent = await sealedOf(office, {
      pkg: landPackage,
      stage: 'hoan-thien',
      entity: 'tdp-2-1',
      answers: { completion_result: 'completed' },
    })
    expect(statesOf(await cases(office, binh))).toEqual([
      ['tdp-1-2', 'open'],
      ['tdp-2-1', 'open'],
      ['tdp-1-1', 'notOpen'],
      ['tdp-1-3', 'notOpen'],
      ['tdp-2-2', 'notOpen'],
      ['tdp-2-3', 'notOpen'],
    ])
    await office.push(binh, [sent])
    const after = await cases(office, binh)
    expect(statesOf(after).slice(0, 2)).toEqual([
      ['tdp-1-2', 'open'],
      ['tdp-2-1', 'hasFindings'],
    ])
    expect([after.counts, after.total]).toEqual([{ open: 1, hasFindings: 1, notOpen: 4 }, 6])
    expect(statesOf(await cases(office, binh, '&states=open,received'))).toEqual([['tdp-1-2', 'open']])
    expect((await cases(office, binh, '&states=open')).counts).toEqual(after.counts)
  })

  it('follows every change at once: a decision, a rejection, a list that changes', async () => {
    const { office, an, binh } = await openLand()
    const stateOf = async (entity: string) => Object.fromEntries(statesOf(await cases(office, binh)))[entity]
    const first = await capture(office, an, 'tdp-1-1')
    expect(await stateOf('tdp-1-1')).toBe('open')
    await review(office, binh, first, 'return', [{ question: '', text: 'Mờ' }])
    expect(await stateOf('tdp-1-1')).toBe('notOpen')
    await review(office, binh, first, 'approve')
    expect(await stateOf('tdp-1-1')).toBe('open')
    await office.store.entities.put([{ ...certificate('tdp-1', 1), removed: true }], 'test')
    expect(await stateOf('tdp-1-1')).toBeUndefined()
    await office.store.entities.put([certificate('tdp-2', 9)], 'test')
    expect(await stateOf('tdp-2-9')).toBe('notOpen')
  })

  it('is found by words without diacritics and by residential group; R17: never by a number', async () => {
    const { office, binh } = await openLand()
    await office.store.entities.put([certificate('tdp-1', 7, 'Đỗ Thụy Sơn'), certificate('tdp-2', 8, 'Đỗ Thuỵ Sơn')], 'test')
    const found = async (query: string) => statesOf(await cases(office, binh, query)).map(([id]) => id)
    expect(await found('&search=do%20thuy')).toEqual(['tdp-1-7', 'tdp-2-8'])
    expect(await found('&search=do%20thuy&residentialGroup=tdp-2')).toEqual(['tdp-2-8'])
    expect(await found('&search=huy')).toEqual([])
    const refused = await get(office, binh, `/api/cases?campaign=${LAND}&stage=hoan-thien&search=0310%205800%201234`)
    expect(await codeOf(refused)).toEqual([422, 'wrong-shape'])
  })

  it('comes in pages that neither repeat nor lose an entity, also when one moves meanwhile', async () => {
    const { office, an, binh } = await openLand()
    const many = Array.from({ length: 230 }, (_, house) => certificate('tdp-2', 100 + house))
    await office.store.entities.put(many, 'test')
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: CasePage = await cases(office, binh, after === '' ? '' : `&after=${encodeURIComponent(after)}`)
      seen.push(...page.items.map(({ entity }) => entity))
      after = page.next
      if (seen.length === 100) await capture(office, an, seen[99] ?? '')
    }
    expect(seen).toHaveLength(236)
    expect(new Set(seen).size).toBe(236)
  })
})

describe('opening a case', () => {
  it('tells the entity, its path, what was captured under the names of this form, and the record with its photos beside', async () => {
    const { office, an, binh } = await openLand()
    const sent = await capture(office, an, 'tdp-1-1', { certificate_serial: 'AĐ 266861' })
    const told = DeskCase.parse(await (await openCase(office, binh, 'tdp-1-1')).json())
    expect(told).toMatchObject({
      campaign: LAND,
      stage: 'hoan-thien',
      entity: { id: 'tdp-1-1', properties: { serial: 'AĐ 266861', capture_result: 'collected' } },
      residentialGroupName: 'Tổ dân phố 1',
      path: [
        { stage: 'thu-thap', state: 'received', record: sent.content.record },
        { stage: 'hoan-thien', state: 'open', record: null },
      ],
      prefill: { certificate_serial: 'AĐ 266861', captured_owner_name: 'Nguyễn Văn 1', captured_owner_id: '031058001234' },
      rows: {},
      beside: { record: sent.content.record, photos: [{ question: 'certificate_photos' }, { question: 'owner_id_photos' }] },
    })
    expect(told.prefill).not.toHaveProperty('phone')
  })

  it('R17: is in the log, with the record that was seen beside it, and a colleague is told who is on it until it has gone by', async () => {
    const { office, an, binh, lan } = await openLand()
    const sent = await capture(office, an, 'tdp-1-1')
    await openCase(office, binh, 'tdp-1-1')
    const logged = async () =>
      (await office.store.events.ofAction('case-opened')).map(({ actor, subject, detail }) => [actor, subject, detail.taken])
    expect(await logged()).toEqual([[binh.person, 'tdp-1-1', true]])
    const views = await office.store.events.ofAction('desk-viewed')
    expect(views.map(({ actor, subject }) => [actor, subject])).toEqual([[binh.person, sent.content.record]])
    const refused = await openCase(office, lan, 'tdp-1-1')
    expect(refused.status).toBe(409)
    const body = await refused.text()
    expect(JSON.parse(body)).toMatchObject({ code: 'case-taken', details: { by: 'Vũ Thanh Bình' } })
    expect(body).not.toContain('031058001234')
    expect((await cases(office, lan)).items[0]?.claimedBy).toBe('Vũ Thanh Bình')
    expect((await cases(office, binh)).items[0]).not.toHaveProperty('claimedBy')
    expect((await openCase(office, binh, 'tdp-1-1')).status).toBe(200)
    office.clock.time += CASE_CLAIM_LASTS
    expect((await openCase(office, lan, 'tdp-1-1')).status).toBe(200)
    expect((await openCase(office, binh, 'tdp-1-1', '?insist=1')).status).toBe(200)
    expect((await openCase(office, lan, 'tdp-1-1')).status).toBe(409)
    expect((await logged()).at(-1)).toEqual([lan.person, 'tdp-1-1', false])
  })

  it('is for the desk alone: not the stages of collectors, nor what is not on the list', async () => {
    const { office, binh, an } = await openLand()
    expect(await codeOf(await openCase(office, binh, 'tdp-1-1', '', 'thu-thap'))).toEqual([403, 'not-allowed'])
    expect(await codeOf(await openCase(office, binh, 'nobody'))).toEqual([404, 'not-found'])
    expect(await codeOf(await openCase(office, binh, 'tdp-1-1', '', 'buoc-la'))).toEqual([404, 'not-found'])
    expect(await codeOf(await openCase(office, an, 'tdp-1-1'))).toEqual([403, 'not-allowed'])
  })
})

describe('R16: duties', () => {
  async function openFamily() {
    const office = await openWard([cultureFamily, partyHandbook])
    const houses = [household('tdp-1', 'h1'), household('tdp-1', 'h2')]
    const member = rowOf(partyHandbook, 'dang-vien', 'tdp-1', 'm1', { full_name: 'Đào Mật' })
    await office.store.entities.put([...houses, member], 'test')
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
    const chi = await office.signedIn('Lê Chi', 'reviewer', [], ['dien-khong-xet'])
    const registered = await sealedOf(office, { pkg: cultureFamily, stage: 'dang-ky', entity: 'h1', answers: REGISTERS })
    await office.push(an, [registered])
    const closed = await sealedOf(office, { pkg: cultureFamily, stage: 'loai-tru', entity: 'h1', answers: CLOSED })
    const [outcome] = await office.push(chi, [closed])
    if (outcome?.kind !== 'received') throw new Error(JSON.stringify(outcome))
    return { office, an, binh, chi, registered, closed }
  }
  const queue = async (office: Office, by: SignedIn, query = '') =>
    DeskPage.parse(await (await get(office, by, `/api/desk?campaign=${FAMILY}${query}`)).json())

  it('the queue counts and shows no record of a closed stage to others, by whatever filter', async () => {
    const { office, binh, chi, registered, closed } = await openFamily()
    for (const query of ['', '&stage=loai-tru', '&states=received,hasFindings,approved', '&search=chu%20ho']) {
      const page = await queue(office, binh, query)
      expect(
        page.items.map(({ record }) => record),
        query,
      ).not.toContain(closed.content.record)
      expect(page.total, query).toBe(page.items.length)
    }
    const all = await queue(office, chi)
    expect(all.items.map(({ record, stage }) => [record, stage]).toSorted()).toEqual(
      [
        [registered.content.record, undefined],
        [closed.content.record, 'loai-tru'],
      ].toSorted(),
    )
    expect((await queue(office, chi, '&stage=loai-tru')).items.map(({ record }) => record)).toEqual([closed.content.record])
    expect((await queue(office, chi, '&stage=dang-ky')).total).toBe(1)
  })

  it('a record of a closed stage is not there for others: not to read, not to decide about, and nobody is logged for it', async () => {
    const { office, binh, chi, closed } = await openFamily()
    expect(await codeOf(await get(office, binh, `/api/desk/${closed.content.record}`))).toEqual([404, 'not-found'])
    expect(await codeOf(await review(office, binh, closed, 'approve'))).toEqual([404, 'not-found'])
    expect(await office.store.events.ofAction('desk-viewed')).toEqual([])
    expect((await get(office, chi, `/api/desk/${closed.content.record}`)).status).toBe(200)
    expect((await review(office, chi, closed, 'approve')).status).toBe(200)
  })

  it('what it wrote onto the household, and that the stage exists, is told to holders alone', async () => {
    const { office, binh, chi, registered } = await openFamily()
    const read = async (by: SignedIn) => DeskRecord.parse(await (await get(office, by, `/api/desk/${registered.content.record}`)).json())
    const others = await read(binh)
    expect(others.entity?.properties).toMatchObject({ registered: 'yes' })
    expect(others.entity?.properties).not.toHaveProperty('excluded')
    expect(others.path?.map(({ stage }) => stage)).toEqual(['dang-ky', 'tu-cham'])
    expect(others.settings).toMatchObject({ denominator: 'all' })
    const theirs = await read(chi)
    expect(theirs.entity?.properties).toHaveProperty('excluded')
    expect(theirs.path?.map(({ stage, state }) => [stage, state])).toEqual([
      ['dang-ky', 'received'],
      ['tu-cham', 'open'],
      ['loai-tru', 'received'],
    ])
  })

  it("a closed stage's cases, and a campaign that is not theirs, are not there", async () => {
    const { office, binh, chi } = await openFamily()
    expect(await codeOf(await get(office, binh, `/api/cases?campaign=${FAMILY}&stage=loai-tru`))).toEqual([404, 'not-found'])
    expect(await codeOf(await openCase(office, binh, 'h1', '', 'loai-tru', FAMILY))).toEqual([404, 'not-found'])
    expect(statesOf(await cases(office, chi, '', 'loai-tru', FAMILY), 'loai-tru')).toEqual([
      ['h1', 'received'],
      ['h2', 'notOpen'],
    ])
    const party = partyHandbook.campaign.id
    for (const path of [`/api/desk?campaign=${party}`, `/api/cases?campaign=${party}&stage=ra-soat`, `/api/cases/${party}/ra-soat/m1`]) {
      expect(await codeOf(await get(office, chi, path)), path).toEqual([404, 'not-found'])
    }
  })

  it('a case of a whole residential group begins with a row for each of its households, and what is kept for the duty stands in it', async () => {
    const { office } = await openFamily()
    await office.store.entities.put([household('tdp-2', 'h9')], 'test')
    const dao = await office.signedIn('Hồ Thị Đào', 'reviewer', [], ['tham-dinh'])
    const told = DeskCase.parse(await (await openCase(office, dao, 'tdp-1', '', 'tham-dinh', FAMILY)).json())
    expect(told.rows).toEqual({
      [appraisalRows.repeat]: [
        { household: 'h1', household_name: 'Chủ hộ h1', household_address: '1 ngõ Đình', household_registered: 'yes', excluded: 'a' },
        { household: 'h2', household_name: 'Chủ hộ h2', household_address: '1 ngõ Đình', household_registered: 'no' },
      ],
    })
    expect(told.beside).toBeNull()
  })

  it('who may see a stage but does not hold its duty looks on, and does not begin it', async () => {
    const { office, binh } = await openFamily()
    expect((await cases(office, binh, '', 'quyet-dinh', FAMILY)).total).toBe(2)
    expect(await codeOf(await openCase(office, binh, 'tdp-1', '', 'quyet-dinh', FAMILY))).toEqual([403, 'not-allowed'])
  })
})

it('a stage that waits for days says from when, and a deadline is counted back from the last day', async () => {
  const office = await openWard([cultureFamily])
  await office.store.entities.put([household('tdp-1', 'h1')], 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
  const [group] = (await cases(office, binh, '', 'hop', FAMILY)).items
  expect(group?.entity).toBe('tdp-1')
  office.clock.time = at('08:30')
  await office.push(an, [await sealedOf(office, { pkg: cultureFamily, stage: 'hop', entity: 'tdp-1', answers: UNANIMOUS })])
  const posting = (await cases(office, binh, '', 'niem-yet', FAMILY)).items
    .find(({ entity }) => entity === 'tdp-1')
    ?.path.find(({ stage }) => stage === 'niem-yet')
  expect([posting?.state, posting?.opensOn]).toEqual(['notOpen', addDays(DAY_ONE, 10)])
  office.clock.time = at('08:00', addDays(DAY_ONE, 10))
  expect(statesOf(await cases(office, binh, '&states=open', 'niem-yet', FAMILY), 'niem-yet')).toEqual([['tdp-1', 'open']])
  expect(posting?.dueOn).toMatch(/^2026-12-/)
})
