// A campaign's papers over the routes: counted by hand, for whom they are, written down who took them, and whatever a name begins with it stays a text.
import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { cultureResidentialGroup } from '../../forms/campaigns/culture-residential-group/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import { DocumentList } from '../../shared/document.ts'
import { beginPackage, putRow } from '../../test/server/campaign-office.ts'
import { at, type Office, openOffice, type SignedIn } from '../../test/server/office.ts'

const ID = cultureFamily.campaign.id
const PATH = `/api/campaigns/${ID}/documents`
const FORMULA = '=HYPERLINK("http://x","y")'

const families: [id: string, group: string, properties: Record<string, string>][] = [
  [
    'h1',
    'tdp-1',
    { head: 'Trần Mơ', lane: 'Ngõ 1', members: '4', registered: 'yes', meeting_result: 'pass', result: 'recognized', excluded: '' },
  ],
  ['h2', 'tdp-1', { head: 'Lê <b>Bưởi', lane: 'Ngõ 2', members: '3', registered: 'yes', meeting_result: 'pass', excluded: 'd' }],
  ['h3', 'tdp-1', { head: 'Phạm Cam', lane: 'Ngõ 3', members: '2', registered: 'no', result: 'not_registered' }],
  ['h4', 'tdp-2', { head: FORMULA, lane: '+1', members: '5', registered: 'yes', meeting_result: 'fail', result: 'not_recognized' }],
  ['h5', 'tdp-2', { head: 'Đỗ Na', lane: 'Ngõ 5', members: '1', registered: 'yes', meeting_result: 'pass', result: 'recognized' }],
]

let office: Office
let head: SignedIn
beforeAll(async () => {
  office = await openOffice()
  await beginPackage(office, cultureFamily, { settings: { denominator: 'registered', family_target: '75' } })
  await beginPackage(office, partyHandbook)
  await beginPackage(office, cultureResidentialGroup)
  for (const [id, group, properties] of families) await putRow(office, cultureFamily, 'ho-gia-dinh', id, group, properties)
  await putRow(office, partyHandbook, 'dang-vien', 'p1', 'tdp-1', { full_name: 'Vũ Đảng', step: 'account' })
  head = await office.signedIn('Trưởng Phòng', 'supervisor')
})

const get = (path: string, by: { cookie: string } = head) => office.request('GET', path, { cookie: by.cookie })
async function page(id: string, by = head): Promise<string> {
  const response = await get(`${PATH}/${id}.html`, by)
  expect(response.status).toBe(200)
  return response.text()
}
async function sheet(id: string): Promise<unknown[][]> {
  const book = read(new Uint8Array(await (await get(`${PATH}/${id}.xlsx`)).arrayBuffer()))
  return utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, blankrows: false })
}
const bodyOf = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell),
  )

describe("a campaign's papers", () => {
  it('are listed by their names', async () => {
    const { documents } = DocumentList.parse(await (await get(PATH)).json())
    expect(documents.map(({ id }) => id)).toEqual(['dang-ky', 'de-nghi-niem-yet', 'cong-nhan', 'tong-hop-to'])
  })

  it('list rows residential group by residential group, with subtotals, the total and the rate', async () => {
    const html = await page('dang-ky')
    expect(bodyOf(html)).toEqual([
      ['TT', 'Chủ hộ', 'Địa chỉ', 'Số nhân khẩu'],
      ['Tổ dân phố 1: 2 hộ gia đình'],
      ['1', 'Trần Mơ', 'Ngõ 1', '4'],
      ['2', 'Lê &lt;b&gt;Bưởi', 'Ngõ 2', '3'],
      ['', 'Cộng Tổ dân phố 1', '', '7'],
      ['Tổ dân phố 2: 2 hộ gia đình'],
      ['3', '=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;)', '+1', '5'],
      ['4', 'Đỗ Na', 'Ngõ 5', '1'],
      ['', 'Cộng Tổ dân phố 2', '', '6'],
      ['', 'Tổng cộng', '', '13'],
    ])
    expect(html).toContain('Danh sách này có 4 hộ, trên tổng số 5 hộ (80,0%).')
  })

  it('have the letterhead, number and date left for the clerk, and who made and who signs them', async () => {
    const html = await page('cong-nhan')
    for (const text of [
      'UBND PHƯỜNG THỬ',
      'PHÒNG VĂN HÓA',
      'Số:          /VHXH',
      'ngày        tháng        năm 2026',
      'NGƯỜI LẬP',
      'TRƯỞNG PHÒNG',
      'DỮ LIỆU MẪU',
    ])
      expect(html).toContain(text)
    expect(html).toContain('Danh sách này có 2 hộ, bằng 40,0% tổng số 5 hộ.')
  })

  it('sum up residential groups over both denominators and against the target', async () => {
    const rows = await sheet('tong-hop-to')
    const from = rows.findIndex(([first]) => first === 'TT')
    const [one, two, all] = rows.slice(from + 1)
    expect(one).toEqual([1, '1', 3, 2, 2, 1, 1 / 3, 1 / 2, 2, 1 / 2, 0.75, -0.25])
    expect(two).toEqual([2, '2', 2, 2, 1, 1, 1 / 2, 1 / 2, 2, 1 / 2, 0.75, -0.25])
    expect(all).toEqual(['', 'Tổng cộng', 5, 4, 3, 2, 2 / 5, 2 / 4, 4, 2 / 4, 0.75, -0.25])
  })

  it('hold no formula, and every text as a text', async () => {
    const bytes = new Uint8Array(await (await get(`${PATH}/dang-ky.xlsx`)).arrayBuffer())
    const book = read(bytes)
    const cells = Object.entries(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).filter(([place]) => !place.startsWith('!'))
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
    expect(cells.filter(([, cell]) => cell.v === FORMULA).map(([, cell]) => cell.t)).toEqual(['s'])
  })

  it('have one line for each residential group where the list is of them, and no heads over single lines', async () => {
    const html = await (await get(`/api/campaigns/${cultureResidentialGroup.campaign.id}/documents/tong-hop.html`)).text()
    expect(bodyOf(html).map(([, name]) => name)).toEqual(['Tổ dân phố', 'Tổ dân phố 1', 'Tổ dân phố 2', 'Tổng cộng'])
  })
})

