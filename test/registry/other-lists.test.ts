// Lists other than land's, in every form that offices send them: each row as it must be read, and every value that is not what the cell says named.
import { describe, expect, it } from 'vitest'
import { householdList } from '../../forms/campaigns/culture-family/household-list.ts'
import { personList } from '../../forms/campaigns/digital-skills/person-list.ts'
import { repairText } from '../../server/registry/cell-text.ts'
import { readList } from '../../server/registry/read-list.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import { bytes1258, csv, inTcvn3, inVni, marked, type Row, utf16, utf16Bare, xls, xlsx } from './nasty-workbooks.ts'

async function contentsOf(list: ListDefinition, bytes: Uint8Array) {
  const reading = await readList(list, bytes)
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  return reading.contents
}

const HOUSEHOLDS: Row[] = [
  ['Mã hộ', 'Họ và tên chủ hộ', 'Số nhà', 'Ngõ', 'Số khẩu', 'Cư trú', 'Điện thoại', 'TDP'],
  ['0012', 'nguyễn thị hoa', '05', 'Ngõ 12', '4', 'Tạm trú', '912345678', 'Tổ dân phố 3'],
]
const HOUSEHOLD = {
  household_code: '0012',
  head: 'Nguyễn Thị Hoa',
  house_number: '05',
  lane: 'Ngõ 12',
  members: '4',
  residence: 'temporary',
  phone: '0912345678',
  group_name: 'Tổ dân phố 3',
}
const PEOPLE: Row[] = [
  ['Mã học sinh', 'Họ tên', 'Ngày sinh', 'Nhóm đối tượng', 'Trường', 'Tổ'],
  ['HS-007', 'Trần Văn Bình', '25/12/2010', 'HS', 'THCS Núi Đèo', 'TDP 3'],
]
const PERSON = {
  person_code: 'HS-007',
  full_name: 'Trần Văn Bình',
  birth_year: '2010-12-25',
  person_group: 'pupil',
  unit: 'THCS Núi Đèo',
  group_name: 'TDP 3',
}

const files: [name: string, write: (rows: Row[]) => Promise<Uint8Array>][] = [
  ['.xlsx', rows => xlsx(rows)],
  ['.xls of Excel 97', rows => xls(rows)],
  ['.csv in UTF-8', rows => csv(rows, ';', marked)],
  ['.csv in UTF-16', rows => csv(rows, '\t', utf16)],
  ['.csv in UTF-16 without its mark', rows => csv(rows, '\t', utf16Bare)],
  ['.csv in Windows-1258', rows => csv(rows, ',', bytes1258)],
]

describe('households and people', () => {
  it.each(files)('%s', async (_, write) => {
    const households = await contentsOf(householdList, await write(HOUSEHOLDS))
    expect(households.things.map(({ values }) => values)).toEqual([HOUSEHOLD])
    expect(households.repairs.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual(
      expect.arrayContaining(['B2 nameCase', 'F2 choice', 'G2 lostZeros']),
    )
    const people = await contentsOf(personList, await write(PEOPLE))
    expect(people.things.map(({ values }) => values)).toEqual([PERSON])
    expect(people.repairs.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual(expect.arrayContaining(['C2 dateShape', 'D2 choice']))
  })

  it.each([
    ['.VnTime', inTcvn3, 'tcvn3'],
    ['VNI-Times', inVni, 'vni'],
  ] as const)('typed in %s, the head too', async (font, write, kind) => {
    const rows = HOUSEHOLDS.map((row): Row => row.map(cell => ({ value: write(String(cell)), font })))
    const { things, repairs } = await contentsOf(householdList, await xlsx(rows))
    expect(things.map(({ values }) => values)).toEqual([HOUSEHOLD])
    expect(repairs.map(repair => repair.kind)).toContain(kind)
  })

  it.each([
    ['Trần Văn Thủy', inTcvn3, 'tcvn3'],
    ['Ủy ban', inTcvn3, null],
    ['Chủ hộ', inTcvn3, null],
    ['Đỗ Đình Đức', inVni, 'vni'],
    ['đường Bạch Đằng', inVni, 'vni'],
  ] as const)('%s without a font is read by its signs, and left as it is where they tell nothing', (text, write, kind) => {
    const read = repairText(write(text), null)
    expect(read.text).toBe(kind === null ? write(text) : text)
  })

  it('"Tổ" is the residential group and "Tờ" the map sheet; without marks it is neither, unasked', async () => {
    const { landPackage } = await import('../../forms/campaigns/land/package.ts')
    const [land] = landPackage.lists
    if (!land) throw new Error('land has no list')
    const headed = async (...heading: string[]) => {
      const reading = await readList(
        land,
        await xlsx([
          ['Số phát hành', 'Tên chủ', 'Ngày cấp', ...heading],
          ['CM 264024', 'A', '2010', '1', '2'],
        ]),
      )
      return (reading.kind === 'read' ? reading.contents.file : reading.kind === 'columnsMissing' ? reading.file : null)?.head
        .slice(3)
        .map(({ property }) => property)
    }
    expect(await headed('Tổ', 'Tờ')).toEqual(['group_name', 'map_sheet'])
    expect(await headed('Tờ', 'Tổ')).toEqual(['map_sheet', 'group_name'])
    expect(await headed('TO')).toEqual([null, null])
  })
})

describe('hidden rows and columns', () => {
  it('are read all the same, and it is said how many there are', async () => {
    const rows = [...HOUSEHOLDS, ['0013', 'Lê Văn Hùng', '7', 'Ngõ 12', '2', 'Thường trú', '0912345679', 'Tổ dân phố 3']]
    const columns = rows[0]?.map((_, index) => (index === 6 ? { hidden: true } : {})) ?? []
    const bytes = await xlsx(rows, { columns, rowDefs: new Map([[2, { hidden: true }]]) })
    const { things, hidden } = await contentsOf(householdList, bytes)
    expect(things.map(({ values }) => values.phone)).toEqual(['0912345678', '0912345679'])
    expect(hidden).toEqual({ rows: 1, columns: 1 })
  })

  it('a hidden sheet is not read', async () => {
    const { writeXlsx } = await import('hucre')
    const [head = [], row = []] = HOUSEHOLDS
    const sheetOf = (name: string, hidden: boolean) => ({ name, hidden, rows: [head, row].map(each => each.map(String)) })
    const bytes = await writeXlsx({ sheets: [sheetOf('Hiện', false), sheetOf('Ẩn', true)] })
    expect((await contentsOf(householdList, bytes)).file.sheets).toEqual(['Hiện'])
  })
})
