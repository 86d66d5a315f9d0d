// Reports over the routes: the freeze that a reader brings about, the same bytes for all, the two documents.
import { describe, expect, it } from 'vitest'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import { FrozenReport, ReportList } from '../../shared/report.ts'
import { beginPackage } from '../../test/server/campaign-office.ts'
import { at, CAMPAIGN, collected, openOffice } from '../../test/server/office.ts'

async function open() {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const head = await office.signedIn('Trưởng Phòng', 'supervisor')
  const get = (path: string) => office.request('GET', path, { cookie: head.cookie })
  return { office, an, head, get }
}
const REPORT = `/api/reports/${CAMPAIGN}/2026-11-21`

describe('frozen reports', () => {
  it('R9, R12: the first who asks at the cut finds it frozen; a millisecond before there is none', async () => {
    const { office, an, get } = await open()
    await office.push(an, [await office.version(collected(), { entity: 'tdp-1-1' })])
    office.clock.time = at('14:59:59.999')
    expect((await get(REPORT)).status).toBe(404)
    office.clock.time = at('15:00')
    const report = FrozenReport.parse(await (await get(REPORT)).json())
    expect(report).toMatchObject({
      countedVersions: 1,
      content: { day: '2026-11-21', number: 1, total: { all_certificates: 1, due_all: 6 } },
    })
    const list = ReportList.parse(await (await get(`/api/reports?campaign=${CAMPAIGN}`)).json())
    expect(list.reports).toEqual([
      { campaign: CAMPAIGN, day: '2026-11-21', number: 1, cutAt: at('15:00'), countedVersions: 1, digest: report.digest },
    ])
  })

  it('R13: data, page and workbook have the same bytes after later records and decisions', async () => {
    const { office, an, get } = await open()
    const sent = await office.version(collected(), { entity: 'tdp-1-1' })
    await office.push(an, [sent])
    office.clock.time = at('15:00')
    const forms = ['', '.html', '.xlsx']
    const read = () =>
      Promise.all(forms.map(async form => Buffer.from(await (await get(`${REPORT}${form}`)).arrayBuffer()).toString('base64')))
    const before = await read()
    office.clock.time = at('16:00')
    await office.push(an, [await office.version(collected())])
    const { record, version } = sent.content
    await office.store.reviews.decide(record, { version, decision: 'approve', reasons: [] }, an.person)
    expect(await read()).toEqual(before)
    expect(new Set(before).size).toBe(3)
  })

  it('the page links its own style, and the workbook is a download', async () => {
    const { office, get } = await open()
    office.clock.time = at('15:00')
    const page = await get(`${REPORT}.html`)
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      expect.stringContaining('text/html'),
      expect.stringContaining('href="/documents/report.css"'),
    ])
    const style = await office.request('GET', '/documents/report.css')
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect((await get(`${REPORT}.xlsx`)).headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-${CAMPAIGN}-2026-11-21.xlsx"`,
    )
  })

  it('R16: of a campaign that somebody may not know of are not there', async () => {
    const { office, head } = await open()
    await beginPackage(office, partyHandbook)
    const secretary = await office.signedIn('Bí Thư', 'supervisor', [], ['dang-uy'])
    office.clock.time = at('15:00')
    const { id } = partyHandbook.campaign
    const paths = [
      `/api/reports?campaign=${id}`,
      `/api/reports/${id}/2026-11-21`,
      `/api/reports/${id}/2026-11-21.html`,
      `/api/board?campaign=${id}`,
    ]
    for (const path of paths) {
      expect([path, (await office.request('GET', path, { cookie: head.cookie })).status]).toEqual([path, 404])
      expect([path, (await office.request('GET', path, { cookie: secretary.cookie })).status]).toEqual([path, 200])
    }
  })

  it('R16: are for the office; what is not there is said to be so', async () => {
    const { office, an, get } = await open()
    expect((await office.request('GET', REPORT, { cookie: an.cookie })).status).toBe(403)
    expect((await office.request('GET', `${REPORT}.xlsx`)).status).toBe(401)
    for (const path of [
      '/api/reports?campaign=khac',
      '/api/reports/khac/2026-11-21',
      `/api/reports/${CAMPAIGN}/2026-13-40`,
      `${REPORT}.pdf`,
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })
})
