// What an import repaired and left out, as a workbook that a clerk can work through row by row: the rows left out stand under the head of their own file, so
// that the same workbook is loaded again once they are mended. Texts stay texts.
import type { CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Instant } from '../../shared/ports.ts'
import { REPAIRS, type RegistryAnswer, type RepairKind } from '../../shared/registry.ts'

const isKnown = (kind: string): kind is RepairKind => kind in REPAIRS
const repairText = (kind: string): string => (isKnown(kind) ? REPAIRS[kind].vi : kind)

export interface RejectedSource {
  headings: readonly string[]
  /** Cells as in the file, by row. */
  rows: Readonly<Record<number, readonly string[]>>
}

export function importWorkbook(answer: RegistryAnswer, source: RejectedSource, now: Instant): Promise<Uint8Array> {
  const at = new Date(now)
  const rejected = answer.rejected.map(({ row, reason, cells }): CellValue[] => [
    row,
    reason,
    ...(source.rows[row] ?? cells).map(text => text || null),
  ])
  const repairs = answer.repairs.map(({ cell, kind, before, after }): CellValue[] => [cell, repairText(kind), before, after])
  return writeXlsx({
    sheets: [
      table('Dòng bị loại', ['Dòng trong tệp', 'Lý do bị loại', ...source.headings], rejected, [8, 60, ...source.headings.map(() => 20)]),
      table('Ô đã sửa', ['Ô', 'Đã sửa gì', 'Trong tệp', 'Đã đọc thành'], repairs, [8, 48, 32, 32]),
    ],
    properties: { title: 'Kết quả nạp danh sách', creator: 'Phiếu Số', created: at, modified: at },
  })
}

function table(name: string, header: string[], rows: CellValue[][], widths: number[]): WriteSheet {
  const bold = new Map(header.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]))
  return { name, rows: [header, ...rows], columns: widths.map(width => ({ width })), cells: bold, freezePane: { rows: 1 } }
}
