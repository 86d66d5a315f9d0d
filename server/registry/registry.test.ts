// The registry reader against the demo's dirty workbook, whose clean list is known, and against sheets that are wrong in known ways.
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { demoCertificates } from '../demo/certificates.ts'
import { createChance } from '../demo/chance.ts'
import { demoGroups } from '../demo/places.ts'
import { BROKEN_ROWS, registryWorkbook } from '../demo/registry-workbook.ts'
import { placeGroups } from './place-groups.ts'
import { type ListContents, readList } from './read-list.ts'
import { groupKey } from './residential-group-name.ts'
import { declaredSize } from './zip-size.ts'

const groups = demoGroups(40)
const certificates = demoCertificates(createChance(7), groups, 600, 'giay-chung-nhan')

async function contentsOf(bytes: Uint8Array): Promise<ListContents> {
  const reading = await readList(certificateList, bytes)
  if (reading.kind !== 'read') throw new Error(reading.kind)
  return reading.contents
}
type Values = (string | number | null)[][]
const sheet = (rows: Values): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Tờ 1', rows }] })
const HEADER = ['Số phát hành', 'Tên chủ', 'CCCD', 'Ngày sinh', 'Tổ dân phố', 'Diện tích']
const only = async (row: Values[number]): Promise<ListContents> => contentsOf(await sheet([HEADER, row]))

describe("the demo's dirty workbook", () => {
  it('gives exactly the clean list back, through two header rows, old fonts, lost zeros and American dates', async () => {
    const contents = await contentsOf(await registryWorkbook(certificates))
    const { groupOf } = placeGroups(
      contents.things.map(({ values }) => values.group_name ?? ''),
      groups,
    )
    const read = contents.things.map(({ id, values: properties }) => ({
      id,
      properties: { ...properties, group_name: groupOf.get(groupKey(properties.group_name ?? ''))?.name },
    }))
    expect(read).toEqual(certificates.map(({ entity }) => ({ id: entity.id, properties: entity.properties })))
  })

  it('names every change: a cell whose text differs from what was read has a repair', async () => {
    const contents = await contentsOf(await registryWorkbook(certificates))
    const kinds = new Set(contents.repairs.map(repair => repair.kind))
    expect([...kinds].toSorted()).toEqual(
      [
        'choice',
        'dateShape',
        'decimalComma',
        'decomposed',
        'lookalike',
        'lostZeros',
        'serialShape',
        'spaces',
        'tcvn3',
        'thousandsPoint',
        'usDate',
      ].toSorted(),
    )
    const ids = certificates.map(({ entity }) => entity.properties.owner_id).filter(id => id?.startsWith('0'))
    const lost = contents.repairs.filter(repair => repair.kind === 'lostZeros')
    expect(lost.length).toBeGreaterThan(ids.length / 3)
    expect(contents.repairs.every(repair => /^[A-Z]+\d+$/.test(repair.cell) && repair.before !== repair.after)).toBe(true)
  })

  it('R17: shows no ID number in full, neither in repairs nor in rejected rows', async () => {
    const contents = await contentsOf(await registryWorkbook(certificates))
    const said = JSON.stringify([contents.repairs, contents.rejected])
    const leaked = certificates.filter(({ entity }) => entity.properties.owner_id && said.includes(entity.properties.owner_id))
    expect(leaked).toEqual([])
  })

  it('leaves out the total, the rows without group or paper, and the row entered twice, each with its number and reason', async () => {
    const contents = await contentsOf(await registryWorkbook(certificates))
    expect(contents.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [608, 'Thiếu tổ dân phố nên chưa biết giao cho ai.'],
      [609, 'Chưa đủ để biết là giấy chứng nhận nào: cần Số phát hành, hoặc Xã, phường cũ + Số tờ + Số thửa.'],
      [610, 'Trùng với dòng 8.'],
      [611, 'Dòng cộng, không phải giấy chứng nhận.'],
    ])
    expect(contents.rejected).toHaveLength(BROKEN_ROWS)
    expect(contents.rows).toBe(certificates.length + BROKEN_ROWS)
  })

  it('says which headings it did not use', async () => {
    expect((await contentsOf(await registryWorkbook(certificates))).ignoredColumns).toEqual(['TT', 'Người lập'])
  })
})

