// Loading a list as the screen does it: looked at, changed, ticked, written, and what must never happen on the way.
import { read, utils, write as writeBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { verification } from '../../forms/campaigns/digital-skills/verification.ts'
import { REGISTRY_MAX_BYTES } from '../../shared/registry.ts'
import { beginPackage, EVERYTHING_BUT_GONE, openListOffice, type Row, sheetOf, type Take } from '../../test/server/list-office.ts'
import { collected } from '../../test/server/office.ts'
import { takeBackCutOff } from '../registry/undo-import.ts'

const HEADER = ['Số phát hành', 'Tên chủ', 'CCCD', 'Tổ dân phố', 'Nhóm']
const workbook = (rows: Row[]) => sheetOf([HEADER, ...rows])
const ROWS: Row[] = [
  ['CM 264024', 'Nguyễn Văn A', 31085012345, 'TDP 1', 2],
  ['cm264025', 'Trần B', null, 'Tổ 7', 4],
  ['CM 264026', '=1+1', null, null, 4],
]
const LIST = 'giay-chung-nhan'
const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

describe('loading a list', () => {
  it('adds, then knows the same file again, then names what changed; nothing is loaded twice', async () => {
    const { office, load } = await openListOffice()
    const first = { added: 2, changed: 0, unchanged: 0, notInFile: 6, rejectedCount: 1, residentialGroupsAdded: ['Tổ dân phố 7'] }
    expect(await load(await workbook(ROWS))).toMatchObject({ ...first, loadedBefore: null })
    const changed = ROWS.map((row, index) => (index === 1 ? ['CM 264025', 'Trần Bình', null, 'TDP 7', 4] : row))
    expect(await load(await workbook(changed))).toMatchObject({ added: 0, changed: 1, unchanged: 1, residentialGroupsAdded: [] })
    const list = await office.store.entities.list(LIST)
    expect(list).toHaveLength(8)
    expect(list.find(entity => entity.id === 'gcn-CM264025')).toMatchObject({ title: 'Trần Bình', residentialGroup: '7' })
    expect(list.find(entity => entity.id === 'gcn-CM264024')).toMatchObject({
      residentialGroup: 'tdp-1',
      properties: { owner_id: '031085012345', national_group: '2', group_name: 'Tổ dân phố 1' },
    })
  })

  it('the very same file again says when it was loaded, and writes nothing at all', async () => {
    const { office, load, looked } = await openListOffice()
    const bytes = await workbook(ROWS)
    await load(bytes)
    const seq = (await office.store.events.chainAfter(0, 10_000)).length
    const { answer } = await looked(bytes)
    expect(answer).toMatchObject({ added: 0, changed: 0, unchanged: 2, loadedBefore: office.clock.time })
    await load(bytes)
    const after = (await office.store.events.chainAfter(0, 10_000)).slice(seq).map(({ action }) => action)
    expect(after).toEqual(['import-choices-changed'])
  })

  it('knows a certificate again when a later file adds its serial, or loses it; two serials on one parcel stay two', async () => {
    const { office, load } = await openListOffice()
    const header = ['Số phát hành', 'Tên chủ', 'Tổ dân phố', 'Xã cũ', 'Số tờ', 'Số thửa']
    const file = (...serials: (string | null)[]) =>
      sheetOf([header, ...serials.map((serial): Row => [serial, 'Nguyễn Văn A', 'TDP 1', 'xã Hoa Động', 3, 12])])
    const ids = async () => (await office.store.entities.list(LIST)).map(({ id }) => id).filter(id => !id.startsWith('tdp-'))
    expect(await load(await file(null))).toMatchObject({ added: 1 })
    const [first] = await ids()
    expect(await load(await file('CM 264024'))).toMatchObject({ added: 0, changed: 1 })
    expect(await load(await file(null))).toMatchObject({ added: 0, changed: 1 })
    expect(await ids()).toEqual([first])
    expect(await load(await file('CM 264024', 'CM 999999'))).toMatchObject({ added: 1, changed: 1 })
    expect(await ids()).toHaveLength(2)
  })

  it('a look says the same and writes nothing, not even a residential group; ID numbers are told in part (R17)', async () => {
    const { office, looked } = await openListOffice()
    const before = await office.store.entities.groups()
    const { answer } = await looked(await workbook(ROWS))
    expect(answer).toMatchObject({ preview: true, added: 2, repairCounts: { lostZeros: 1, serialShape: 1 } })
    expect(answer.repairs.find(({ kind }) => kind === 'lostZeros')).toMatchObject({
      cell: 'C2',
      before: '310•••••2345',
      after: '031•••••2345',
    })
    expect(answer.head[2]).toMatchObject({ heading: 'CCCD', property: 'owner_id', examples: ['310•••••2345', '', ''] })
    expect(answer.first[0]).toEqual({
      row: 2,
      values: { serial: 'CM 264024', owner_name: 'Nguyễn Văn A', owner_id: '031•••••2345', group_name: 'TDP 1', national_group: '2' },
    })
    expect(JSON.stringify(answer)).not.toContain('31085012345')
    expect(await office.store.entities.groups()).toEqual(before)
    expect(await office.store.entities.list(LIST)).toHaveLength(6)
  })

  it('gives repairs and rejected rows as a workbook whose texts are no formulas and that is loaded again once mended', async () => {
    const { office, ask, looked, load } = await openListOffice()
    const { job } = await looked(await workbook([['CM 264030', '=1+1 _x0041_', '031058001234', null, 4]]))
    const book = read(await (await ask('GET', `/api/list-imports/${job}/ket-qua-nap-danh-sach.xlsx`)).arrayBuffer())
    expect(book.SheetNames).toEqual(['Dòng bị loại', 'Ô đã sửa'])
    const sheet = book.Sheets['Dòng bị loại']
    if (!sheet) throw new Error('no sheet of rows left out')
    expect([sheet.A2?.v, sheet.B2?.v, sheet.D2]).toMatchObject([
      2,
      'Thiếu tổ dân phố nên chưa biết giao cho ai.',
      { t: 's', v: '=1+1 _x0041_' },
    ])
    expect(sheet.D2?.f).toBeUndefined()
    sheet.F2 = { t: 's', v: 'TDP 1' }
    sheet.D2 = { t: 's', v: 'Lê C' }
    const mended = new Uint8Array(writeBook(book, { type: 'array', bookType: 'xlsx' }))
    expect(await load(mended)).toMatchObject({ added: 1, rejectedCount: 0 })
    const entity = await office.store.entities.get(LIST, 'gcn-CM264030')
    expect(entity).toMatchObject({ title: 'Lê C', properties: { owner_id: '031058001234' } })
  })

  it('what cannot be loaded is a problem with a code, never a 5xx', async () => {
    const { office, chief, bring, look } = await openListOffice()
    const text = new TextEncoder().encode('<html>không phải Excel</html>')
    const typed = (type: string) =>
      office.request('POST', '/api/list-imports', { cookie: chief.cookie, bytes: text, headers: { 'content-type': type } })
    expect(await code(await typed('text/html'))).toEqual([415, 'wrong-content-type'])
    expect(await code(await typed('multipart/form-data; boundary=x'))).toEqual([415, 'wrong-content-type'])
    expect(await code(await bring(new Uint8Array(REGISTRY_MAX_BYTES + 1)))).toEqual([413, 'too-large'])
    expect(await code(await bring(text, { campaign: 'khac' }))).toEqual([422, 'unknown-campaign'])
    expect(await code(await bring(text, { list: 'khac' }))).toEqual([422, 'unknown-campaign'])
    expect((await look(text)).state).toMatchObject({ kind: 'failed', code: 'file-not-workbook' })
    expect((await look((await workbook(ROWS)).slice(0, 900))).state).toMatchObject({ kind: 'failed', code: 'file-not-workbook' })
  })

  it('whoever begins anew while a file is being read gives that one up, and is not told to wait', async () => {
    const { bring, settled, ask } = await openListOffice()
    const many = Array.from({ length: 3000 }, (_, index): Row => [`CM ${264_000 + index}`, 'A', null, 'TDP 1', 2])
    const first = (await (await bring(await workbook(many))).json()) as { job: string }
    const second = (await (await bring(await workbook(ROWS))).json()) as { job: string }
    expect(await settled(second.job)).toMatchObject({ kind: 'looked', answer: { rows: 3 } })
    expect(await code(await ask('GET', `/api/list-imports/${first.job}`))).toEqual([404, 'import-over'])
  })

  it('only who began an import is told of it', async () => {
    const { office, ask, looked } = await openListOffice()
    const { job } = await looked(await workbook(ROWS))
    const other = await office.signedIn('Quản Trị Khác', 'administrator')
    expect(await code(await ask('GET', `/api/list-imports/${job}`, undefined, other))).toEqual([404, 'import-over'])
  })
})

describe('what a person chooses', () => {
  const odd = () =>
    sheetOf([
      ['Tên chủ', 'Số phát hành', 'Nơi', 'Khác'],
      ['A', 'CM 264024', 'TDP 1', 'Bình'],
    ])
  const columns = { 1: 'serial', 2: 'group_name', 3: 'owner_name' }

  it('a file without the needed columns shows its head, and the person says which columns they are; the next file of that head asks nothing', async () => {
    const { office, look, looked, ask, settled, write } = await openListOffice()
    const { job, state } = await look(await odd())
    expect(state).toMatchObject({
      kind: 'columnsMissing',
      head: { missing: ['Tổ dân phố'], sheet: 'DS', head: [{}, {}, { examples: ['TDP 1'] }, {}] },
    })
    await ask('POST', `/api/list-imports/${job}/look`, { columns })
    const seen = await settled(job)
    if (seen.kind !== 'looked') throw new Error(seen.kind)
    expect(seen.answer.head.map(({ confidence }) => confidence)).toEqual([null, 'sure', 'chosen', 'chosen'])
    await write(job, { seen: seen.answer.seen, take: EVERYTHING_BUT_GONE })
    await settled(job)
    expect(await office.store.entities.get(LIST, 'gcn-CM264024')).toMatchObject({ title: 'Bình' })
    const { answer } = await looked(await odd())
    expect(answer.head.map(({ confidence }) => confidence)).toEqual([null, 'sure', 'remembered', 'remembered'])
    expect(answer).toMatchObject({ unchanged: 1 })
  })

  it('a file of which nothing is recognised still shows its widest row to be named', async () => {
    const { look } = await openListOffice()
    const { state } = await look(await sheetOf([['UBND'], ['a', 'b', 'c'], ['xin chào', 555, 777]]))
    expect(state).toMatchObject({
      kind: 'columnsMissing',
      head: { head: [{ heading: 'a', examples: ['xin chào'] }, { heading: 'b' }, { heading: 'c' }] },
    })
  })

  it('another sheet of the file', async () => {
    const { looked } = await openListOffice()
    const book = {
      SheetNames: ['Một', 'Hai'],
      Sheets: { Một: utils.aoa_to_sheet([HEADER, ROWS[0] ?? []]), Hai: utils.aoa_to_sheet([HEADER, ROWS[0] ?? [], ROWS[1] ?? []]) },
    }
    const bytes = new Uint8Array(writeBook(book, { type: 'array', bookType: 'xlsx' }))
    expect((await looked(bytes)).answer).toMatchObject({ sheet: 'Một', sheets: ['Một', 'Hai'], rows: 1 })
    expect((await looked(bytes, { choices: { sheet: 'Hai' } })).answer).toMatchObject({ sheet: 'Hai', rows: 2 })
  })

  it('dates that can be read both ways are asked about, and nothing is written before that', async () => {
    const { office, looked, write, ask, settled } = await openListOffice()
    const file = await sheetOf([
      ['Số phát hành', 'Ngày cấp', 'Tổ'],
      ['CM 264024', '03/04/2010', 'TDP 1'],
    ])
    const { job, answer } = await looked(file)
    expect(answer.undecided).toEqual([{ property: 'issued_on', example: '03/04/2010' }])
    expect(await code(await write(job, { seen: answer.seen, take: EVERYTHING_BUT_GONE }))).toEqual([409, 'dates-undecided'])
    await ask('POST', `/api/list-imports/${job}/look`, { dateOrders: { issued_on: 'monthFirst' } })
    const state = await settled(job)
    if (state.kind !== 'looked') throw new Error(state.kind)
    await write(job, { seen: state.answer.seen, take: EVERYTHING_BUT_GONE })
    await settled(job)
    expect((await office.store.entities.get(LIST, 'gcn-CM264024'))?.properties.issued_on).toBe('2010-03-04')
  })

  it('kinds of difference and single rows of them', async () => {
    const { office, load } = await openListOffice()
    const rows: Row[] = [ROWS[0] ?? [], ROWS[1] ?? [], ['CM 264027', 'Lê C', null, 'TDP 1', 4]]
    const take: Take = { new: { all: true, except: ['gcn-CM264025'] } }
    expect(await load(await workbook(rows), take)).toMatchObject({ added: 2 })
    expect(await office.store.entities.get(LIST, 'gcn-CM264025')).toBeNull()
    const changed = rows.map((row): Row => [row[0] ?? null, `${row[1]} Mới`, null, 'TDP 2', 4])
    await load(await workbook(changed), { moved: { all: false, except: ['gcn-CM264027'] } })
    const list = await office.store.entities.list(LIST)
    const titleOf = (id: string) => list.find(entity => entity.id === id)?.title
    expect([titleOf('gcn-CM264024'), titleOf('gcn-CM264025'), titleOf('gcn-CM264027')]).toEqual(['Nguyễn Văn A', undefined, 'Lê C Mới'])
  })

  it('R17: a difference is told property by property, ID numbers in part, page by page', async () => {
    const { load, looked, ask } = await openListOffice()
    await load(await workbook(ROWS))
    const { job, answer } = await looked(await workbook([['CM 264024', 'Nguyễn Văn A', '031085099999', 'TDP 2', 2]]))
    const moved = {
      kind: 'moved',
      id: 'gcn-CM264024',
      title: 'Nguyễn Văn A',
      properties: [
        { name: 'owner_id', before: '031•••••2345', after: '031•••••9999' },
        { name: 'group_name', before: 'Tổ dân phố 1', after: 'Tổ dân phố 2' },
      ],
    }
    expect(answer).toMatchObject({ moved: 1, changed: 1, notInFile: 7 })
    expect(answer.differences[0]).toMatchObject(moved)
    const page = await (await ask('GET', `/api/list-imports/${job}/differences?kind=gone&from=5`)).json()
    expect(page).toMatchObject({ kind: 'gone', all: 7, rows: [{ kind: 'gone' }, { kind: 'gone' }] })
  })
})

describe('rows that the file lacks', () => {
  it('stay unless they are ticked; then they leave the list, and the phone of their group is told so', async () => {
    const { office, load } = await openListOffice()
    const collector = await office.signedIn('Thu Thập', 'collector', ['tdp-1'])
    const since = (await office.store.events.chainAfter(0, 10_000)).length
    await load(await workbook(ROWS))
    expect((await office.store.entities.list(LIST)).filter(({ removed }) => removed)).toEqual([])
    expect(await load(await workbook(ROWS.slice(0, 2)), { gone: { all: false, except: ['tdp-1-2'] } })).toMatchObject({
      removed: 1,
      added: 0,
    })
    const pulled = await (await office.request('GET', `/api/pull?cursor=${since}`, { cookie: collector.cookie })).json()
    const told = (pulled as { entities: { id: string; removed: boolean }[] }).entities
    expect(told.find(({ id }) => id === 'tdp-1-2')).toMatchObject({ removed: true })
  })

  it('with records about them are named with their number, and leave only when that was said', async () => {
    const { office, looked, write, settled } = await openListOffice()
    const collector = await office.signedIn('Thu Thập', 'collector', ['tdp-1'])
    await office.push(collector, [await office.version(collected(), { entity: 'tdp-1-2' })])
    const { job, answer } = await looked(await workbook(ROWS))
    expect(answer.differences.find(({ id }) => id === 'tdp-1-2')).toMatchObject({ kind: 'gone', records: 1 })
    const request = { seen: answer.seen, take: { gone: { all: true, except: [] } } }
    expect(await code(await write(job, request))).toEqual([409, 'rows-have-records'])
    expect((await write(job, { ...request, withRecords: true })).status).toBe(200)
    await settled(job)
    expect((await office.store.entities.get(LIST, 'tdp-1-2'))?.removed).toBe(true)
  })
})

describe('what a stage found out', () => {
  it('is never blanked by a file: columns of that name are not read, and a list that lacks them keeps it', async () => {
    const { office, load } = await openListOffice()
    await load(await workbook(ROWS))
    const known = await office.store.entities.get(LIST, 'gcn-CM264024')
    if (!known) throw new Error('not loaded')
    await office.store.entities.put([{ ...known, properties: { ...known.properties, capture_result: 'collected' } }], 'test')
    const file = await sheetOf([
      [...HEADER, 'Thu thập'],
      [...(ROWS[0] ?? []), null],
      [...(ROWS[1] ?? []), 'Bản gốc'],
    ])
    const answer = await load(file)
    expect(answer).toMatchObject({ changed: 0, unchanged: 2, ignoredColumns: ['Thu thập'] })
    expect((await office.store.entities.get(LIST, 'gcn-CM264024'))?.properties.capture_result).toBe('collected')
  })

  it('and what both files and stages say: a blank cell keeps it, and where there is a record the file does not overrule it, which is said', async () => {
    const { office, load } = await openListOffice()
    await beginPackage(office, 'ky-nang-so')
    const into = { campaign: 'ky-nang-so', list: 'nguoi-ky-nang-so' }
    const file = (group: string | null) =>
      sheetOf([
        ['Mã', 'Họ và tên', 'Nhóm', 'Tổ'],
        ['A1', 'Lê Thị Hoa', group, 'TDP 1'],
      ])
    await load(await file('Người lao động'), undefined, into)
    const [person] = await office.store.entities.list('nguoi-ky-nang-so')
    expect(person?.properties.person_group).toBe('worker')
    expect(await load(await file(null), undefined, into)).toMatchObject({ changed: 0, unchanged: 1 })
    expect(await load(await file('Học sinh'), undefined, into)).toMatchObject({ changed: 1 })
    await office.store.forms.publish(verification)
    const collector = await office.signedIn('Thu Thập', 'collector', ['tdp-1'])
    const over = { campaign: 'ky-nang-so', form: verification.id, entity: person?.id ?? '' }
    const [outcome] = await office.push(collector, [await office.version({ full_name: 'Lê Thị Hoa' }, over)])
    expect(outcome?.kind).toBe('received')
    const counted = await office.store.entities.get('nguoi-ky-nang-so', person?.id ?? '')
    if (!counted) throw new Error('nobody there')
    await office.store.entities.put([{ ...counted, properties: { ...counted.properties, person_group: 'pupil' } }], 'test')
    const answer = await load(await file('Người dân'), undefined, into)
    expect(answer).toMatchObject({ changed: 0, unchanged: 1, repairCounts: { keptOutcome: 1 } })
    expect(answer.repairs.find(({ kind }) => kind === 'keptOutcome')).toMatchObject({ cell: 'C2', before: 'resident', after: 'pupil' })
  })

  it('a stage that writes between the look and the writing is not undone: the person looks again', async () => {
    const { office, load, looked, write } = await openListOffice()
    await load(await workbook(ROWS))
    const renamed = ROWS.map((row): Row => [row[0] ?? null, 'Khác', ...row.slice(2)])
    const { job, answer } = await looked(await workbook(renamed))
    const known = await office.store.entities.get(LIST, 'gcn-CM264025')
    if (!known) throw new Error('not loaded')
    await office.store.entities.put([{ ...known, properties: { ...known.properties, owner_name: 'Trần Bê' } }], 'test')
    expect(await code(await write(job, { seen: answer.seen, take: EVERYTHING_BUT_GONE }))).toEqual([409, 'list-changed'])
  })
})

describe('an import that is not finished', () => {
  it('is left whole or not at all: stopped in the middle of writing, everything is as it was', async () => {
    const { office, looked, write, ask } = await openListOffice()
    const many = Array.from({ length: 2500 }, (_, index): Row => [`CM ${264_000 + index}`, `Người ${index}`, null, 'TDP 1', 2])
    const { job, answer } = await looked(await workbook(many))
    await write(job, { seen: answer.seen, take: EVERYTHING_BUT_GONE })
    // Two writes share the loop with this: the beginning, and the first thousand rows.
    await office.store.write('wait', () => null)
    await office.store.write('wait', () => null)
    await ask('DELETE', `/api/list-imports/${job}`)
    await expect.poll(async () => (await office.store.listImports.last(LIST))?.state, { timeout: 30_000 }).toBe('undone')
    const list = await office.store.entities.list(LIST)
    expect(list.filter(({ removed }) => !removed)).toHaveLength(6)
    expect(list.length).toBeGreaterThan(6)
    expect(list.length).toBeLessThan(2506)
  })

  it('and what a crash cut off is taken back when the server starts again', async () => {
    const { office } = await openListOffice()
    const { store } = office
    const known = await store.entities.get(LIST, 'tdp-1-1')
    if (!known) throw new Error('no such row')
    const begun = await store.listImports.begin(LIST, [], 'test')
    const draft = { ...known, title: 'Đổi', properties: { ...known.properties, owner_name: 'Đổi' } }
    await store.listImports.put([{ draft, base: known.seq, again: () => draft }], { begun, by: 'test' })
    expect((await store.listImports.last(LIST))?.state).toBe('cut')
    await takeBackCutOff(store)
    expect(await store.entities.get(LIST, 'tdp-1-1')).toMatchObject({ title: known.title, properties: known.properties })
    expect((await store.listImports.last(LIST))?.state).toBe('undone')
  })
})
