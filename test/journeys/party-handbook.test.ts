// The party's e-handbook from the list to its papers, and the wall around it: who does not hold the party office's duty is answered on every route as if there
// were no such campaign, whatever their role. Every GET route of the server is asked; a new one that is not named here fails.
import { beforeAll, describe, expect, it } from 'vitest'
import type { KeptRecord } from '../../client/phone.ts'
import { healthInsurance } from '../../forms/campaigns/health-insurance/package.ts'
import { partyHandbook as pkg } from '../../forms/campaigns/party-handbook/package.ts'
import type { ImportBegun } from '../../shared/list-import.ts'
import type { FrozenReport } from '../../shared/report.ts'
import type { Role } from '../../shared/role.ts'
import { GET_ROUTES, SETUP } from '../campaigns/party-routes.ts'
import { answersOf, type Member, memberRows, members, notSignedIn, partyCount } from '../campaigns/party-story.ts'
import { ALL, ask, bring, expectTable, fillStage, got, paper, reportOf, rowsOf, rowWith, sendAll } from '../campaigns/ward-journey.ts'
import { sheetOf } from '../server/list-office.ts'
import { openOffice } from '../server/office.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'
import { rows } from './collecting.ts'

const ID = pkg.campaign.id
const DUTY = 'dang-uy'
const [DAY_1, DAY_2] = ['2026-11-21', '2026-11-22']
let world: Worldly
let party: SignedIn
let reports: FrozenReport[]
let records: KeptRecord[]
let outsiders: { role: Role; who: SignedIn }[]
/** The import that the party office left open. */
let job: string

async function visit(phone: SignedIn, all: readonly Member[]): Promise<void> {
  phone.device.wire.down = true
  const done = []
  for (const one of all)
    done.push(await fillStage(world, phone.tab.phone, await rowWith(phone.tab.phone, 'person_code', one.code), answersOf(one)))
  await phone.device.quiet()
  await sendAll(phone, done)
  records.push(...done)
}

beforeAll(async () => {
  world = await createWorld({ packages: [pkg, healthInsurance], plain: false, lastDay: '2026-12-31' })
  party = await world.officer('Văn phòng', 'administrator', [DUTY])
  await bring(party, pkg, memberRows(), { new: ALL })
  const hoa = await world.phone('Hoa', ['tdp-1', 'tdp-2'], [DUTY])
  await hoa.tab.phone.chooseCampaign(ID)
  reports = []
  records = []
  for (const [index, day] of [DAY_1, DAY_2].entries()) {
    world.at('08:00', day)
    await visit(
      hoa,
      members.filter(one => one.day === index + 1),
    )
    world.at('15:00:01', day)
    reports.push(await reportOf(party, ID, day))
  }
  world.at('16:00', DAY_2)
  outsiders = [
    { role: 'administrator', who: await world.officer('Quản Trị', 'administrator') },
    { role: 'reviewer', who: await world.officer('Kiểm Tra', 'reviewer') },
    { role: 'supervisor', who: await world.officer('Giám Sát', 'supervisor') },
    { role: 'collector', who: await world.phone('Lan', ['tdp-1', 'tdp-2', 'tdp-3']) },
  ]
  const path = `/api/list-imports?campaign=${ID}&list=${pkg.lists[0]?.id}`
  job = ((await (await ask(party, 'POST', path, await sheetOf(memberRows()))).json()) as ImportBegun).job
})

describe('for the party office', () => {
  it('two frozen reports say in every cell what was answered, a step that was reached with help included', () => {
    expect(reports).toHaveLength(2)
    for (const [index, { content, countedVersions }] of reports.entries()) {
      const day = index === 0 ? 1 : 2
      expectTable(content, members, partyCount(day))
      expect([content.campaign, content.letterhead, countedVersions]).toEqual([ID, 'party', members.filter(one => one.day === day).length])
    }
  })

  it('the paper names who has not signed in yet', async () => {
    const { lines, head } = await paper(party, ID, 'chua-dang-nhap')
    const printed = lines.filter(([number]) => typeof number === 'number').map(([, ...cells]) => cells)
    expect(printed.toSorted()).toEqual(notSignedIn().toSorted())
    const percent = `${Math.round((printed.length * 1000) / members.length) / 10}%`.replace('.', ',')
    expect(lines.at(-1)).toEqual([`Danh sách này có ${printed.length} đảng viên, trên tổng số ${members.length} đảng viên (${percent}).`])
    expect(head.slice(0, 2)).toEqual(PARTY_HEAD)
  })

  it('report, its workbook, its print and the paper have the party’s head, and nothing of the office’s', async () => {
    const page = async (path: string) => (await got(party, path)).text()
    const workbook = rowsOf(new Uint8Array(await (await got(party, `/api/reports/${ID}/${DAY_1}.xlsx`)).arrayBuffer()))
    const papers = await paper(party, ID, 'chua-dang-nhap')
    const prints = [
      await page(`/api/reports/${ID}/${DAY_1}.html`),
      await page(`/api/campaigns/${ID}/documents/chua-dang-nhap.html`),
      JSON.stringify(workbook),
    ]
    for (const text of prints) {
      for (const words of [...PARTY_HEAD, 'ĐẢNG CỘNG SẢN VIỆT NAM', 'T/M ĐẢNG ỦY']) expect(text).toContain(words)
      expect(text).not.toMatch(/UBND|ỦY BAN|CỘNG HÒA XÃ HỘI|Độc lập/)
    }
    expect(papers.text).not.toMatch(/UBND|ỦY BAN|CỘNG HÒA XÃ HỘI|Độc lập/)
  })
})
const PARTY_HEAD = ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY PHƯỜNG THỬ']

