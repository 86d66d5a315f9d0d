// Nasty files with their truth, made anew for each run: every fault that offices' lists have, alone and several at once, as .xlsx, .xls and .csv.
// Deterministic. Synthetic people only.
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import tcvn3 from '../../server/registry/encodings/tcvn3.json' with { type: 'json' }
import vni from '../../server/registry/encodings/vni.json' with { type: 'json' }

type Cell = CellValue | { value: CellValue; font?: string; numFmt?: string }
export type Row = readonly Cell[]
type Values = Readonly<Record<string, string>>

export interface Nasty {
  title: string
  bytes: () => Promise<Uint8Array>
  /** Properties that the rows must have, by row as read. */
  truth: readonly Values[]
  /** Kinds of repair that must be named. */
  repairs: readonly string[]
  rejected?: number
  undecided?: readonly string[]
}

export const HEAD = ['Số phát hành', 'Tên chủ', 'CCCD', 'Ngày sinh', 'Tổ dân phố', 'Diện tích', 'Nhóm']
const PERSON: Row = ['CM 264024', 'Nguyễn Văn Hùng', '031058001234', '1958', 'Tổ dân phố 1', '100.5', '2']
const TRUE: Values = {
  serial: 'CM 264024',
  owner_name: 'Nguyễn Văn Hùng',
  owner_id: '031058001234',
  owner_birth: '1958',
  group_name: 'Tổ dân phố 1',
  area: '100.5',
  national_group: '2',
}

const signs = (table: Readonly<Record<string, string>>, key: (sign: string) => string) =>
  new Map(Object.entries(table).map(([sign, letter]) => [letter, key(sign)]))
const TCVN3 = signs(tcvn3, byte => String.fromCharCode(Number.parseInt(byte, 16)))
const VNI = signs(vni, sign => sign)
const encode = (table: ReadonlyMap<string, string>, text: string) => Array.from(text, letter => table.get(letter) ?? letter).join('')
export const inTcvn3 = (text: string): string => encode(TCVN3, text)
export const inVni = (text: string): string => encode(VNI, text)

const plain = (cell: Cell): CellValue => (cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell)

export function xlsx(rows: readonly Row[], more: Partial<WriteSheet> = {}): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell === null || typeof cell !== 'object' || !('value' in cell)) return
      const { value, font, numFmt } = cell
      cells.set(`${at},${column}`, { value, style: { ...(font && { font: { name: font } }), ...(numFmt && { numFmt }) } })
    })
  })
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows: rows.map(row => row.map(plain)), cells, ...more }] })
}

export function xls(rows: readonly Row[], mend: (sheet: WorkSheet) => void = () => {}): Promise<Uint8Array> {
  const sheet = utils.aoa_to_sheet(rows.map(row => row.map(plain)))
  mend(sheet)
  return Promise.resolve(
    new Uint8Array(write({ SheetNames: ['Danh sách'], Sheets: { 'Danh sách': sheet } }, { type: 'array', bookType: 'biff8' })),
  )
}

const csvText = (rows: readonly Row[], delimiter: string): string =>
  rows.map(row => row.map(cell => quoted(String(plain(cell) ?? ''), delimiter)).join(delimiter)).join('\r\n')
const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text

