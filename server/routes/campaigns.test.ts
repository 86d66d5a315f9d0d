// Beginning a campaign from a package, and setting it up while it runs: what is refused and with which words, and what phones get of it.
import { beforeEach, describe, expect, it } from 'vitest'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { CampaignPlanAnswer, type ChangeCampaign, PackageList } from '../../shared/campaign-admin.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { at, CAMPAIGN, collected, DAY_ONE, type Office, openOffice, type SignedIn } from '../../test/server/office.ts'
import { attachPlans } from '../campaigns/attach-plans.ts'

let office: Office
let chief: SignedIn
let an: SignedIn
beforeEach(async () => {
  office = await openOffice()
  chief = await office.signedIn('Quản trị', 'administrator')
  an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
})

const DATES = { firstDay: '2026-11-21', lastDay: '2026-12-31' }
const ask = async (method: string, path: string, json?: unknown) => office.request(method, path, { cookie: chief.cookie, json })
const begin = (pkg: string, dates: unknown = DATES) => ask('POST', '/api/campaigns/begin', { package: pkg, dates })
const planned = async (response: Response) => CampaignPlanAnswer.parse(await response.json())
const planOf = async (id: string) => planned(await ask('GET', `/api/campaigns/${id}/plan`))
const refusal = async (response: Response) => {
  const { code, details } = await response.json()
  return { status: response.status, code, ...details }
}
const pull = async (since = 0) =>
  PullAnswer.parse(await (await office.request('GET', `/api/pull?since=${since}`, { cookie: an.cookie })).json())
const asked = ({ campaign }: CampaignPlanAnswer, over: Partial<ChangeCampaign> = {}): ChangeCampaign => {
  const { firstDay, lastDay, cutoff, office: name } = campaign
  return { dates: { firstDay, lastDay }, cutoff, office: name, settings: {}, ...over }
}
const changes = async () => (await office.store.events.ofAction('campaign-changed')).slice(1).map(({ detail }) => detail)

describe('packages that can be begun', () => {
  it('are the nine built-in ones, with what the office should know before', async () => {
    const { packages, campaigns } = PackageList.parse(await (await ask('GET', '/api/packages')).json())
    expect(packages).toHaveLength(9)
    expect(packages.filter(({ begun }) => begun).map(({ id }) => id)).toEqual([CAMPAIGN])
    const family = packages.find(({ id }) => id === 'gia-dinh-van-hoa')
    expect(family).toMatchObject({ office: 'Phòng Văn hóa – Xã hội', proposedLastDay: '2026-12-31', letterhead: 'office' })
    expect(family?.stages.map(({ id }) => id).slice(0, 3)).toEqual(['dang-ky', 'tu-cham', 'loai-tru'])
    expect(family?.toVerify.map(({ name }) => name)).toContain('denominator')
    expect(family?.questions).toBe(family?.stages.reduce((sum, { questions }) => sum + questions, 0))
    expect(packages.find(({ id }) => id === CAMPAIGN)?.proposedLastDay).toBeNull()
    expect(campaigns).toEqual([
      {
        id: CAMPAIGN,
        title: expect.anything(),
        dates: { firstDay: DAY_ONE, lastDay: '2026-11-30' },
        planned: false,
        visibleTo: null,
        duties: [],
      },
    ])
  })

  it('begin whole: forms, path, settings and plan at once, and phones pull them', async () => {
    const { cursor } = await pull()
    const answer = await planned(await begin('gia-dinh-van-hoa'))
    expect(answer.campaign).toMatchObject({ ...DATES, target: 0.9, settings: { denominator: 'all' } })
    expect(answer.settings.find(({ name }) => name === 'denominator')).toMatchObject({ value: 'all', changed: false, toVerify: true })
    expect(answer.duties.map(({ id, holders }) => [id, holders])).toEqual([
      ['dien-khong-xet', []],
      ['tham-dinh', []],
      ['quyet-dinh', []],
    ])
    const pulled = await pull(cursor)
    expect(pulled.campaigns.map(({ id }) => id)).toContain('gia-dinh-van-hoa')
    expect(pulled.forms.map(({ form }) => form)).toContain('dang-ky-gdvh')
  })

  it('begin once: asked again it is refused in words and nothing changes', async () => {
    await begin('gia-dinh-van-hoa')
    const again = await begin('gia-dinh-van-hoa', { ...DATES, lastDay: '2027-01-31' })
    expect(await refusal(again)).toMatchObject({ status: 409, code: 'campaign-begun' })
    expect((await planOf('gia-dinh-van-hoa')).campaign.lastDay).toBe('2026-12-31')
    expect(await refusal(await begin('khong-co'))).toMatchObject({ status: 404 })
  })

  it('begin not at all when one of their forms is published with other content', async () => {
    const page = {
      kind: 'group',
      name: 'p',
      label: { vi: 'Trang' },
      children: [{ kind: 'question', type: 'text', name: 'q', label: { vi: 'Hỏi' } }],
    }
    await ask('POST', '/api/forms', { definition: { id: 'hop-xet-gdvh', version: 1, title: { vi: 'Khác' }, choices: {}, pages: [page] } })
    expect(await refusal(await begin('gia-dinh-van-hoa'))).toMatchObject({ status: 409, code: 'form-version-taken', form: 'hop-xet-gdvh' })
    expect(await office.store.campaigns.get('gia-dinh-van-hoa')).toBeNull()
    expect(await office.store.forms.get('dang-ky-gdvh', 1)).toBeNull()
  })

  it('all of them begin beside each other', async () => {
    const { packages } = PackageList.parse(await (await ask('GET', '/api/packages')).json())
    for (const { id, begun } of packages) expect([id, (await begin(id)).status]).toEqual([id, begun ? 409 : 200])
  })

  it('begin under dates that make sense only', async () => {
    const wrong = async (dates: unknown) => refusal(await begin('gia-dinh-van-hoa', dates))
    expect(await wrong({ firstDay: '2026-11-21', lastDay: '2026-11-20' })).toMatchObject({
      code: 'campaign-dates',
      reason: 'last-before-first',
    })
    expect(await wrong({ firstDay: '2026-11-21', lastDay: '2206-11-20' })).toMatchObject({ code: 'campaign-dates', reason: 'too-long' })
    expect(await wrong({ firstDay: '2026-02-30', lastDay: '2026-11-20' })).toMatchObject({ code: 'wrong-shape' })
    expect(await office.store.campaigns.get('gia-dinh-van-hoa')).toBeNull()
    expect(await office.store.forms.get('dang-ky-gdvh', 1)).toBeNull()
  })

  it('R16: the party’s campaign is begun and set up by an administrator who then sees nothing of it', async () => {
    expect((await begin('so-tay-dang-vien')).status).toBe(200)
    const listed = await (await ask('GET', '/api/campaigns')).json()
    expect(listed.campaigns.map(({ id }: { id: string }) => id)).not.toContain('so-tay-dang-vien')
    const { campaigns } = PackageList.parse(await (await ask('GET', '/api/packages')).json())
    expect(campaigns.find(({ id }) => id === 'so-tay-dang-vien')).toMatchObject({
      planned: true,
      visibleTo: 'dang-uy',
      duties: [{ id: 'dang-uy' }],
    })
    expect((await planOf('so-tay-dang-vien')).campaign.letterhead).toBe('party')
  })
})

