// The ward's lists: which there are and whose, taking one out and reading it back, and taking back an import.
import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'
import type { KnownLists, UndoAnswer } from '../../shared/list-import.ts'
import { beginPackage, openListOffice, type Row, sheetOf } from '../../test/server/list-office.ts'
import { CAMPAIGN, collected, GROUPS } from '../../test/server/office.ts'

const LIST = 'giay-chung-nhan'
const HEADER = ['Số phát hành', 'Tên chủ', 'Tổ dân phố']
const file = (...rows: Row[]) => sheetOf([HEADER, ...rows])

/** A value of the kind as a ward may hold it: zeros in front, letters apart (NFD), signs of formulas and of Excel's own codes, long. */
function nasty({ name, kind, choices = [] }: ListProperty, row: number): string {
  switch (kind) {
    case 'idNumber':
      return `03105800123${row}`
    case 'phone':
      return `091234567${row}`
    case 'date':
      return `2010-03-0${row + 1}`
    case 'birth':
      return row % 2 === 0 ? '1958' : '1958-03-04'
    case 'area':
    case 'number':
      return `${row}234.5`
    case 'code':
      return `00${row}`
    case 'serial':
      return `CM 26402${row}`
    case 'choice':
      return choices[row % choices.length]?.value ?? ''
    case 'name':
      return ['Nguyễn Văn Hùng'.normalize('NFD'), "=1+1 'x", 'Lê _x0041_ "Hoa"'][row % 3] ?? ''
    case 'text':
      return [`${name} `.repeat(600).trim(), '+84 là “tổ”', 'ngõ 12\u00a0Đình', '_x005F_'][row % 4] ?? ''
  }
}

async function filled(
  list: ListDefinition,
  put: (drafts: Parameters<Awaited<ReturnType<typeof openListOffice>>['office']['store']['entities']['put']>[0]) => unknown,
) {
  const face = faceOf(list)
  const groupRows = list.ofResidentialGroups !== undefined
  const drafts = (groupRows ? GROUPS : [0, 1, 2, 3, 4, 5]).map((_, row) => {
    const group = GROUPS[row % GROUPS.length] ?? GROUPS[0]
    if (!group) throw new Error('no groups')
    const values = Object.fromEntries(list.properties.map(property => [property.name, nasty(property, row)]))
    const properties = { ...values, ...(list.residentialGroup !== null && { [list.residentialGroup]: group.name }) }
    return { id: groupRows ? group.id : `r${row}`, list: list.id, residentialGroup: group.id, properties, ...face(properties) }
  })
  await put(drafts)
  return drafts.length
}

describe('taking a list out', () => {
  const every = builtInPackages.flatMap(({ campaign, lists }) => lists.map(list => [campaign.id, list.id] as const))
  it.each(every.flatMap(([campaign, list]) => ['danh-sach.xlsx', 'danh-sach.csv'].map(name => [campaign, list, name] as const)))(
    '%s › %s as %s reads back without a difference, whatever its values',
    async (campaign, id, name) => {
      const { office, chief, looked } = await openListOffice()
      if (campaign !== CAMPAIGN) await beginPackage(office, campaign)
      const by = await office.signedIn('Đủ Nhiệm Vụ', 'administrator')
      await office.store.people.change(
        by.person,
        { name: 'Đủ Nhiệm Vụ', role: 'administrator', residentialGroups: [], duties: dutiesOf(campaign) },
        chief.person,
      )
      await office.store.entities.put(
        (await office.store.entities.list(id)).map(entity => ({ ...entity, removed: true })),
        'test',
      )
      const list = await office.store.lists.get(id)
      if (!list) throw new Error(`no list ${id}`)
      const rows = await filled(list, drafts => office.store.entities.put(drafts, 'test'))
      const before = await office.store.entities.list(id)
      const response = await office.request('GET', `/api/lists/${campaign}/${id}/${name}`, { cookie: by.cookie })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const sheet = Object.values(read(bytes, { raw: true }).Sheets)[0]
      expect(Object.values(sheet ?? {}).filter(cell => cell?.f !== undefined)).toEqual([])
      const { answer } = await looked(bytes, { campaign, list: id, by })
      expect(answer).toMatchObject({ rows, added: 0, changed: 0, unchanged: rows, notInFile: 0, rejectedCount: 0, undecided: [] })
      expect(answer.differences).toEqual([])
      expect(await office.store.entities.list(id)).toEqual(before)
      expect((await office.store.events.ofAction('list-exported')).at(-1)).toMatchObject({ actor: by.person, subject: id })
    },
  )

  it('R16: what needs a duty is not in the file of somebody without it', async () => {
    const { office, chief } = await openListOffice()
    await beginPackage(office, 'gia-dinh-van-hoa')
    const headOf = async () => {
      const response = await office.request('GET', '/api/lists/gia-dinh-van-hoa/ho-gia-dinh/danh-sach.csv', { cookie: chief.cookie })
      return (await response.text()).split('\r\n')[0] ?? ''
    }
    expect(await headOf()).not.toContain('Thuộc diện không xét')
    await office.store.people.change(
      chief.person,
      { name: 'Quản Trị', role: 'administrator', residentialGroups: [], duties: ['tham-dinh'] },
      chief.person,
    )
    expect(await headOf()).toContain('Thuộc diện không xét')
  })
})