export function csv(rows: readonly Row[], delimiter = ',', bytesOf: (text: string) => Uint8Array = text => new TextEncoder().encode(text)) {
  return Promise.resolve(bytesOf(csvText(rows, delimiter)))
}
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
export const utf16Bare = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
export const marked = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`)
const tcvn3Bytes = (text: string): Uint8Array => Uint8Array.from(inTcvn3(text), sign => sign.charCodeAt(0))
/** Windows-1258: letters of its own, and tones as bytes after the vowel. */
const TABLE_1258 = new Map(
  Array.from({ length: 128 }, (_, index) => [new TextDecoder('windows-1258').decode(Uint8Array.of(index + 128)), index + 128]),
)
export function bytes1258(text: string): Uint8Array {
  const split = text.normalize('NFC').replaceAll(/\p{L}/gu, letter => (TABLE_1258.has(letter) ? letter : toneApart(letter)))
  return Uint8Array.from(split, sign => TABLE_1258.get(sign) ?? sign.charCodeAt(0))
}
function toneApart(letter: string): string {
  const parts = letter.normalize('NFD')
  const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? ''
  return parts.replace(tone, '').normalize('NFC') + tone
}

/** One person whose one cell is written badly. */
const bad = (column: number, cell: Cell): Row => PERSON.map((good, index) => (index === column ? cell : good))
const one = (title: string, row: Row, repairs: readonly string[], truth: Values = {}): Nasty => ({
  title,
  bytes: () => xlsx([HEAD, row]),
  truth: [{ ...TRUE, ...truth }],
  repairs,
})

const cells: Nasty[] = [
  one('TCVN3 by its font', bad(1, { value: inTcvn3('Nguyễn Văn Hùng'), font: '.VnTime' }), ['tcvn3']),
  one('TCVN3 by its signs', bad(1, inTcvn3('Nguyễn Văn Hùng')), ['tcvn3']),
  one('TCVN3 in a font of capitals', bad(1, { value: inTcvn3('nguyễn văn hùng'), font: '.VnTimeH' }), ['tcvn3'], {
    owner_name: 'NGUYỄN VĂN HÙNG',
  }),
  one('VNI by its font', bad(1, { value: inVni('Nguyễn Văn Hùng'), font: 'VNI-Times' }), ['vni']),
  one('VNI by its signs', bad(1, inVni('Nguyễn Văn Hùng')), ['vni']),
  one('decomposed letters', bad(1, 'Nguyễn Văn Hùng'.normalize('NFD')), ['decomposed']),
  one('no-break and double spaces', bad(1, ' Nguyễn\u00a0 Văn Hùng '), ['spaces']),
  one('a name in small letters', bad(1, 'nguyễn văn hùng'), ['nameCase']),
  one('an ID number of eleven digits', bad(2, 31058001234), ['lostZeros']),
  one('an ID number of ten digits', bad(2, 1058001234), ['lostZeros'], { owner_id: '001058001234' }),
  one('ten digits that no zeros make sound', bad(2, '9958001234'), ['unreadableId'], { owner_id: '9958001234' }),
  one('an ID number after an apostrophe', bad(2, "'031058001234"), ['apostrophe']),
  one('an ID number in groups', bad(2, '031 058 001 234'), ['spaces']),
  one('an ID number as 3.1058001234E+10', bad(2, '3.1058001234E+10'), ['exponent', 'lostZeros']),
  one('an ID number whose digits are lost in 3.1E+10', bad(2, '3.1E+10'), ['unreadableId'], { owner_id: '3.1E+10' }),
  one('a year as a number', bad(3, 1958), []),
  one('a birth date as text', bad(3, '16/03/1958'), ['dateShape'], { owner_birth: '1958-03-16' }),
  one('a birth date as a cell of dates', bad(3, { value: new Date('1958-03-16T00:00:00Z'), numFmt: 'dd/mm/yyyy' }), [], {
    owner_birth: '1958-03-16',
  }),
  one("a birth date as Excel's number", bad(3, 21_260), ['excelSerial'], { owner_birth: '1958-03-16' }),
  one('a day of which only the year is known', bad(3, '00/00/1958'), ['dateShape']),
  one('a month that cannot be one', bad(3, '31/02/1958'), ['unreadableDate'], { owner_birth: '31/02/1958' }),
  { ...one('a date either way', bad(3, '03/04/1958'), ['ambiguousDate'], { owner_birth: '1958-04-03' }), undecided: ['owner_birth'] },
  one('an area as 1.234,5', bad(5, '1.234,5'), ['decimalComma'], { area: '1234.5' }),
  one('an area as 1,234.5', bad(5, '1,234.5'), ['thousandsComma'], { area: '1234.5' }),
  one('an area as 1.234', bad(5, '1.234'), ['thousandsPoint'], { area: '1234' }),
  one('an area with its unit', bad(5, '100.5 m²'), ['unit']),
  one('an area in words', bad(5, 'một sào'), ['unreadableNumber'], { area: 'một sào' }),
  one('a group in words', bad(6, 'Loại 2_GDC'), ['choice']),
  one('a group that there is not', bad(6, '9'), ['unknownChoice'], { national_group: '9' }),
  one('a serial in small letters without its space', bad(0, 'cm264024'), ['serialShape']),
]

const american: Row[] = [bad(3, '12/25/1958'), ['CM 264025', ...bad(3, '03/04/1958').slice(1)]]
const several: Row = [{ value: 'cm264024' }, inTcvn3('Nguyễn Văn Hùng'), 31058001234, '00/00/1958', 'TDP 01', '100,5', 'nhóm 2']
const faults = ['serialShape', 'tcvn3', 'lostZeros', 'dateShape', 'decimalComma', 'choice']
const loose = { ...TRUE, group_name: 'TDP 01' }

const sheets: Nasty[] = [
  {
    title: 'month first, proved by another row',
    bytes: () => xlsx([HEAD, ...american]),
    truth: [{ owner_birth: '1958-12-25' }, { owner_birth: '1958-03-04' }],
    repairs: ['usDate'],
  },
  { title: 'everything at once', bytes: () => xlsx([HEAD, several]), truth: [loose], repairs: faults },
  {
    title: 'TCVN3 and VNI in one sheet',
    bytes: () => xlsx([HEAD, bad(1, inTcvn3('Nguyễn Văn Hùng')), ['CM 264025', inVni('Nguyễn Văn Hùng'), ...PERSON.slice(2)]]),
    truth: [TRUE, { owner_name: 'Nguyễn Văn Hùng' }],
    repairs: ['tcvn3', 'vni'],
  },
  {
    title: 'titles above, two rows of merged head, a row of numbers, a total below',
    bytes: () =>
      xlsx(
        [
          ['UBND PHƯỜNG'],
          ['DANH SÁCH'],
          [],
          ['Giấy', 'Chủ sử dụng', null, null, 'Tổ dân phố', 'Thửa đất', 'Nhóm'],
          ['Số phát hành', 'Họ và tên', 'CCCD', 'Ngày sinh', null, 'Diện tích', null],
          HEAD.map((_, index) => `(${index + 1})`),
          PERSON,
          ['Tổng cộng', null, 1],
        ],
        {
          merges: [
            { startRow: 3, endRow: 3, startCol: 1, endCol: 3 },
            { startRow: 3, endRow: 4, startCol: 4, endCol: 4 },
            { startRow: 3, endRow: 4, startCol: 6, endCol: 6 },
          ],
        },
      ),
    truth: [TRUE],
    repairs: [],
    rejected: 1,
  },
  {
    title: 'a head of three rows',
    bytes: () =>
      xlsx([['Hồ sơ', null, null, null, null, null, null], ['Giấy', 'Chủ sử dụng', null, null, 'Nơi', 'Thửa đất', 'Nhóm'], HEAD, PERSON], {
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 6 }],
      }),
    truth: [TRUE],
    repairs: [],
  },
  {
    title: 'rows without a group, without a paper, and twice the same',
    bytes: () => xlsx([HEAD, PERSON, bad(4, null), bad(0, null), PERSON]),
    truth: [TRUE],
    repairs: [],
    rejected: 3,
  },
  { title: '.xls of Excel 97', bytes: () => xls([HEAD, several]), truth: [loose], repairs: faults },
  {
    title: '.xls with dates in cells',
    bytes: () =>
      xls([HEAD, bad(3, 21_260)], sheet => {
        const cell: CellObject = sheet.D2
        cell.z = 'dd/mm/yyyy'
      }),
    truth: [{ ...TRUE, owner_birth: '1958-03-16' }],
    repairs: [],
  },
  { title: '.csv in UTF-8 with commas', bytes: () => csv([HEAD, several]), truth: [loose], repairs: faults },
  { title: '.csv in UTF-8 with its mark and semicolons', bytes: () => csv([HEAD, several], ';', marked), truth: [loose], repairs: faults },
  { title: '.csv in UTF-16 with tabs', bytes: () => csv([HEAD, several], '\t', utf16), truth: [loose], repairs: faults },
  { title: '.csv in UTF-16 without its mark', bytes: () => csv([HEAD, several], '\t', utf16Bare), truth: [loose], repairs: faults },
  {
    title: '.csv in the bytes of TCVN3',
    bytes: () => csv([HEAD.map(text => text.replace('CCCD', 'cccd')), PERSON], ';', tcvn3Bytes),
    truth: [TRUE],
    repairs: ['tcvn3'],
  },
  {
    title: '.csv in Windows-1258, whose tones are letters of their own',
    bytes: () => csv([HEAD, PERSON], ';', bytes1258),
    truth: [TRUE],
    repairs: ['decomposed'],
  },
]

export const nastyWorkbooks: readonly Nasty[] = [...cells, ...sheets]
