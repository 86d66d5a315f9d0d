// The workbook inside the zip of scans: which file belongs to which rows of PL3-01, and what is missing of it. For the clerk who sends both upward; nobody's
// number stands in it.
import { Readable } from 'node:stream'
import type { CellValue } from 'hucre'
import { writeXlsxStream } from 'hucre/xlsx'
import type { PlannedCase } from './pl3-01-plan.ts'
import { PL301_FIRST_ROW } from './pl3-01-workbook.ts'

export const MANIFEST_NAME = 'DANH-SACH-TEP.xlsx'

export interface ManifestRow {
  planned: PlannedCase
  /** Number in the sheet's first column, and how many rows follow from there. */
  first: number
  count: number
  /** Blank when there is no file. */
  name: string
  pages: number
  bytes: number
  notes: string[]
}

const HEAD = [
  'STT từ',
  'STT đến',
  'Dòng Excel từ',
  'Tên tệp',
  'Tên ghi trong PL3-01',
  'Số trang',
  'Dung lượng (byte)',
  'Tổ dân phố',
  'Còn thiếu, ghi chú',
]

export function scanManifest(rows: readonly ManifestRow[]): Readable {
  const columns = [10, 10, 14, 34, 34, 10, 18, 24, 50].map(width => ({ width }))
  const book = { name: 'Tệp', columns, freezePane: { rows: 1 } }
  return Readable.from(writeXlsxStream(lines(rows), book), { objectMode: false })
}

function* lines(rows: readonly ManifestRow[]): Iterable<CellValue[]> {
  yield HEAD
  for (const { planned, first, count, name, pages, bytes, notes } of rows) {
    const place = [first, first + count - 1, first + PL301_FIRST_ROW]
    const said = [...notes, ...missing(planned)].join('; ') || null
    yield [...place, name || null, planned.scanName, pages, bytes, planned.head.residentialGroupName, said]
  }
}

const missing = ({ photosMissing }: PlannedCase): string[] => (photosMissing > 0 ? [`${photosMissing} ảnh chưa gửi về`] : [])
