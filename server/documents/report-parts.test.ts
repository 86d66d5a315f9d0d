// Reports of several tables on paper and in a workbook, and the head of the Party's papers (FACTS §6).
import { read, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../shared/local-day.ts'
import type { FrozenReport, ReportColumn, ReportPart } from '../../shared/report.ts'
import { reportPage } from './report-page.ts'
import { reportWorkbook } from './report-workbook.ts'
import { overText, shareText, sumText } from './vietnamese-number.ts'

const columns: ReportColumn[] = [
  { id: 'met', title: 'Đã họp', measure: { kind: 'records', span: 'total' } },
  { id: 'kilos', title: 'Khối lượng (kg)', measure: { kind: 'sum', span: 'total', figure: 'kilos' } },
  { id: 'share', title: 'Tỷ lệ', measure: { kind: 'share', of: 'met', among: 'met' } },
  { id: 'target', title: 'Chỉ tiêu', measure: { kind: 'setting', name: 'target', percent: true } },
  { id: 'over', title: 'So với chỉ tiêu', measure: { kind: 'over', of: 'share', target: 'target' } },
]
const cells = { met: 1234, kilos: 12.5, share: 0.8, target: 0.85, over: -0.05 }
const part: ReportPart = {
  stage: 'hop',
  list: 'to-dan-pho',
  title: 'Báo cáo họp <xét>',
  summary: 'Ngày 20/11/2026',
  columns,
  rows: [{ residentialGroup: 'a', name: '=1+1', cells }],
  total: { ...cells, over: 0.021 },
}
const report: FrozenReport = {
  content: {
    campaign: 'so-tay',
    campaignTitle: 'Sổ tay đảng viên điện tử',
    ward: { code: '11560', name: 'Phường Thủy Nguyên' },
    office: 'Ban Xây dựng Đảng',
    day: '2026-11-20',
    number: 1,
    cutAt: instantOf('2026-11-20', '15:00'),
    title: 'Báo cáo một',
    summary: 'Ngày {day}',
    columns,
    rows: part.rows,
    total: cells,
    formVersions: [],
    demo: false,
    parts: [part, { ...part, title: 'Báo cáo ba' }],
    letterhead: 'party',
  },
  throughSeq: 1,
  inputsDigest: 'a'.repeat(64),
  countedVersions: 1,
  previousDigest: '0'.repeat(64),
  digest: 'c'.repeat(64),
  frozenAt: 1,
}
const page = reportPage(report)
const officePage = reportPage({ ...report, content: { ...report.content, letterhead: 'office' } })

describe('a report of three tables', () => {
  it('prints each further table under its own title, before the one signature', () => {
    expect(page.split('<table').length - 1).toBe(3)
    expect([...page.matchAll(/<h[12]>([^<]*)</g)].map(([, title]) => title)).toEqual([
      'BÁO CÁO MỘT',
      'BÁO CÁO HỌP &lt;XÉT&gt;',
      'BÁO CÁO BA',
    ])
    expect(page.split('class="signature"').length - 1).toBe(1)
    expect(page.lastIndexOf('</table>')).toBeLessThan(page.indexOf('class="signature"'))
  })

  it('writes sums with their decimals, targets as shares and differences with their sign', () => {
    const number = (text: string) => `<td class="number">${text}</td>`
    expect(page).toContain(['1.234', '12,5', '80,0%', '85,0%', '-5,0%'].map(number).join(''))
    expect(page).toContain(number('+2,1%'))
  })

  it('is a workbook with a sheet for each, numbers as numbers and no formula', async () => {
    const book = read(await reportWorkbook(report), { cellStyles: true })
    expect(book.SheetNames).toEqual(['Ngày 2026-11-20', 'Bảng 2', 'Bảng 3'])
    const sheet: WorkSheet = book.Sheets['Bảng 2'] ?? {}
    expect([sheet.A1.v, sheet.B4.v, sheet.B6.v, sheet.C6.v, sheet.D6.v]).toEqual(['BÁO CÁO HỌP <XÉT>', 'Tổ dân phố', '=1+1', 1234, 12.5])
    expect([sheet.G6.v, sheet.G7.w, sheet.B6.f]).toEqual([-0.05, '+2.1%', undefined])
  })
})

describe("the head of the Party's papers", () => {
  it('names the Party, the city and the ward committee, with a star and a hyphen in the number', () => {
    for (const text of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG',
      'ĐẢNG ỦY PHƯỜNG THỦY NGUYÊN',
      '<p>*</p>',
      '-BC/ĐU',
      'T/M ĐẢNG ỦY',
    ])
      expect(page).toContain(text)
    for (const text of ['CỘNG HÒA', 'Độc lập', 'UBND', 'TRƯỞNG PHÒNG']) expect(page).not.toContain(text)
  })
  it("is not the office's", () => {
    for (const text of ['CỘNG HÒA', 'UBND PHƯỜNG THỦY NGUYÊN', 'BAN XÂY DỰNG ĐẢNG']) expect(officePage).toContain(text)
    expect(officePage).not.toContain('CỘNG SẢN')
  })
})

describe('numbers below nothing', () => {
  it('keep their sign, even when less than one percent', () => {
    expect([-0.005, -0.05, -0.0004, -1.5].map(shareText)).toEqual(['-0,5%', '-5,0%', '0,0%', '-150,0%'])
    expect([0.021, 0, -0.021, 0.0001].map(overText)).toEqual(['+2,1%', '0,0%', '-2,1%', '0,0%'])
    expect([0, 3, 12.5, 1234.56, 0.126, -2.5].map(sumText)).toEqual(['0', '3', '12,5', '1.234,56', '0,13', '-2,5'])
  })
})
