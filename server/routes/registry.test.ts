// From an empty installation to a campaign with its list, all from the screen: begin the campaign, load the workbook, load it again.
import { read, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { REGISTRY_MAX_BYTES, RegistryAnswer } from '../../shared/registry.ts'
import { CAMPAIGN, openOffice } from '../../test/server/office.ts'
import { WORKBOOK } from '../same-origin.ts'

const HEADER = ['Số phát hành', 'Tên chủ', 'CCCD', 'Tổ dân phố', 'Nhóm']
type Row = (string | number | null)[]
const workbook = async (rows: Row[]) => new Uint8Array(await writeXlsx({ sheets: [{ name: 'DS', rows: [HEADER, ...rows] }] }))
const ROWS: Row[] = [
  ['CM 264024', 'Nguyễn Văn A', 31085012345, 'TDP 1', 2],
  ['cm264025', 'Trần B', null, 'Tổ 7', 4],
  ['CM 264026', '=1+1', null, null, 4],
]

async function open() {
  const office = await openOffice()
  const chief = await office.signedIn('Quản Trị', 'administrator')
  const load = (bytes: Uint8Array<ArrayBuffer>, query = '', type = WORKBOOK) =>
    office.request('POST', `/api/registry${query}`, { cookie: chief.cookie, bytes, headers: { 'content-type': type } })
  const counts = async (response: Response) => {
    const { added, changed, unchanged, notInFile, rejectedCount, residentialGroupsAdded } = RegistryAnswer.parse(await response.json())
    return { added, changed, unchanged, notInFile, rejectedCount, residentialGroupsAdded }
  }
  return { office, chief, load, counts }
}

describe('loading the registry', () => {
  it('adds, then knows the same file again, then names what changed; nothing is loaded twice', async () => {
    const { office, load, counts } = await open()
    const first = { added: 2, changed: 0, unchanged: 0, notInFile: 6, rejectedCount: 1, residentialGroupsAdded: ['Tổ dân phố 7'] }
    expect(await counts(await load(await workbook(ROWS)))).toEqual(first)
    const again = { ...first, added: 0, unchanged: 2, residentialGroupsAdded: [] }
    expect(await counts(await load(await workbook(ROWS)))).toEqual(again)
    const changed = ROWS.map((row, index) => (index === 1 ? ['CM 264025', 'Trần Bình', null, 'TDP 7', 4] : row))
    expect(await counts(await load(await workbook(changed)))).toEqual({ ...again, changed: 1, unchanged: 1 })
    const list = await office.store.entities.list('giay-chung-nhan')
    expect(list).toHaveLength(8)
    expect(list.find(entity => entity.id === 'gcn-CM264025')).toMatchObject({ title: 'Trần Bình', residentialGroup: '7' })
    expect(list.find(entity => entity.id === 'gcn-CM264024')).toMatchObject({
      residentialGroup: 'tdp-1',
      properties: { owner_id: '031085012345', national_group: '2', group_name: 'Tổ dân phố 1' },
    })
  })

  it('knows a certificate again when a later file adds its serial, or loses it; two serials on one parcel stay two', async () => {
    const { office, load, counts } = await open()
    const header = ['Số phát hành', 'Tên chủ', 'Tổ dân phố', 'Xã cũ', 'Số tờ', 'Số thửa']
    const file = async (...serials: (string | null)[]) => {
      const rows = serials.map(serial => [serial, 'Nguyễn Văn A', 'TDP 1', 'xã Hoa Động', 3, 12])
      return new Uint8Array(await writeXlsx({ sheets: [{ name: 'DS', rows: [header, ...rows] }] }))
    }
    const ids = async () => (await office.store.entities.list('giay-chung-nhan')).map(({ id }) => id).filter(id => !id.startsWith('tdp-'))
    expect(await counts(await load(await file(null)))).toMatchObject({ added: 1 })
    const [first] = await ids()
    expect(await counts(await load(await file('CM 264024')))).toMatchObject({ added: 0, changed: 1 })
    expect(await counts(await load(await file(null)))).toMatchObject({ added: 0, changed: 1 })
    expect(await ids()).toEqual([first])
    expect(await counts(await load(await file('CM 264024', 'CM 999999')))).toMatchObject({ added: 1, changed: 1 })
    expect(await ids()).toHaveLength(2)
  })

  it('a preview says the same and writes nothing, not even a residential group', async () => {
    const { office, load } = await open()
    const before = await office.store.entities.groups()
    const answer = RegistryAnswer.parse(await (await load(await workbook(ROWS), '?preview=1')).json())
    expect(answer).toMatchObject({ preview: true, added: 2, repairCounts: { lostZeros: 1, serialShape: 1 } })
    expect(answer.repairs.find(repair => repair.kind === 'lostZeros')).toEqual({
      cell: 'C2',
      kind: 'lostZeros',
      before: '310•••••2345',
      after: '031•••••2345',
    })
    expect(await office.store.entities.groups()).toEqual(before)
    expect(await office.store.entities.list('giay-chung-nhan')).toHaveLength(6)
  })

  it('gives repairs and rejected rows as a workbook whose texts are no formulas', async () => {
    const { load } = await open()
    const response = await load(await workbook(ROWS), '?preview=1&answer=workbook')
    expect(response.headers.get('content-type')).toBe(WORKBOOK)
    const book = read(await response.arrayBuffer())
    expect(book.SheetNames).toEqual(['Dòng bị loại', 'Ô đã sửa'])
    const rejected = book.Sheets['Dòng bị loại']
    expect([rejected?.A2?.v, rejected?.B2?.v, rejected?.D2]).toMatchObject([
      4,
      'Thiếu tổ dân phố nên chưa biết giao cho ai.',
      { t: 's', v: '=1+1' },
    ])
    expect(rejected?.D2?.f).toBeUndefined()
  })

  it('the workbook of rows left out is loaded again once they are mended', async () => {
    const { office, load, counts } = await open()
    const left: Row = ['CM 264030', 'Lê C', '031058001234', null, 4]
    const book = read(await (await load(await workbook([left]), '?preview=1&answer=workbook')).arrayBuffer())
    const sheet = book.Sheets['Dòng bị loại']
    if (!sheet) throw new Error('no sheet of rows left out')
    sheet.F2 = { t: 's', v: 'TDP 1' }
    const mended = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
    expect(await counts(await load(mended))).toMatchObject({ added: 1, rejectedCount: 0 })
    const entity = await office.store.entities.get('giay-chung-nhan', 'gcn-CM264030')
    expect(entity).toMatchObject({ title: 'Lê C', properties: { owner_id: '031058001234' } })
  })

  it.each(['danh-sach.xlsx', 'danh-sach.csv'])('our own export %s read again changes nothing, and begins no formula', async file => {
    const { office, chief, load, counts } = await open()
    await load(await workbook([...ROWS, ['CM 264027', '=HYPERLINK("x")', '0310850', 'TDP 1', '5']]))
    const before = await office.store.entities.list('giay-chung-nhan')
    const response = await office.request('GET', `/api/registry/${file}`, { cookie: chief.cookie })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const sheet = Object.values(read(bytes, { raw: true }).Sheets)[0]
    expect(Object.values(sheet ?? {}).filter(cell => cell?.f !== undefined)).toEqual([])
    const again = await counts(await load(bytes, '', 'application/octet-stream'))
    // The six that the office began with have neither a serial nor a parcel: no file could tell which they are.
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, notInFile: 6, rejectedCount: 6 })
    expect(await office.store.entities.list('giay-chung-nhan')).toEqual(before)
  })

  it('a person says which columns are which, and which kinds of difference to take', async () => {
    const { office, load } = await open()
    const bytes = new Uint8Array(
      await writeXlsx({
        sheets: [
          {
            name: 'DS',
            rows: [
              ['Tên chủ', 'Số phát hành', 'Tổ', 'Khác'],
              ['A', 'CM 264024', 'TDP 1', 'Bình'],
            ],
          },
        ],
      }),
    )
    const chosen = (choices: unknown) => `?choices=${encodeURIComponent(JSON.stringify(choices))}`
    const columns = { 1: 'serial', 2: 'group_name', 3: 'owner_name' }
    await load(bytes, chosen({ columns, accept: ['changed'] }))
    expect(await office.store.entities.get('giay-chung-nhan', 'gcn-CM264024')).toBeNull()
    await load(bytes, chosen({ columns }))
    expect(await office.store.entities.get('giay-chung-nhan', 'gcn-CM264024')).toMatchObject({ title: 'Bình' })
    expect((await load(bytes, chosen({ other: 1 }))).status).toBe(422)
  })

  it('R17: a difference is told property by property, ID numbers in part', async () => {
    const { load } = await open()
    await load(await workbook(ROWS))
    const changed = await load(await workbook([['CM 264024', 'Nguyễn Văn A', '031085099999', 'TDP 2', 2]]), '?preview=1')
    const { moved, differences } = RegistryAnswer.parse(await changed.json())
    expect([moved, differences]).toEqual([
      1,
      [
        {
          kind: 'moved',
          id: 'gcn-CM264024',
          title: 'Nguyễn Văn A',
          properties: [
            { name: 'owner_id', before: '031•••••2345', after: '031•••••9999' },
            { name: 'group_name', before: 'Tổ dân phố 1', after: 'Tổ dân phố 2' },
          ],
        },
      ],
    ])
  })

  it('what cannot be loaded is a problem with a code, never a 5xx', async () => {
    const { load } = await open()
    const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
    const text = new TextEncoder().encode('<html>không phải Excel</html>')
    expect(await code(await load(text))).toEqual([415, 'file-not-workbook'])
    expect(await code(await load(text, '', 'text/html'))).toEqual([415, 'wrong-content-type'])
    expect(await code(await load(text, '', 'multipart/form-data; boundary=x'))).toEqual([415, 'wrong-content-type'])
    expect(await code(await load((await workbook(ROWS)).slice(0, 900)))).toEqual([415, 'file-not-workbook'])
    expect(await code(await load(new Uint8Array(REGISTRY_MAX_BYTES + 1)))).toEqual([413, 'too-large'])
    expect(await code(await load(await workbook(ROWS), '?campaign=khac'))).toEqual([422, 'unknown-campaign'])
    const bare = new Uint8Array(
      await writeXlsx({
        sheets: [
          {
            name: 'DS',
            rows: [
              ['a', 'b', 'c'],
              [1, 2, 3],
            ],
          },
        ],
      }),
    )
    expect(await code(await load(bare))).toEqual([422, 'columns-missing'])
  })
})

describe('campaigns', () => {
  it('are listed for the office with the residential groups', async () => {
    const { office } = await open()
    const head = await office.signedIn('Trưởng Phòng', 'supervisor')
    const answer = await (await office.request('GET', '/api/campaigns', { cookie: head.cookie })).json()
    expect(answer).toMatchObject({ campaigns: [{ id: CAMPAIGN }], residentialGroups: [{ id: 'tdp-1' }, { id: 'tdp-2' }] })
  })
})
