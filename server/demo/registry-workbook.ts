// The demo's registry as an office would keep it: letterhead, a header of two merged rows, numbers that lost their zeros, American dates,
// decomposed letters, an old font, serials in every spelling, a total at the end. Importing it must give the clean list back.
import type { CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import tcvn3 from '../registry/encodings/tcvn3.json' with { type: 'json' }
import type { DemoCertificate } from './certificates.ts'
import { type Chance, createChance } from './chance.ts'

interface DirtyCell {
  value: CellValue
  font?: string
  numFmt?: string
}
const cell = (value: CellValue): DirtyCell => ({ value })

/** Upper heading, lower heading, property. */
const COLUMNS = [
  ['TT', '', 'tt'],
  ['Tổ dân phố', '', 'group_name'],
  ['Giấy chứng nhận', 'Số phát hành', 'serial'],
  ['Giấy chứng nhận', 'Ngày cấp', 'issued_on'],
  ['Giấy chứng nhận', 'Số vào sổ', 'book_number'],
  ['Chủ sử dụng đất', 'Họ và tên', 'owner_name'],
  ['Chủ sử dụng đất', 'CCCD/CMND', 'owner_id'],
  ['Chủ sử dụng đất', 'Ngày sinh', 'owner_birth'],
  ['Chủ sử dụng đất', 'Giới tính', 'owner_sex'],
  ['Chủ sử dụng đất', 'Địa chỉ', 'owner_address'],
  ['Thửa đất', 'Xã cũ', 'old_commune'],
  ['Thửa đất', 'Số tờ', 'map_sheet'],
  ['Thửa đất', 'Số thửa', 'parcel_number'],
  ['Thửa đất', 'Diện tích (m²)', 'area'],
  ['Thửa đất', 'Loại đất', 'land_use'],
  ['Thửa đất', 'Địa chỉ', 'address'],
  ['Nhóm', '', 'national_group'],
  ['Người lập', '', 'clerk'],
] as const
type Column = (typeof COLUMNS)[number][2]

const HEADER_ROW = 4
const TO_TCVN3 = new Map(Object.entries(tcvn3).map(([byte, letter]) => [letter, String.fromCharCode(Number.parseInt(byte, 16))]))

/** The text as .VnTime keeps it; null when the font has no sign for a letter of it (capitals with tones). */
function inTcvn3(text: string): string | null {
  const signs = Array.from(text, letter => TO_TCVN3.get(letter) ?? (letter <= '\u007f' ? letter : null))
  return signs.includes(null) || signs.join('') === text ? null : signs.join('')
}

function dirtyName(chance: Chance, name: string): DirtyCell {
  const old = chance.odds(0.03) ? inTcvn3(name) : null
  if (old !== null) return { value: old, font: '.VnTime' }
  if (chance.odds(0.1)) return cell(name.normalize('NFD'))
  return cell(chance.odds(0.05) ? ` ${name.replace(' ', '  ')} ` : name)
}

/** Excel made numbers of them, or somebody kept the text. */
const dirtyId = (chance: Chance, id: string): DirtyCell => cell(chance.odds(0.6) ? Number(id) : id)

function dirtySerial(chance: Chance, serial: string): DirtyCell {
  const form = chance.between(0, 5)
  if (form === 0) return cell(serial.replace(' ', ''))
  if (form === 1) return cell(serial.toLowerCase())
  if (form === 2) return cell(serial.replaceAll('Đ', '\u00d0'))
  return cell(serial)
}

function dirtyBirth(birth: string): DirtyCell {
  const [year = '', month = '', day = ''] = birth.split('-')
  return cell(month === '' ? Number(year) : `${Number(month)}/${Number(day)}/${year}`)
}

function dirtyIssued(chance: Chance, day: string): DirtyCell {
  const [year, month, date] = day.split('-')
  return chance.odds(0.5) ? { value: new Date(`${day}T00:00:00Z`), numFmt: 'dd/mm/yyyy' } : cell(`${date}/${month}/${year}`)
}

function dirtyArea(chance: Chance, area: string): DirtyCell {
  if (chance.odds(0.5)) return cell(Number(area))
  const [whole = '', part] = area.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return cell(part === undefined ? grouped : `${grouped},${part}`)
}

function dirtyGroup(chance: Chance, name: string): DirtyCell {
  const bare = name.replace('Tổ dân phố ', '')
  const spelled = chance.odds(0.4) ? bare.replace('Thủy', 'Thuỷ') : bare
  return cell(`${chance.pick(['Tổ dân phố ', 'TDP ', 'Tổ ', 'tổ dân phố '])}${spelled}`)
}

function dirty(chance: Chance, column: Column, value: string): DirtyCell {
  if (value === '') return cell(null)
  switch (column) {
    case 'owner_name':
      return dirtyName(chance, value)
    case 'owner_id':
      return dirtyId(chance, value)
    case 'serial':
      return dirtySerial(chance, value)
    case 'owner_birth':
      return dirtyBirth(value)
    case 'issued_on':
      return dirtyIssued(chance, value)
    case 'area':
      return dirtyArea(chance, value)
    case 'group_name':
      return dirtyGroup(chance, value)
    case 'map_sheet':
    case 'parcel_number':
      return cell(chance.odds(0.7) ? Number(value) : value)
    case 'national_group':
      return cell(chance.odds(0.3) ? `Nhóm ${value}` : Number(value))
    default:
      return cell(value)
  }
}

/** Rows that a careful import must leave out, beside the total: the reason stands in the last column. */
function brokenRows(first: DemoCertificate): Record<string, string>[] {
  return [
    { owner_name: 'Không rõ tổ', serial: 'BA 000001', clerk: 'thiếu tổ dân phố' },
    { group_name: first.group.name, owner_name: 'Không rõ giấy', map_sheet: '3', clerk: 'thiếu số thửa' },
    { ...first.entity.properties, clerk: 'nhập hai lần' },
  ]
}

export const BROKEN_ROWS = 4

function rowsOf(chance: Chance, certificates: readonly DemoCertificate[]): DirtyCell[][] {
  const line = (properties: Record<string, string>, number: number): DirtyCell[] =>
    COLUMNS.map(([, , column]) => (column === 'tt' ? cell(number) : dirty(chance, column, properties[column] ?? '')))
  const [first] = certificates
  const broken = first ? brokenRows(first) : []
  const listed = [...certificates.map(certificate => certificate.entity.properties), ...broken]
  return [...listed.map((properties, index) => line(properties, index + 1)), [cell('Tổng cộng'), cell(null), cell(certificates.length)]]
}

function merges(): NonNullable<WriteSheet['merges']> {
  const found: NonNullable<WriteSheet['merges']> = []
  COLUMNS.forEach(([upper, lower], column) => {
    if (lower === '') found.push({ startRow: HEADER_ROW, endRow: HEADER_ROW + 1, startCol: column, endCol: column })
    else if (COLUMNS[column - 1]?.[0] !== upper) {
      const width = COLUMNS.filter(other => other[0] === upper).length
      found.push({ startRow: HEADER_ROW, endRow: HEADER_ROW, startCol: column, endCol: column + width - 1 })
    }
  })
  return found
}

export function registryWorkbook(certificates: readonly DemoCertificate[], seed = 2): Promise<Uint8Array> {
  const dirtyRows = rowsOf(createChance(seed), certificates)
  const head: CellValue[][] = [
    ['UBND PHƯỜNG THỦY NGUYÊN'],
    ['DANH SÁCH GIẤY CHỨNG NHẬN CẦN THU THẬP (DỮ LIỆU MẪU)'],
    [],
    ['Đơn vị: m²'],
    COLUMNS.map(([upper], column) => (COLUMNS[column - 1]?.[0] === upper ? null : upper)),
    COLUMNS.map(([, lower]) => lower || null),
    COLUMNS.map((_, index) => `(${index + 1})`),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  dirtyRows.forEach((row, index) => {
    row.forEach(({ value, font, numFmt }, column) => {
      if (!font && !numFmt) return
      const style = { ...(font ? { font: { name: font } } : {}), ...(numFmt ? { numFmt } : {}) }
      cells.set(`${head.length + index},${column}`, { value, style })
    })
  })
  const rows = [...head, ...dirtyRows.map(row => row.map(({ value }) => value))]
  const cover = { name: 'Hướng dẫn', rows: [['Tệp mẫu của bản chạy thử. Dữ liệu được sinh ngẫu nhiên, không phải của người thật.']] }
  return writeXlsx({
    sheets: [cover, { name: 'Danh sách', rows, cells, merges: merges() }],
    properties: { creator: 'Phiếu Số', modified: new Date(0) },
  })
}