describe('setting up a campaign that runs', () => {
  it('changes dates, cut-off, office and settings; the target follows, phones get it, the log learns what and not how', async () => {
    const before = await planned(await begin('gia-dinh-van-hoa'))
    const { cursor } = await pull()
    const cutoff = {
      time: '16:00',
      days: 'working' as const,
      specialDays: [
        { day: '2026-12-25', kind: 'off' as const, name: 'Nghỉ' },
        { day: '2026-12-05', kind: 'working' as const, name: 'Làm bù' },
      ],
    }
    const over = {
      dates: { ...DATES, lastDay: '2027-01-15' },
      cutoff,
      office: 'Phòng Thử',
      settings: { family_target: '98', denominator: 'registered' },
    }
    const after = await planned(await ask('PUT', '/api/campaigns/gia-dinh-van-hoa/settings', asked(before, over)))
    expect(after.campaign).toMatchObject({
      lastDay: '2027-01-15',
      office: 'Phòng Thử',
      target: 0.98,
      cutoff: { time: '16:00', days: 'working' },
    })
    expect(after.campaign.cutoff.specialDays.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-25'])
    expect(after.settings.filter(({ changed }) => changed).map(({ name, value }) => [name, value])).toEqual([
      ['family_target', '98'],
      ['denominator', 'registered'],
    ])
    expect((await pull(cursor)).campaigns.find(({ id }) => id === 'gia-dinh-van-hoa')?.settings).toMatchObject({
      denominator: 'registered',
    })
    const names = [
      'lastDay',
      'office',
      'cutoff.time',
      'cutoff.days',
      'cutoff.specialDays',
      'settings.family_target',
      'settings.denominator',
    ]
    expect(await changes()).toEqual([{ changes: names }])
  })

  it('the same again leaves no trace', async () => {
    const before = await planned(await begin('gia-dinh-van-hoa'))
    const after = await planned(await ask('PUT', '/api/campaigns/gia-dinh-van-hoa/settings', asked(before)))
    expect(after.seq).toBe(before.seq)
    expect(await changes()).toEqual([])
  })

  it('refuses values that are none of their kind, and names that are none, all at once', async () => {
    const before = await planned(await begin('gia-dinh-van-hoa'))
    const settings = { family_target: '101', denominator: 'some', posting_days: 'ten', nothing: '1' }
    const refused = await refusal(await ask('PUT', '/api/campaigns/gia-dinh-van-hoa/settings', asked(before, { settings, office: 'Khác' })))
    expect(refused).toMatchObject({ status: 422, code: 'setting-values' })
    expect(refused.settings.map(({ name }: { name: string }) => name)).toEqual(['family_target', 'denominator', 'posting_days', 'nothing'])
    expect((await planOf('gia-dinh-van-hoa')).campaign).toEqual(before.campaign)
    const long = await ask('PUT', '/api/campaigns/gia-dinh-van-hoa/settings', asked(before, { settings: { denominator: 'x'.repeat(501) } }))
    expect(await refusal(long)).toMatchObject({ status: 422, code: 'wrong-shape' })
  })

  it('R13: the last day never goes before a day that is frozen, and a frozen day stays as it is', async () => {
    await office.push(an, [await office.version(collected(), { entity: 'tdp-1-1' })])
    office.clock.time = at('15:00', '2026-11-23')
    await office.store.base.write('tick', () => undefined)
    const frozen = await office.store.reports.list(CAMPAIGN)
    const before = await planOf(CAMPAIGN)
    expect(before.lastFrozenDay).toBe('2026-11-23')
    const put = (over: Partial<ChangeCampaign>) => ask('PUT', `/api/campaigns/${CAMPAIGN}/settings`, asked(before, over))
    const early = await put({ dates: { firstDay: DAY_ONE, lastDay: '2026-11-22' } })
    expect(await refusal(early)).toMatchObject({ code: 'campaign-dates', reason: 'before-frozen', frozen: '2026-11-23' })
    const later = await put({ dates: { firstDay: DAY_ONE, lastDay: '2026-11-23' }, cutoff: { ...before.campaign.cutoff, time: '10:00' } })
    expect(later.status).toBe(200)
    expect(await office.store.reports.list(CAMPAIGN)).toEqual(frozen)
  })

  it('a campaign without a plan has its dates, cut-off and office to set, and no settings', async () => {
    const before = await planOf(CAMPAIGN)
    expect(before).toMatchObject({ package: null, settings: [], duties: [] })
    const named = await ask('PUT', `/api/campaigns/${CAMPAIGN}/settings`, asked(before, { settings: { land_target: '90' } }))
    expect(await refusal(named)).toMatchObject({ code: 'setting-values' })
    const after = await planned(await ask('PUT', `/api/campaigns/${CAMPAIGN}/settings`, asked(before, { office: 'Phòng Khác' })))
    expect(after.campaign).toEqual({ ...before.campaign, office: 'Phòng Khác' })
  })
})

describe('a campaign with a plan that is moved to another version of its form', () => {
  it('has it in its path and its plan too, so that phones, desk and editors say the same', async () => {
    await begin('gia-dinh-van-hoa')
    const form = await office.store.forms.get('dang-ky-gdvh', 1)
    await ask('POST', '/api/forms', { definition: { ...Object(form?.definition), version: 2 } })
    expect((await ask('POST', '/api/campaigns/gia-dinh-van-hoa/form', { version: 2 })).status).toBe(200)
    const stored = await office.store.campaigns.get('gia-dinh-van-hoa')
    const versions = [stored?.campaign.path?.stages, stored?.plan?.stages].map(stages => stages?.map(({ formVersion }) => formVersion))
    expect([stored?.campaign.formVersion, ...versions]).toEqual([2, [2, 1, 1, 1, 1, 1, 1], [2, 1, 1, 1, 1, 1, 1]])
  })
})

describe('an installation of before', () => {
  it('gets the land package’s plan at the next start, once, with everything that stood', async () => {
    const form = { ...landPackage.forms[0], version: 2 }
    await ask('POST', '/api/forms', { definition: form })
    await ask('POST', `/api/campaigns/${CAMPAIGN}/form`, { version: 2 })
    await office.push(an, [await office.version(collected(), { entity: 'tdp-1-1', formVersion: 2 })])
    const before = await office.store.campaigns.get(CAMPAIGN)
    expect(await attachPlans(office.store, [landPackage])).toEqual([CAMPAIGN])
    const after = await office.store.campaigns.get(CAMPAIGN)
    expect(after?.campaign).toMatchObject({ ...before?.campaign, formVersion: 2, target: 1, settings: { land_target: '100' } })
    expect(after?.campaign.path?.stages.map(({ id, formVersion }) => [id, formVersion])).toEqual([
      ['thu-thap', 2],
      ['hoan-thien', 1],
    ])
    expect([after?.report, after?.duplicateKeys]).toEqual([before?.report, before?.duplicateKeys])
    expect(after?.plan?.reports[0]?.definition).toEqual(before?.report)
    expect(await office.store.forms.get('hoan-thien-gcn', 1)).toMatchObject({ version: 1 })
    const { seq } = (await office.store.campaigns.get(CAMPAIGN)) ?? {}
    expect(await attachPlans(office.store, [landPackage])).toEqual([])
    expect((await office.store.campaigns.get(CAMPAIGN))?.seq).toBe(seq)
    expect(await office.store.events.ofAction('campaign-plan-attached')).toHaveLength(1)
  })
})