describe('R16: without the duty', () => {
  /** Whatever names a member, a record, a row of the list. */
  const told = () => [
    ...members.map(({ name }) => name),
    ...records.map(({ record }) => record),
    ...rows<{ id: string }>(world, "SELECT id FROM entities WHERE list = 'dang-vien'").map(({ id }) => id),
  ]
  const places = (campaign: string) => ({ campaign, entity: told().at(-1) ?? '', record: records[0]?.record ?? '', job, day: DAY_1 })

  it('every GET route that the server has is asked below', async () => {
    const { app } = await openOffice()
    const there = app.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/')).map(({ path }) => path)
    expect([...new Set(there)].toSorted()).toEqual(Object.keys(GET_ROUTES).toSorted())
  })

  it.each(['administrator', 'reviewer', 'supervisor', 'collector'] as const)('a %s is told nothing, on no route', async role => {
    const who = outsiders.find(one => one.role === role)?.who
    if (!who) throw new Error(`no ${role}`)
    let asked = 0
    for (const [route, paths] of Object.entries(GET_ROUTES))
      for (const path of paths(places(ID))) {
        asked += 1
        const answer = await said(who, path)
        for (const word of told()) expect(answer.text, `${role} ${path}`).not.toContain(word)
        if (!SETUP.includes(route)) expect(answer.text, `${role} ${path}`).not.toMatch(/so-tay-dang-vien|"dang-vien"|[Đđ]ảng viên/)
        const [elsewhere] = paths(places('khong-co')).flatMap((other, at) => (paths(places(ID))[at] === path ? [other] : []))
        if (elsewhere !== undefined && elsewhere !== path && !SETUP.includes(route))
          expect([path, answer.status, answer.code]).toEqual([path, ...answerOf(await said(who, elsewhere))])
      }
    expect(asked).toBeGreaterThan(30)
  })

  it('the same routes tell the party office, so that nothing above is silent for another reason', async () => {
    const open = await Promise.all(
      Object.values(GET_ROUTES).flatMap(paths =>
        paths(places(ID)).map(async path => ((await said(party, path)).status === 200 ? [path] : [])),
      ),
    )
    for (const part of [
      '/api/board?',
      '/api/desk?',
      '/api/cases?',
      '/documents',
      '/danh-sach.xlsx',
      '/api/reports?',
      '.html',
      '/api/list-imports/',
    ])
      expect(open.flat().filter(path => path.includes(part)).length, part).toBeGreaterThan(0)
    expect((await said(party, `/api/desk/${records[0]?.record}`)).text).toContain(records[0]?.record)
  })

  it('nothing can be brought in or decided either', async () => {
    for (const { who } of outsiders) {
      const load = await ask(who, 'POST', `/api/list-imports?campaign=${ID}&list=dang-vien`, await sheetOf(memberRows()))
      const review = { version: records[0]?.version, decision: 'approve', reasons: [] }
      const decided = await ask(who, 'POST', `/api/desk/${records[0]?.record}/review`, review)
      const undone = await ask(who, 'POST', '/api/lists/undo', { campaign: ID, list: 'dang-vien', preview: true })
      expect([load.status, decided.status, undone.status].every(status => status >= 400)).toBe(true)
    }
  })

  it('live news say that something came, and nothing of what', async () => {
    const supervisor = outsiders.find(({ role }) => role === 'supervisor')?.who
    if (!supervisor) throw new Error('no supervisor')
    const reader = (await ask(supervisor, 'GET', '/api/live')).body?.getReader()
    await world.store.events.append({ actor: party.person, action: 'record-received', subject: ID, detail: {} })
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    const heard = (await next()) + (await next())
    await reader?.cancel()
    expect(heard).toContain('"records"')
    for (const word of [...told(), ID, 'dang-vien']) expect(heard).not.toContain(word)
  })
})

interface Said {
  status: number
  text: string
  code: string | undefined
}
async function said(who: SignedIn, path: string): Promise<Said> {
  const response = await ask(who, 'GET', path)
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 200 && type.includes('spreadsheet'))
    return { status: 200, text: JSON.stringify(rowsOf(new Uint8Array(await response.arrayBuffer()))), code: undefined }
  if (type.includes('event-stream')) {
    await response.body?.cancel()
    return { status: response.status, text: '', code: undefined }
  }
  const text = await response.text()
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1]
  return { status: response.status, text, code: response.status === 200 ? undefined : code }
}
const answerOf = ({ status, code }: Said) => [status, code]