describe('one certificate in several rows', () => {
  it('joins its parcels and owners, and keeps the same paper under one id', async () => {
    const header = ['Số phát hành', 'Tên chủ', 'Tổ dân phố', 'Số tờ', 'Số thửa']
    const contents = await contentsOf(
      await sheet([header, ['CM 264024', 'A', 'TDP 1', 3, 12], ['cm264024', 'A', 'Tổ 1', 3, 13], ['CM-264024', 'B', 'TDP 01', 3, 12]]),
    )
    expect(contents.things).toHaveLength(1)
    expect(contents.things[0]).toMatchObject({
      id: 'gcn-CM264024',
      values: { map_sheet: '3', parcel_number: '12', other_parcels: 'tờ 3 thửa 13', other_owners: 'B' },
    })
    expect(contents.repairs.filter(repair => repair.kind === 'joined').map(repair => repair.cell)).toEqual(['A3', 'A4'])
  })

  it('refuses the same paper in two residential groups', async () => {
    const contents = await contentsOf(
      await sheet([HEADER, ['CM 264024', 'A', null, null, 'TDP 1', null], ['CM 264024', 'A', null, null, 'TDP 2', null]]),
    )
    expect(contents.rejected).toEqual([
      expect.objectContaining({ row: 3, reason: 'Cùng giấy chứng nhận với dòng 2 nhưng ở tổ dân phố khác.' }),
    ])
  })

  it('does not guess which old commune a sheet and parcel number belong to', async () => {
    const header = ['Tên chủ', 'Tổ dân phố', 'Số tờ', 'Số thửa', 'Xã cũ']
    const contents = await contentsOf(await sheet([header, ['A', 'TDP 1', 3, 12, null], ['B', 'TDP 1', 3, 12, 'Hoa Động']]))
    expect(contents.rejected.map(row => row.row)).toEqual([2])
    expect(contents.things.map(certificate => certificate.values.owner_name)).toEqual(['B'])
    expect(contents.things[0]?.id).toMatch(/^thua-.+-3-12$/)
  })
})

