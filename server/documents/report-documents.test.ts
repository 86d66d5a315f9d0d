// What the documents promise: the paper's layout, texts that stay texts, and the same bytes for ever (R13).
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { instantOf } from '../../shared/local-day.ts'
import type { FrozenReport, ReportColumn } from '../../shared/report.ts'
import { officeSign } from './letterhead.ts'
import { reportPage } from './report-page.ts'
import { reportWorkbook } from './report-workbook.ts'
import { countText, shareText } from './vietnamese-number.ts'

const cutAt = instantOf('2026-11-20', '15:00')
const columns: ReportColumn[] = [
  { id: 'group_2', heading: 'Phải thu', title: 'Nhóm 2', measure: { kind: 'list', property: 'land_group', equals: '2' } },
  { id: 'group_4', heading: 'Phải thu', title: 'Nhóm 4', measure: { kind: 'list', property: 'land_group', equals: '4' } },
  { id: 'total', heading: 'Lũy kế', title: 'GCN', measure: { kind: 'records', span: 'total' } },
  { id: 'share', title: 'Tỷ lệ', measure: { kind: 'share', of: 'total', among: 'group_2' } },
  { id: 'last', title: 'Giờ nhận cuối', measure: { kind: 'lastReceived' } },
  { id: 'note', title: 'Ghi chú', measure: { kind: 'blank' } },
]
const FORMULA = '=HYPERLINK("http://x","y")'
const report: FrozenReport = {
  content: {
    campaign: 'dat-dai',
    campaignTitle: 'Làm sạch dữ liệu đất đai',
    ward: { code: '11560', name: 'Phường Thủy Nguyên' },
    office: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    day: '2026-11-20',
    number: 20,
    cutAt,
    title: 'Báo cáo',
    summary: 'Kết quả thu giấy chứng nhận ngày {day}',
    columns,
    rows: [
      {
        residentialGroup: 'thuy-son-1',
        name: 'Tổ dân phố <b>Thủy Sơn 1</b>',
        cells: { group_2: 1234, group_4: 56, total: 558, share: 558 / 1234, last: cutAt - 1, note: null },
      },
      {
        residentialGroup: 'nui-deo-1',
        name: FORMULA,
        cells: { group_2: 1, group_4: 0, total: 0, share: 0, last: cutAt - 23 * 3_600_000, note: null },
      },
    ],
    total: { group_2: 1235, group_4: 56, total: 558, share: 558 / 1235, last: cutAt - 1, note: null },
    formVersions: [],
    demo: true,
  },
  throughSeq: 900,
  inputsDigest: 'a'.repeat(64),
  countedVersions: 44,
  previousDigest: '0'.repeat(64),
  digest: 'c'.repeat(64),
  frozenAt: cutAt + 12,
}
const later: FrozenReport = { ...report, frozenAt: cutAt + 99_999 }
const sheetOf = async (): Promise<WorkSheet> => {
  const book = read(await reportWorkbook(report), { cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('no sheet')
  return sheet
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the printed report', () => {
  const page = reportPage(report)

  it('R13: has the same bytes each time, whenever the freeze really ran', () => {
    expect(reportPage(structuredClone(later))).toBe(page)
  })

  it('carries motto, issuing body, open number and date, recipients, signature and the mark of synthetic data', () => {
    for (const text of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'UBND PHƯỜNG THỦY NGUYÊN',
      'PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ',
      '/BC-KTHTĐT',
      'năm 2026',
      'BÁO CÁO',
      'Kết quả thu giấy chứng nhận ngày 20/11/2026',
      'trước 15:00 ngày 20/11/2026',
      'Nơi nhận:',
      '- Lưu: VT, KTHTĐT.',
      'TRƯỞNG PHÒNG',
      'DỮ LIỆU MẪU',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('joins equal headings and lets single columns span both header rows', () => {
    expect(page).toContain('<th scope="colgroup" colspan="2">Phải thu</th>')
    expect(page).toContain('<th scope="col" rowspan="2">Tỷ lệ</th>')
    expect(page).toContain('<th scope="col">Lũy kế</th>')
  })

  it('writes numbers as Vietnamese paper does, and the date of a receipt from another day', () => {
    expect(page).toContain(
      '<td class="number">1.234</td><td class="number">56</td><td class="number">558</td><td class="number">45,2%</td><td>14:59</td>',
    )
    expect(page).toContain('<td>16:00 19/11</td>')
  })

  it('escapes names, and holds neither inline style nor script (CSP)', () => {
    expect(page).toContain('&lt;b&gt;Thủy Sơn 1&lt;/b&gt;')
    expect(page).not.toMatch(/<style|<script|style=|onload=/)
  })
})

describe('the workbook', () => {
  it('R13: has the same bytes each time, whenever the freeze really ran', async () => {
    const bytes = await reportWorkbook(report)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') })
    expect(await reportWorkbook(structuredClone(later))).toEqual(bytes)
  })

  it('holds numbers as numbers, texts as texts, and no formula (read back by another library)', async () => {
    const sheet = await sheetOf()
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'))
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
    expect(sheet.B12).toMatchObject({ t: 's', v: FORMULA })
    expect(sheet.C11).toMatchObject({ t: 'n', v: 1234 })
    expect(sheet.F11.t).toBe('n')
    expect(sheet.F11.v).toBeCloseTo(558 / 1234, 12)
    expect(sheet.F11.w).toBe('45.2%')
    expect(sheet.G12).toMatchObject({ t: 's', v: '16:00 19/11' })
  })

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", '=cmd|calc!A1', '＝1', '{=1}', '<v>1</v>', '&#61;1'])(
    'a residential group named %j stays that text',
    async name => {
      const rows = report.content.rows.map(row => ({ ...row, name }))
      const book = read(await reportWorkbook({ ...report, content: { ...report.content, rows } }))
      const cell = book.Sheets[book.SheetNames[0] ?? '']?.B11
      expect(cell).toMatchObject({ t: 's' })
      expect(cell.f).toBeUndefined()
      expect(String(cell.v).trim()).toBe(name.trim())
    },
  )

  it('says in each body cell what the frozen content says, the total last', async () => {
    const rows = utils.sheet_to_json<unknown[]>(await sheetOf(), { header: 1 })
    expect(rows[10]).toEqual([1, '<b>Thủy Sơn 1</b>', 1234, 56, 558, 558 / 1234, '14:59', ''])
    expect(rows[12]).toEqual(['', 'Tổng cộng', 1235, 56, 558, 558 / 1235, '14:59', ''])
  })

  it('merges the header as the page does', async () => {
    const merges = (await sheetOf())['!merges']?.map(range => utils.encode_range(range))
    expect(merges).toEqual(expect.arrayContaining(['A9:A10', 'B9:B10', 'C9:D9', 'F9:F10']))
  })
})

describe('Vietnamese numbers', () => {
  it('group thousands with a point and round shares to one decimal', () => {
    expect([0, 999, 1000, 1234567].map(countText)).toEqual(['0', '999', '1.000', '1.234.567'])
    expect([0, 0.9996, 0.05, 1, 12.5].map(shareText)).toEqual(['0,0%', '100,0%', '5,0%', '100,0%', '1.250,0%'])
  })

  it('make the sign of an office from its name, composed or decomposed', () => {
    expect(officeSign('Phòng Kinh tế, Hạ tầng và Đô thị'.normalize('NFD'))).toBe('KTHTĐT')
    expect(officeSign('Phòng Văn hóa – Xã hội')).toBe('VHXH')
  })
})
