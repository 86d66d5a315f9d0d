// A campaign of the ward's own, without code: copied, changed, published; and a running one that is edited. What phones get of it, what stays, what is refused.
import { beforeEach, describe, expect, it } from 'vitest'
import { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import type { FormDefinition, Question } from '../../forms/language/definition/definition.ts'
import { CampaignDraft, CampaignPlanAnswer, DraftList, DraftPublished } from '../../shared/campaign-admin.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { type Office, openOffice, type SignedIn } from '../../test/server/office.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'

let office: Office
let chief: SignedIn
let an: SignedIn
beforeEach(async () => {
  office = await openOffice()
  chief = await office.signedIn('Quản trị', 'administrator')
  an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
})

const DATES = { firstDay: '2026-11-21', lastDay: '2026-12-31' }
const NAMES = { id: 'bhyt-2027', title: { vi: 'Bảo hiểm y tế 2027', en: 'Health insurance 2027' }, lists: 'own' as const }
const FROM = 'bao-hiem-y-te'
const DRAFTS = '/api/campaign-drafts'
const ask = async (method: string, path: string, json?: unknown) => office.request(method, path, { cookie: chief.cookie, json })
const refusal = async (response: Response) => {
  const { code, details } = await response.json()
  return { status: response.status, code, ...details }
}
const draftOf = async (response: Response) => {
  const draft = CampaignDraft.parse(await response.json())
  return { ...draft, pkg: CampaignPackage.parse(draft.package) }
}
const copied = async () => draftOf(await ask('POST', DRAFTS, { from: FROM, copy: NAMES }))
const edited = async (id: string) => draftOf(await ask('POST', DRAFTS, { from: id, edit: true }))
const save = (id: string, pkg: unknown, seq: number) => ask('PUT', `${DRAFTS}/${id}`, { package: pkg, dates: null, seq })
const publish = (id: string, seq: number, dates = DATES) => ask('POST', `${DRAFTS}/${id}/publish`, { dates, seq })
const pull = async (since = 0) =>
  PullAnswer.parse(await (await office.request('GET', `/api/pull?since=${since}`, { cookie: an.cookie })).json())
const standing = async (id: string) => {
  const stored = await office.store.campaigns.get(id)
  if (!stored?.plan) throw new Error(`${id} has not begun`)
  return { ...stored, plan: stored.plan }
}

const QUESTION: Question = { kind: 'question', type: 'text', name: 'reason_more', label: { vi: 'Lý do thêm' } }
/** The form with one more question on its first page. */
function asked(form: FormDefinition, question: Question = QUESTION): FormDefinition {
  return { ...form, pages: form.pages.map((page, index) => (index === 0 ? { ...page, children: [...page.children, question] } : page)) }
}
const withForms = (pkg: CampaignPackage, change: (form: FormDefinition, index: number) => FormDefinition): CampaignPackage => ({
  ...pkg,
  forms: pkg.forms.map(change),
})
const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('empty')
  return item
}
/** The copy, published and running. */
async function running(): Promise<CampaignPackage> {
  const { pkg, seq } = await copied()
  expect((await publish(NAMES.id, seq)).status).toBe(200)
  return pkg
}