const dutiesOf = (id: string): string[] =>
  builtInPackages.flatMap(({ campaign, duties }) =>
    campaign.id === id ? [...duties.map(duty => duty.id), ...(campaign.visibleTo ? [campaign.visibleTo] : [])] : [],
  )

describe('which lists there are', () => {
  it('are those of the begun campaigns, each of a campaign with two', async () => {
    const { office, ask, load } = await openListOffice()
    await beginPackage(office, 'gia-dinh-van-hoa')
    await load(await file(['CM 264024', 'A', 'TDP 1']))
    const { lists }: KnownLists = await (await ask('GET', '/api/lists')).json()
    expect(lists.map(({ campaign, list, ofResidentialGroups }) => [campaign, list, ofResidentialGroups])).toEqual([
      ['gia-dinh-van-hoa', 'ho-gia-dinh', false],
      ['gia-dinh-van-hoa', 'to-dan-pho', true],
      [CAMPAIGN, LIST, false],
    ])
    expect(lists[2]).toMatchObject({ rows: 7, lastImport: { at: office.clock.time, added: 1, changed: 0, removed: 0, state: 'whole' } })
  })

  it("R16: a party campaign's list is there only for who holds its duty, and nobody else can load into it", async () => {
    const { office, chief, ask, bring } = await openListOffice()
    await beginPackage(office, 'so-tay-dang-vien')
    const party = { campaign: 'so-tay-dang-vien', list: 'dang-vien' }
    const seen = async () => ((await (await ask('GET', '/api/lists')).json()) as KnownLists).lists.map(({ campaign }) => campaign)
    expect(await seen()).toEqual([CAMPAIGN])
    expect((await bring(await file(), party)).status).toBe(422)
    const named = { name: 'Quản Trị', role: 'administrator' as const, residentialGroups: [] }
    await office.store.people.change(chief.person, { ...named, duties: ['dang-uy'] }, 'test')
    expect(await seen()).toEqual([CAMPAIGN, 'so-tay-dang-vien'])
    expect((await bring(await file(), party)).status).toBe(200)
  })

  it("rows of residential groups are matched to the ward's by name, and none is made", async () => {
    const { office, load } = await openListOffice()
    await beginPackage(office, 'to-dan-pho-van-hoa')
    const rows: Row[] = [
      ['Tên tổ', 'Tổ trưởng', 'Số hộ'],
      ['TDP số 1', 'Lê Văn Trưởng', 120],
      ['Tổ dân phố 9', 'Ai Đó', 80],
    ]
    const answer = await load(await sheetOf(rows), undefined, { campaign: 'to-dan-pho-van-hoa', list: 'to-dan-pho' })
    expect(answer).toMatchObject({ rejectedCount: 1, notInFile: 0, residentialGroupsAdded: [] })
    expect(answer.rejected[0]).toMatchObject({ row: 3, reason: 'Phường chưa có tổ dân phố “Tổ dân phố 9”. Hãy thêm tổ rồi nạp lại.' })
    expect(await office.store.entities.groups()).toEqual(GROUPS)
    const led = (await office.store.entities.list('to-dan-pho')).filter(({ properties }) => properties.leader !== undefined)
    expect(led).toMatchObject([
      { residentialGroup: 'tdp-1', properties: { name: 'Tổ dân phố 1', leader: 'Lê Văn Trưởng', households: '120' } },
    ])
  })

  it("a list whose rows name no group takes files of one group, and says nothing of the others' rows", async () => {
    const { office, bring, load, looked } = await openListOffice()
    await beginPackage(office, 'so-suc-khoe-dien-tu')
    const health = await office.store.campaigns.get('so-suc-khoe-dien-tu')
    if (!health?.plan) throw new Error('no plan')
    const lists = health.plan.lists.map(each => ({ ...each, residentialGroup: null }))
    await office.store.campaigns.put({ ...health, plan: { ...health.plan, lists } }, 'test')
    const into = { campaign: 'so-suc-khoe-dien-tu', list: 'nguoi-so-suc-khoe' }
    const people = (...names: string[]) => sheetOf([['Mã', 'Họ và tên'], ...names.map((name, index): Row => [`${name}${index}`, name])])
    expect((await bring(await people('A'), into)).status).toBe(422)
    await load(await people('An', 'Bình'), undefined, { ...into, group: 'tdp-1' })
    await load(await people('Chi'), undefined, { ...into, group: 'tdp-2' })
    const { answer } = await looked(await people('An'), { ...into, group: 'tdp-1' })
    expect(answer).toMatchObject({ unchanged: 1, notInFile: 1 })
    expect(answer.differences).toMatchObject([{ kind: 'gone', title: 'Bình' }])
  })
})

