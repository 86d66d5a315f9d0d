// PL3-01: every column has its place, and a case with several parcels and people becomes the rows that a clerk would write.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/answers.ts'
import { compiled } from '../../../test/campaigns/trial.ts'
import { programOf } from '../../language/program/program.ts'
import { pl301Columns, pl301ShortKeys } from '../data/pl3-01-columns.ts'
import { landCompletion } from './completion.ts'
import { pl301Map } from './pl3-01-map.ts'
import { pl301Rows } from './pl3-01-rows.ts'
import { certificateSuffix, numbered, scanStem } from './scan-names.ts'

const form = compiled(landCompletion)
const keys = pl301Columns.map(({ key }) => key)
const at = (row: readonly (string | number)[] | undefined, key: string) => row?.[keys.indexOf(key)]

const owner = { person_name: 'Nguyễn Thị Thủy', person_birth: '1958', person_sex: 'female', person_id: '031158000123', person_role: 'wife' }
const other = {
  person_name: 'Trần Văn Nam',
  person_birth: '1956-03-09',
  person_sex: 'male',
  person_old_id: '030123456',
  person_role: 'husband',
  person_parcels: '2',
}
const use = { use_code: 'ONT', use_area: 100.5, use_origin: 'CNQ-CTT', use_second_origin: 'NCQ-8', use_form: 'own', use_term: 'lasting' }
const old = {
  use_code: 'LNQ',
  use_today: 'CLN',
  use_area: 20,
  use_origin: 'CNQ',
  use_form: 'shared',
  use_term: 'until',
  use_until: '2064-10-15',
}
const couple: Answers = {
  ward_code: '11560',
  certificate_serial: 'CM 264024',
  issued_on: '2016-05-04',
  register_number: 'CH03730',
  holder_kind: 'couple',
  scan_name: 'CM264024-GCN.pdf',
  parcels: [
    {
      sheet_printed: '05',
      number_printed: '0123',
      address_now: 'TDP 2',
      parcel_area: 120.5,
      uses: [use, old, old, { ...use, use_code: 'NTS' }],
    },
    { sheet_printed: '05', number_printed: '124', address_printed: 'Thủy Sơn', parcel_area: 20, uses: [{ use_code: 'T', use_area: 20 }] },
  ],
  persons: [owner, other],
}

describe('the map of PL3-01', () => {
  it('has a place for each of the 50 columns and for no other, in questions that the form has, where it says they are', () => {
    expect(Object.keys(pl301Map).toSorted()).toEqual(keys.toSorted())
    const inside = { certificate: null, parcel: 'parcels', person: 'persons', use: 'uses', rowNumber: null }
    const { fields } = programOf(form)
    const wrong = Object.entries(pl301Map).flatMap(([key, { of, questions }]) =>
      questions
        .filter(name => (fields.get(name)?.scope.repeat?.name ?? null) !== inside[of] || !fields.has(name))
        .map(name => `${key}: ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('can write every column that is a date or a number as one', () => {
    const types = pl301Columns.flatMap(({ key, type }) =>
      (pl301Map[key]?.questions ?? []).map(name => `${type} ${form.question(name)?.type}`),
    )
    expect([...new Set(types.filter(type => /^(decimal|date)/.test(type)))].toSorted()).toEqual([
      'date partialDate',
      'date_or_year partialDate',
      'decimal decimal',
    ])
  })
})

describe('the rows of PL3-01', () => {
  const rows = pl301Rows(form, [couple, { certificate_serial: 'W 654083' }], keys)

  it('are one for each parcel and person who holds it, numbered through all cases', () => {
    expect(rows.map(row => [at(row, 'stt'), at(row, 'so_phat_hanh'), at(row, 'so_thua_gcn'), at(row, 'ho_ten')])).toEqual([
      [1, 'CM 264024', '0123', 'Nguyễn Thị Thủy'],
      [2, 'CM 264024', '124', 'Nguyễn Thị Thủy'],
      [3, 'CM 264024', '124', 'Trần Văn Nam'],
      [4, 'W 654083', '', ''],
    ])
    expect(rows.every(row => row.length === 50)).toBe(true)
  })

  it('have words for codes, days as offices write them, numbers for areas and text for what has leading zeros', () => {
    const [row] = rows
    const written = [
      'ngay_cap',
      'ngay_sinh',
      'gioi_tinh',
      'phap_nhan',
      'vai_tro',
      'so_to_gcn',
      'so_cccd',
      'dien_tich_thua',
      'thoi_han_1',
      'thoi_han_2',
    ]
    expect(written.map(key => at(row, key))).toEqual([
      '04/05/2016',
      '1958',
      'Nữ',
      'Vợ chồng',
      'Vợ',
      '05',
      '031158000123',
      120.5,
      'Lâu dài',
      '15/10/2064',
    ])
    expect([1, 2, 3].map(place => at(row, `loai_dat_${place}`))).toEqual([
      'Đất ở tại nông thôn',
      'Đất trồng cây lâu năm',
      'Đất trồng cây lâu năm',
    ])
    expect(at(row, 'nguon_goc_1')).toBe('Công nhận QSDĐ như giao đất có thu tiền sử dụng đất; Nhận chuyển quyền: chuyển nhượng')
    expect([at(row, 'hinh_thuc_1'), at(row, 'hinh_thuc_2')]).toEqual(['Sử dụng riêng', 'Sử dụng chung'])
    expect(JSON.stringify(row)).not.toMatch(/Đất nuôi trồng|ONT|CLN/)
  })

  it('fall back to what the paper says where nothing newer is known', () => {
    expect([at(rows[2], 'so_cccd'), at(rows[1], 'dia_chi_thua'), at(rows[1], 'loai_dat_1')]).toEqual([
      '030123456',
      'Thủy Sơn',
      'Đất thổ cư, "T" ghi trên sổ cũ',
    ])
  })

  it('can be of the sheet of 38 columns', () => {
    const short = pl301Rows(
      form,
      [couple],
      pl301ShortKeys.map(({ key }) => key),
    )
    expect(short.map(row => row.length)).toEqual([38, 38, 38])
    expect(short[0]?.slice(0, 31)).toEqual(rows[0]?.slice(0, 31))
  })
})

describe('names of scans', () => {
  const scanned = { serial: 'CM 264024', wardCode: '11560', sheet: '05', parcel: '12/3' }

  it('are the serial with what the paper is, and numbered for several people', () => {
    const stem = scanStem(scanned)
    expect([numbered(stem, certificateSuffix(scanned), 1), numbered(stem, 'GT', 1), numbered(stem, 'GT', 2)]).toEqual([
      ['CM264024-GCN.pdf'],
      ['CM264024-GT.pdf'],
      ['CM264024-GT1.pdf', 'CM264024-GT2.pdf'],
    ])
  })

  it('are commune, sheet and parcel where there is no certificate', () => {
    const unlisted = { ...scanned, serial: '' }
    expect(numbered(scanStem(unlisted), certificateSuffix(unlisted), 1)).toEqual(['CHUACOGIAY_11560_05_12-3-DDK.pdf'])
  })
})