describe('a draft', () => {
  it('begins as a copy with names of its own, without mistakes, and nobody else sees it', async () => {
    const { cursor } = await pull()
    const draft = await copied()
    expect(draft).toMatchObject({ id: NAMES.id, title: NAMES.title, edits: false, changedBy: 'Quản trị', problems: [], dates: null })
    expect(draft.pkg.campaign.id).toBe(NAMES.id)
    expect(draft.pkg.forms.map(({ id, version }) => [id, version])).toEqual([['bhyt-2027-1', 1]])
    expect(draft.forms).toEqual([{ form: 'bhyt-2027-1', standing: null, next: 1, changed: true }])
    expect(DraftList.parse(await (await ask('GET', DRAFTS)).json()).drafts.map(({ id }) => id)).toEqual([NAMES.id])
    const pulled = await pull(cursor)
    expect([pulled.campaigns.some(({ id }) => id === NAMES.id), pulled.forms]).toEqual([false, []])
  })

  it('takes no name that is somebody’s: of a draft, a running campaign, a built-in one, nor ids of forms that are published', async () => {
    const page = { kind: 'group', name: 'p', label: { vi: 'Trang' }, children: [QUESTION] }
    await ask('POST', '/api/forms', { definition: { id: 'bhyt-2027-1', version: 1, title: { vi: 'Khác' }, choices: {}, pages: [page] } })
    expect((await copied()).pkg.forms.map(({ id }) => id)).toEqual(['bhyt-2027-2'])
    expect(await refusal(await ask('POST', DRAFTS, { from: FROM, copy: NAMES }))).toMatchObject({ status: 409, code: 'draft-exists' })
    for (const id of ['lam-sach-dat-dai', 'gia-dinh-van-hoa'])
      expect(await refusal(await ask('POST', DRAFTS, { from: FROM, copy: { ...NAMES, id } }))).toMatchObject({ code: 'campaign-id-taken' })
    expect(await refusal(await ask('POST', DRAFTS, { from: 'khong-co', copy: { ...NAMES, id: 'x' } }))).toMatchObject({ status: 404 })
    expect(await refusal(await ask('POST', DRAFTS, { from: 'lam-sach-dat-dai', edit: true }))).toMatchObject({
      code: 'campaign-without-plan',
    })
  })

  it('is kept with its mistakes, each told with its place, and is not published with them', async () => {
    const { pkg, seq } = await copied()
    const wrong = withForms(pkg, form => asked(form, { ...QUESTION, relevant: `\${nobody} = 1` }))
    const draft = CampaignDraft.parse(await (await save(NAMES.id, wrong, seq)).json())
    expect(draft.problems.map(({ place }) => place)).toEqual([expect.stringMatching(/^Mẫu phiếu bhyt-2027-1 .*reason_more › relevant$/)])
    expect(draft.package).toEqual(JSON.parse(JSON.stringify(wrong)))
    const refused = await refusal(await publish(NAMES.id, draft.seq))
    expect(refused).toMatchObject({ status: 422, code: 'campaign-mistakes', problems: draft.problems })
    expect(await office.store.campaigns.get(NAMES.id)).toBeNull()
    expect(await office.store.forms.get('bhyt-2027-1', 1)).toBeNull()
    const half = CampaignDraft.parse(await (await save(NAMES.id, { campaign: { title: 'x' } }, draft.seq)).json())
    expect([half.title, half.problems.length > 0]).toEqual([{ vi: NAMES.id }, true])
  })

  it('is saved over what was read only, deleted, and refused over 6 MB', async () => {
    const { pkg, seq } = await copied()
    expect((await save(NAMES.id, pkg, seq)).status).toBe(200)
    expect(await refusal(await save(NAMES.id, pkg, seq))).toMatchObject({ status: 409, code: 'draft-changed' })
    expect(await refusal(await publish(NAMES.id, seq))).toMatchObject({ status: 409, code: 'draft-changed' })
    const heavy = { ...pkg, more: 'x'.repeat(7 * 1024 * 1024) }
    expect(await refusal(await save(NAMES.id, heavy, seq))).toMatchObject({ status: 413, code: 'too-large' })
    expect((await save(NAMES.id, null, seq)).status).toBe(422)
    expect((await ask('DELETE', `${DRAFTS}/${NAMES.id}`)).status).toBe(200)
    for (const response of [
      await ask('GET', `${DRAFTS}/${NAMES.id}`),
      await save(NAMES.id, pkg, seq),
      await ask('DELETE', `${DRAFTS}/${NAMES.id}`),
    ])
      expect(response.status).toBe(404)
  })

  it('may not take another campaign’s form, mean something else by its list, nor call itself otherwise', async () => {
    await ask('POST', '/api/campaigns/begin', { package: FROM, dates: DATES })
    const { pkg, seq } = await draftOf(await ask('POST', DRAFTS, { from: FROM, copy: { ...NAMES, lists: 'same' } }))
    const list = first(pkg.lists)
    const other: CampaignPackage = {
      ...pkg,
      campaign: { ...pkg.campaign, id: 'khac' },
      lists: [{ ...list, keys: [...list.keys].reverse() }, ...pkg.lists.slice(1)],
      forms: pkg.forms.map(form => ({ ...form, id: 'ra-soat-bhyt' })),
      stages: pkg.stages.map(stage => ({ ...stage, form: 'ra-soat-bhyt' })),
    }
    const { problems } = CampaignDraft.parse(await (await save(NAMES.id, other, seq)).json())
    const places = problems.map(({ place }) => place)
    expect(places).toEqual(expect.arrayContaining(['Chiến dịch › id', `Danh sách ${list.id} › keys`, 'Mẫu phiếu ra-soat-bhyt']))
  })
})

