// Columns that every household check prints: how many there are, how many were seen today and in all, and who could not be met.
import type { ReportColumn } from '../../../shared/report.ts'

/** What the office rejected is not counted. */
const total = (fact: string) => ({ kind: 'records' as const, span: 'total' as const, fact, unlessRejected: true })

export const counted = (id: string, title: string, heading?: string): ReportColumn => ({
  id,
  title,
  ...(heading !== undefined && { heading }),
  measure: total(id),
})

export const shareOf = (id: string, title: string, of: string, among: string): ReportColumn => ({
  id,
  title,
  measure: { kind: 'share', of, among },
})

export const summed = (id: string, title: string, heading: string): ReportColumn => ({
  id,
  heading,
  title,
  measure: { kind: 'sum', span: 'total', figure: id, unlessRejected: true },
})

/** The column `share` against the campaign's target. */
export const againstTarget: ReportColumn[] = [
  { id: 'target', heading: 'So với chỉ tiêu', title: 'Chỉ tiêu', measure: { kind: 'setting', name: 'target', percent: true } },
  { id: 'over', heading: 'So với chỉ tiêu', title: 'Hơn, kém', measure: { kind: 'over', of: 'share', target: 'target' } },
]

export const begin = (listTitle: string): ReportColumn[] => [
  { id: 'listed', title: listTitle, measure: { kind: 'list' } },
  { id: 'checked_day', heading: 'Đã rà soát', title: 'Trong ngày', measure: { kind: 'records', span: 'day', fact: 'met' } },
  { id: 'met', heading: 'Đã rà soát', title: 'Lũy kế', measure: total('met') },
  { id: 'share_met', heading: 'Đã rà soát', title: 'Tỷ lệ', measure: { kind: 'share', of: 'met', among: 'listed' } },
]

export const end: ReportColumn[] = [counted('not_met', 'Chưa gặp được'), { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } }]

export const visitFacts = { met: "${visit_result} = 'met'", not_met: "selected('absent moved refused', ${visit_result})" }

export const SUMMARY = 'Tính đến 15 giờ 00 ngày {day}'