describe('single cells', () => {
  it.each([
    [
      'an unreadable date is kept and named',
      ['CM 264024', 'A', null, 'khoảng 1958', 'TDP 1', null],
      'owner_birth',
      'khoảng 1958',
      'unreadableDate',
    ],
    [
      'a date that could be either is read day first and named',
      ['CM 264024', 'A', null, '03/04/1958', 'TDP 1', null],
      'owner_birth',
      '1958-04-03',
      'ambiguousDate',
    ],
    [
      'a month-first date that cannot be otherwise is turned round',
      ['CM 264024', 'A', null, '04/25/1958', 'TDP 1', null],
      'owner_birth',
      '1958-04-25',
      'usDate',
    ],
    [
      'a point before three digits is a thousands separator',
      ['CM 264024', 'A', null, null, 'TDP 1', '1.234'],
      'area',
      '1234',
      'thousandsPoint',
    ],
    ['"1.234,5" is 1234.5', ['CM 264024', 'A', null, null, 'TDP 1', '1.234,5'], 'area', '1234.5', 'decimalComma'],
    ['eleven digits lost one zero', ['CM 264024', 'A', 31085012345, null, 'TDP 1', null], 'owner_id', '031085012345', 'lostZeros'],
    ['ten digits lost two', ['CM 264024', 'A', 1085012345, null, 'TDP 1', null], 'owner_id', '001085012345', 'lostZeros'],
    [
      'eight digits are an old number without its zero',
      ['CM 264024', 'A', 30123456, null, 'TDP 1', null],
      'owner_id',
      '030123456',
      'lostZeros',
    ],
    [
      'an ID number of another length is kept and named',
      ['CM 264024', 'A', '0310850', null, 'TDP 1', null],
      'owner_id',
      '0310850',
      'unreadableId',
    ],
  ] as const)('%s', async (_, row, property, value, kind) => {
    const contents = await only([...row])
    expect(contents.things[0]?.values[property]).toBe(value)
    expect(contents.repairs.map(repair => repair.kind)).toEqual([kind])
  })

  it('VNI text is converted by its signs, and Unicode text with the same letters is left alone', async () => {
    const contents = await contentsOf(
      await sheet([
        HEADER,
        ['CM 264024', 'Nguyeãn Vaên Huøng', null, null, 'TDP 1', null],
        ['CM 264025', 'Lý Hoà', null, null, 'TDP 1', null],
      ]),
    )
    expect(contents.things.map(certificate => certificate.values.owner_name)).toEqual(['Nguyễn Văn Hùng', 'Lý Hoà'])
    expect(contents.repairs.map(repair => [repair.cell, repair.kind])).toEqual([['B2', 'vni']])
  })

  it('TCVN3 text is converted by its signs without a font; quotation marks and m² are no such signs', async () => {
    const rows = [
      ['CM 264024', 'NguyÔn V¨n B×nh', null, null, 'TDP 1', null],
      ['CM 264025', 'Nhà «An»', null, null, 'TDP 1', '100 m²'],
    ]
    const contents = await contentsOf(await sheet([HEADER, ...rows]))
    expect(contents.things.map(certificate => certificate.values.owner_name)).toEqual(['Nguyễn Văn Bình', 'Nhà «An»'])
    expect(contents.things[1]?.values.area).toBe('100')
    expect(contents.repairs.map(repair => [repair.cell, repair.kind])).toEqual([
      ['B2', 'tcvn3'],
      ['F3', 'unit'],
    ])
  })

  it('reads what another program wrote: dates, formulas by their result, error cells as empty, long numbers', async () => {
    const worksheet = utils.aoa_to_sheet([['Số phát hành', 'Tên chủ', 'CCCD', 'Ngày cấp', 'Tổ dân phố', 'Diện tích']])
    worksheet.A2 = { t: 's', v: 'CM 264024' }
    worksheet.B2 = { t: 's', v: 'Nguyễn Văn A', f: 'CONCATENATE("Nguyễn"," Văn A")' }
    worksheet.C2 = { t: 'n', v: 31085012345 }
    worksheet.D2 = { t: 'n', v: 40256, z: 'dd/mm/yyyy' }
    worksheet.E2 = { t: 's', v: 'TDP 1' }
    worksheet.F2 = { t: 'e', v: 0x2a }
    worksheet['!ref'] = 'A1:F2'
    const book = { SheetNames: ['DS'], Sheets: { DS: worksheet } }
    const contents = await contentsOf(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))
    expect(contents.things[0]?.values).toEqual({
      serial: 'CM 264024',
      owner_name: 'Nguyễn Văn A',
      owner_id: '031085012345',
      issued_on: '2010-03-19',
      group_name: 'TDP 1',
    })
    expect(contents.repairs.map(repair => [repair.cell, repair.kind])).toEqual([
      ['C2', 'lostZeros'],
      ['F2', 'excelError'],
    ])
  })

  it('in a column that only ever wrote the month first, a date that could be either is turned round too', async () => {
    const rows = [
      ['CM 264024', 'A', null, '12/25/1958', 'TDP 1', null],
      ['CM 264025', 'B', null, '03/04/1958', 'TDP 1', null],
    ]
    const contents = await contentsOf(await sheet([HEADER, ...rows]))
    expect(contents.things.map(certificate => certificate.values.owner_birth)).toEqual(['1958-12-25', '1958-03-04'])
    expect(contents.repairs.map(repair => repair.kind)).toEqual(['usDate', 'usDate'])
  })
})