describe('a copied campaign with a changed question', () => {
  it('is published whole; a phone pulls it at the next sync, fills it, and what it sends is received and counted', async () => {
    const { pkg, seq } = await copied()
    const draft = CampaignDraft.parse(
      await (
        await save(
          NAMES.id,
          withForms(pkg, form => asked(form)),
          seq,
        )
      ).json(),
    )
    const { cursor } = await pull()
    const done = DraftPublished.parse(await (await publish(NAMES.id, draft.seq)).json())
    expect(done).toMatchObject({ campaign: { id: NAMES.id, ...DATES }, published: [{ form: 'bhyt-2027-1', version: 1 }] })
    expect((await ask('GET', `${DRAFTS}/${NAMES.id}`)).status).toBe(404)
    const pulled = await pull(cursor)
    expect(pulled.campaigns.find(({ id }) => id === NAMES.id)).toMatchObject({ title: NAMES.title, form: 'bhyt-2027-1' })
    const form = pulled.forms.find(({ form }) => form === 'bhyt-2027-1')
    expect(JSON.stringify(form?.definition)).toContain('"reason_more"')
    const over = { campaign: NAMES.id, form: 'bhyt-2027-1', formVersion: 1 }
    const [outcome] = await office.push(an, [await office.version({ reason_more: 'Đi vắng' }, over)])
    expect(outcome).toMatchObject({ kind: 'received' })
    expect((await office.store.events.ofAction('campaign-begun')).map(({ subject }) => subject)).toEqual([NAMES.id])
    expect((await office.store.lists.get(first(pkg.lists).id))?.title).toEqual(first(pkg.lists).title)
  })

  it('is nothing at all when its dates are wrong', async () => {
    const { seq } = await copied()
    const refused = await publish(NAMES.id, seq, { firstDay: '2026-12-31', lastDay: '2026-11-21' })
    expect(await refusal(refused)).toMatchObject({ code: 'campaign-dates', reason: 'last-before-first' })
    expect(await office.store.campaigns.get(NAMES.id)).toBeNull()
  })

  it('begins with what the office had set in the one it was copied from', async () => {
    const begun = CampaignPlanAnswer.parse(await (await ask('POST', '/api/campaigns/begin', { package: FROM, dates: DATES })).json())
    const setting = first(begun.settings.filter(({ kind }) => kind === 'percent'))
    const { cutoff } = begun.campaign
    const change = { dates: DATES, cutoff: { ...cutoff, time: '16:30' }, office: 'Phòng Thử', settings: { [setting.name]: '77' } }
    expect((await ask('PUT', `/api/campaigns/${FROM}/settings`, change)).status).toBe(200)
    const { campaign } = (await copied()).pkg
    expect(campaign).toMatchObject({ office: 'Phòng Thử', cutoff: { time: '16:30' } })
    expect(campaign.settings.find(({ name }) => name === setting.name)?.default).toBe('77')
  })
})