describe('R16, R17: who takes a paper', () => {
  it('is written down, with which one and in what form, before the first name leaves', async () => {
    await page('cong-nhan')
    const taken = await office.store.events.ofAction('document-taken')
    const [last] = taken.slice(-1)
    expect([last?.actor, last?.subject, last?.detail]).toEqual([head.person, ID, { document: 'cong-nhan', form: 'html' }])
  })

  it('is the office, not collectors; and of the party’s papers the party office alone', async () => {
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    expect((await get(PATH, an)).status).toBe(403)
    expect((await get(`${PATH}/dang-ky.xlsx`, an)).status).toBe(403)
    const party = `/api/campaigns/${partyHandbook.campaign.id}/documents`
    expect((await get(party)).status).toBe(404)
    expect((await get(`${party}/chua-dang-nhap.html`)).status).toBe(404)
    const secretary = await office.signedIn('Bí Thư', 'supervisor', [], ['dang-uy'])
    const html = await (await get(`${party}/chua-dang-nhap.html`, secretary)).text()
    for (const text of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG ỦY PHƯỜNG THỬ', 'Vũ Đảng', 'Đã cấp tài khoản']) expect(html).toContain(text)
    expect(html).not.toContain('CỘNG HÒA')
  })

  it('says of a property that is kept for a duty nothing to who lacks it', async () => {
    const stored = await office.store.campaigns.get(ID)
    if (!stored?.plan) throw new Error('no plan')
    const kept = {
      id: 'thu',
      title: { vi: 'Thử' },
      list: 'ho-gia-dinh',
      columns: ['head', 'excluded', 'appraisal'].map(name => ({ title: name, value: `entity('${name}')` })),
    }
    await office.store.campaigns.put({ ...stored, plan: { ...stored.plan, documents: [kept] } }, 'test')
    await putRow(office, cultureFamily, 'ho-gia-dinh', 'h2', 'tdp-1', { head: 'Lê Bưởi', excluded: 'd', appraisal: 'refuse' })
    const seenBy = async (by: SignedIn) => bodyOf(await page('thu', by)).find(([, name]) => name === 'Lê Bưởi')
    expect(await seenBy(head)).toEqual([expect.anything(), 'Lê Bưởi', '', ''])
    expect(await seenBy(await office.signedIn('Soát', 'reviewer', [], ['dien-khong-xet']))).toEqual([expect.anything(), 'Lê Bưởi', 'd', ''])
    expect(await seenBy(await office.signedIn('Thẩm', 'reviewer', [], ['tham-dinh']))).toEqual([
      expect.anything(),
      'Lê Bưởi',
      'd',
      'refuse',
    ])
    await office.store.campaigns.put(stored, 'test')
  })

  it('finds nothing where nothing is', async () => {
    for (const path of ['/api/campaigns/khac/documents', `${PATH}/khac.html`, `${PATH}/dang-ky.pdf`, `${PATH}/dang-ky`])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    const { campaign } = (await office.store.campaigns.get('lam-sach-dat-dai')) ?? {}
    expect(DocumentList.parse(await (await get(`/api/campaigns/${campaign?.id}/documents`)).json())).toEqual({ documents: [] })
  })
})

describe('a ward of 25,000 households', () => {
  it('streams its list whole', async () => {
    const large = await openOffice()
    await beginPackage(large, cultureFamily)
    const groups = Array.from({ length: 100 }, (_, index) => ({ id: `to-${index}`, name: `Tổ ${index}`, order: index + 10 }))
    await large.store.entities.putGroups(groups, 'test')
    const row = { list: 'ho-gia-dinh', title: 'x', subtitle: '' }
    for (const { id: residentialGroup } of groups)
      await large.store.entities.put(
        Array.from({ length: 250 }, (_, house) => ({
          ...row,
          id: `${residentialGroup}-${house}`,
          residentialGroup,
          sortKey: String(house).padStart(4, '0'),
          properties: { head: `Nguyễn Văn ${house}`, lane: 'Ngõ Đình', members: '4', registered: 'yes' },
        })),
        'test',
      )
    const { cookie } = await large.signedIn('Trưởng Phòng', 'supervisor')
    large.clock.time = at('09:00')
    const html = await (await large.request('GET', `${PATH}/dang-ky.html`, { cookie })).text()
    expect(html).toContain('Danh sách này có 25000 hộ, trên tổng số 25000 hộ (100,0%).')
    const book = read(new Uint8Array(await (await large.request('GET', `${PATH}/dang-ky.xlsx`, { cookie })).arrayBuffer()), {
      sheetRows: 0,
    })
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, blankrows: false })
    expect(rows.filter(([first]) => typeof first === 'number')).toHaveLength(25_000)
    expect(rows.find(([, name]) => name === 'Tổng cộng')).toEqual(['', 'Tổng cộng', undefined, 100_000])
  })
})
