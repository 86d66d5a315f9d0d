// What an import repaired and left out, as a workbook that a clerk can work through row by row: the rows left out stand under the head of their own file, so
// that the same workbook is loaded again once they are mended. Texts stay texts.
import type { CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Instant } from '../../shared/ports.ts'
import { REPAIRS, type RejectedRow, type Repair, type RepairKind } from '../../shared/registry.ts'
import { workbookText } from './workbook-text.ts'

const isKnown = (kind: string): kind is RepairKind => kind in REPAIRS
const repairText = (kind: string): string => (isKnown(kind) ? REPAIRS[kind].vi : kind)

export interface RejectedSource {
  headings: readonly string[]
  /** Cells as in the file, by row. */
  rows: Readonly<Record<number, readonly string[]>>
}
interface Outcome {
  repairs: readonly Repair[]
  rejected: readonly RejectedRow[]
}

export function importWorkbook(outcome: Outcome, source: RejectedSource, now: Instant): Promise<Uint8Array> {
  const at = new Date(now)
  const text = (value: string) => (value === '' ? null : workbookText(value))
  const rejected = outcome.rejected.map(({ row, reason, cells }): CellValue[] => [row, reason, ...(source.rows[row] ?? cells).map(text)])
  const byKind = outcome.repairs.toSorted((one, other) => (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0))
  const repairs = byKind.map(({ cell, kind, before, after }): CellValue[] => [repairText(kind), cell, text(before), text(after)])
  const headings = source.headings.map(workbookText)
  return writeXlsx({
    sheets: [
      table('Dòng bị loại', ['Dòng trong tệp', 'Lý do bị loại', ...headings], rejected, [8, 60, ...headings.map(() => 20)]),
      table('Ô đã sửa', ['Đã sửa gì', 'Ô', 'Trong tệp', 'Đã đọc thành'], repairs, [48, 8, 32, 32]),
    ],
    properties: { title: 'Kết quả nạp danh sách', creator: 'Phiếu Số', created: at, modified: at },
  })
}

function table(name: string, header: string[], rows: CellValue[][], widths: number[]): WriteSheet {
  const bold = new Map(header.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]))
  return { name, rows: [header, ...rows], columns: widths.map(width => ({ width })), cells: bold, freezePane: { rows: 1 } }
}