describe('an edit of a running campaign', () => {
  it('gives new drafts the new version and goes on accepting the old one; unchanged forms keep theirs', async () => {
    await running()
    const { cursor } = await pull()
    const { pkg, seq, forms } = await edited(NAMES.id)
    expect(forms).toEqual([{ form: 'bhyt-2027-1', standing: 1, next: 1, changed: false }])
    const draft = CampaignDraft.parse(
      await (
        await save(
          NAMES.id,
          withForms(pkg, form => asked(form)),
          seq,
        )
      ).json(),
    )
    expect([draft.edits, draft.forms]).toEqual([true, [{ form: 'bhyt-2027-1', standing: 1, next: 2, changed: true }]])
    const done = DraftPublished.parse(await (await publish(NAMES.id, draft.seq)).json())
    expect(done.published).toEqual([{ form: 'bhyt-2027-1', version: 2 }])
    const pulled = await pull(cursor)
    expect(pulled.campaigns.find(({ id }) => id === NAMES.id)).toMatchObject({ formVersion: 2, path: { stages: [{ formVersion: 2 }] } })
    expect(pulled.forms.map(({ form, version }) => [form, version])).toEqual([['bhyt-2027-1', 2]])
    expect(pulled.forms[0]?.definition).toMatchObject({ carryOver: [{ from: 1 }] })
    const sent = [1, 2].map(formVersion => office.version({}, { campaign: NAMES.id, form: 'bhyt-2027-1', formVersion }))
    const outcomes = await office.push(an, await Promise.all(sent))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['received', 'received'])
    expect((await office.store.events.ofAction('campaign-edited')).map(({ detail }) => detail)).toEqual([{ forms: done.published }])
  })

  it('publishes no form when only other things changed, and keeps what the office set meanwhile', async () => {
    await running()
    const before = CampaignPlanAnswer.parse(await (await ask('GET', `/api/campaigns/${NAMES.id}/plan`)).json())
    const setting = first(before.settings.filter(({ kind }) => kind === 'percent'))
    const { pkg, seq } = await edited(NAMES.id)
    const change = {
      dates: DATES,
      cutoff: { ...before.campaign.cutoff, time: '16:30' },
      office: 'Phòng Thử',
      settings: { [setting.name]: '77' },
    }
    await ask('PUT', `/api/campaigns/${NAMES.id}/settings`, change)
    const title = { vi: 'Tên mới', en: 'New name' }
    const draft = CampaignDraft.parse(await (await save(NAMES.id, { ...pkg, campaign: { ...pkg.campaign, title } }, seq)).json())
    expect(DraftPublished.parse(await (await publish(NAMES.id, draft.seq)).json()).published).toEqual([])
    expect((await standing(NAMES.id)).campaign).toMatchObject({ title, office: 'Phòng Thử', cutoff: { time: '16:30' }, formVersion: 1 })
    expect((await standing(NAMES.id)).campaign.settings).toMatchObject({ [setting.name]: '77' })
  })

  it('counts records on the older version by the older wording of a fact that was worded anew', async () => {
    await running()
    const { pkg, seq } = await edited(NAMES.id)
    const [report, ...reports] = pkg.reports
    const [name, old] = Object.entries(report?.definition.facts ?? {})[0] ?? []
    if (!report || name === undefined) throw new Error('the report has no fact')
    const worded = { ...report, definition: { ...report.definition, facts: { ...report.definition.facts, [name]: `(${old})` } } }
    const more = { ...withForms(pkg, form => asked(form)), reports: [worded, ...reports] }
    const draft = CampaignDraft.parse(await (await save(NAMES.id, more, seq)).json())
    await publish(NAMES.id, draft.seq)
    expect((await standing(NAMES.id)).report.factsByVersion).toEqual({ 1: { [name]: old } })
    const again = await edited(NAMES.id)
    const same = {
      ...again.pkg,
      reports: [{ ...worded, definition: { ...worded.definition, facts: report.definition.facts } }, ...reports],
    }
    const corrected = CampaignDraft.parse(await (await save(NAMES.id, same, again.seq)).json())
    await publish(NAMES.id, corrected.seq)
    expect((await standing(NAMES.id)).report.factsByVersion?.[2]).toBeUndefined()
  })

  it('takes nothing away that people already did: refused with the places, and nothing is published', async () => {
    const { forms } = await running()
    const begun = await standing(NAMES.id)
    const list = first(begun.plan.lists)
    const held = first(list.properties)
    await office.push(an, [await office.version({}, { campaign: NAMES.id, form: first(forms).id, formVersion: 1 })])
    const row = {
      id: 'h-1',
      list: list.id,
      residentialGroup: 'tdp-1',
      title: 'Nguyễn Văn 1',
      subtitle: '',
      sortKey: '',
      properties: { [held.name]: '1' },
    }
    await office.store.entities.put([row], 'test')
    const { pkg, seq } = await edited(NAMES.id)
    const less: CampaignPackage = {
      ...pkg,
      lists: pkg.lists.map(one => ({ ...one, properties: one.properties.filter(({ name }) => name !== held.name), keys: [['head']] })),
      stages: pkg.stages.map(stage => ({ ...stage, id: 'buoc-khac' })),
    }
    const draft = CampaignDraft.parse(await (await save(NAMES.id, less, seq)).json())
    const refused = await refusal(await publish(NAMES.id, draft.seq))
    const places = refused.problems.map(({ place }: { place: string }) => place)
    const stage = first(begun.plan.stages)
    expect(places).toEqual(
      expect.arrayContaining([`Bước ${stage.id}`, `Danh sách ${list.id} › ${held.name}`, `Danh sách ${list.id} › keys`]),
    )
    expect(await standing(NAMES.id)).toEqual(begun)
  })

  it('is refused when the campaign changed between being looked through and being published', async () => {
    await running()
    const { seq } = await edited(NAMES.id)
    const { plan, ...stored } = await standing(NAMES.id)
    const publishing = campaignPublishingStore(office.store.base)
    const done = await publishing.publishDraft(
      { setting: { ...stored, plan }, forms: [] },
      { draft: { id: NAMES.id, seq }, standing: stored.seq - 1 },
      chief.person,
    )
    expect(done).toEqual({ kind: 'changed' })
  })
})