describe('files that are no registry', () => {
  const workbook = registryWorkbook(certificates.slice(0, 5))
  it.each([
    ['nothing', async () => new Uint8Array()],
    ['text', async () => new TextEncoder().encode('Số phát hành')],
    ['a page', async () => new TextEncoder().encode('<table><tr><td>Số phát hành;Tên chủ')],
    ['a zip that is no workbook', async () => Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
    ['half a workbook', async () => (await workbook).slice(0, 3000)],
    [
      'a workbook whose middle is overwritten',
      async () => (await workbook).map((byte, index) => (index > 200 && index < 6000 ? 0x41 : byte)),
    ],
  ])('%s is answered, not thrown', async (_, make) => {
    expect(await readList(certificateList, await make())).toEqual({ kind: 'notWorkbook' })
  })

  it('any workbook with any bytes changed is answered, not thrown', async () => {
    const whole = await workbook
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(changes, async places => {
        const bytes = whole.slice()
        for (const [at, value] of places) bytes[at] = value
        expect(['read', 'notWorkbook', 'columnsMissing']).toContain((await readList(certificateList, bytes)).kind)
      }),
      { numRuns: 150 },
    )
  })

  it('a file that would unpack to gigabytes is refused before it is unpacked', async () => {
    const bytes = (await workbook).slice()
    const view = new DataView(bytes.buffer)
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint32(entry + 24, 0x7fffffff, true)
    expect(declaredSize(bytes)).toBeGreaterThan(0x7ffffffe)
    expect(await readList(certificateList, bytes)).toEqual({ kind: 'notWorkbook' })
  })

  it('a list longer than one file may be is refused whole, and never loaded short', async () => {
    const line = 'Số phát hành,Tổ dân phố,Tên chủ\n'
    const bytes = new TextEncoder().encode(line + 'CM 264024,Tổ dân phố 1,Nguyễn Văn Thử\n'.repeat(100_001))
    expect(await readList(certificateList, bytes)).toEqual({ kind: 'tooManyRows', most: 100_000 })
  })

  it('a workbook without the needed columns says which are missing and which it saw', async () => {
    expect(
      await readList(
        certificateList,
        await sheet([
          ['Tên chủ', 'CCCD', 'Ngày sinh'],
          ['A', 1, 1958],
        ]),
      ),
    ).toMatchObject({
      kind: 'columnsMissing',
      file: { missing: ['Tổ dân phố', 'Số phát hành, hoặc Xã, phường cũ + Số tờ + Số thửa'] },
      found: ['Tên chủ', 'Số căn cước chủ', 'Ngày sinh'],
    })
    expect(await readList(certificateList, await sheet([['xin chào']]))).toMatchObject({ kind: 'columnsMissing', found: [] })
  })
})

describe('residential groups', () => {
  it('are the same group in every spelling of it, and another when the tone differs', () => {
    const same = ['Tổ dân phố Thủy Sơn 2', 'TDP Thuỷ Sơn 02', 'tổ thủy sơn 2']
    expect(new Set(same.map(groupKey)).size).toBe(1)
    expect(groupKey('TDP Thụy Sơn 2')).not.toBe(groupKey('TDP Thủy Sơn 2'))
    expect(groupKey('TDP số 3')).toBe(groupKey('Tổ dân phố 3'))
  })

  it('that the ward lacks are made once, in natural order, after the ones it has', () => {
    const known = [{ id: 'hoa-dong-1', name: 'Tổ dân phố Hoa Động 1', order: 7 }]
    const { made } = placeGroups(['TDP Hoa Động 10', 'TDP Hoa Động 9', 'Tổ Hoa Động 1', 'Tổ Hoa Động 9'], known)
    expect(made).toEqual([
      { id: 'hoa-dong-9', name: 'Tổ dân phố Hoa Động 9', order: 8 },
      { id: 'hoa-dong-10', name: 'Tổ dân phố Hoa Động 10', order: 9 },
    ])
  })
})