describe('taking back the last import', () => {
  const undo = async (ask: Awaited<ReturnType<typeof openListOffice>>['ask'], preview: boolean): Promise<UndoAnswer> =>
    (await ask('POST', '/api/lists/undo', { campaign: CAMPAIGN, list: LIST, preview })).json()
  const said = async (office: Awaited<ReturnType<typeof openListOffice>>['office']) =>
    (await office.store.entities.list(LIST)).map(({ id, title, residentialGroup, properties, removed }) => ({
      id,
      title,
      residentialGroup,
      properties,
      removed,
    }))

  it('gives every row back what it said, takes off what was added and brings back what was taken off; twice is refused, and it is logged', async () => {
    const { office, chief, ask, load } = await openListOffice()
    await load(await file(['CM 264024', 'A', 'TDP 1'], ['CM 264025', 'B', 'TDP 1']))
    const before = await said(office)
    const all = { all: true, except: [] }
    await load(await file(['CM 264024', 'A khác', 'TDP 2'], ['CM 264026', 'C', 'TDP 2']), { new: all, changed: all, moved: all, gone: all })
    expect(await undo(ask, true)).toEqual({ preview: true, restored: 9, stayed: 0, stays: [] })
    expect(await undo(ask, false)).toEqual({ preview: false, restored: 9, stayed: 0, stays: [] })
    const added = (await said(office)).filter(({ id }) => id === 'gcn-CM264026')
    expect(added).toMatchObject([{ removed: true }])
    expect((await said(office)).filter(({ id }) => id !== 'gcn-CM264026')).toEqual(before)
    expect((await office.store.events.ofAction('registry-import-undone')).at(-1)).toMatchObject({
      actor: chief.person,
      detail: { restored: 9, stayed: 0 },
    })
    expect((await ask('POST', '/api/lists/undo', { campaign: CAMPAIGN, list: LIST, preview: false })).status).toBe(409)
  })

  it('leaves rows that were changed since, and added rows that somebody has a record about, and names them', async () => {
    const { office, ask, load } = await openListOffice()
    await load(await file(['CM 264024', 'A', 'TDP 1'], ['CM 264025', 'B', 'TDP 1'], ['CM 264026', 'C', 'TDP 1']))
    const changed = await office.store.entities.get(LIST, 'gcn-CM264025')
    if (!changed) throw new Error('not loaded')
    await office.store.entities.put([{ ...changed, properties: { ...changed.properties, capture_result: 'collected' } }], 'test')
    const collector = await office.signedIn('Thu Thập', 'collector', ['tdp-1'])
    await office.push(collector, [await office.version(collected(), { entity: 'gcn-CM264026' })])
    const answer = await undo(ask, false)
    expect(answer).toMatchObject({ restored: 1, stayed: 2 })
    expect(answer.stays.map(({ id, why }) => [id, why]).toSorted()).toEqual([
      ['gcn-CM264025', 'changedSince'],
      ['gcn-CM264026', 'hasRecords'],
    ])
    const left = (await said(office)).filter(({ id, removed }) => id.startsWith('gcn-') && !removed)
    expect(left.map(({ id }) => id)).toEqual(['gcn-CM264025', 'gcn-CM264026'])
  })
})
