// What the land office has completed, one line per residential group: the second report of the land campaign, upward by national group (FACTS §1.5).
import type { ReportColumn, ReportDefinition } from '../../../shared/report.ts'
import { exceptionReasons, nationalGroups } from './completion-choices.ts'

const having = (property: string, equals: string) => ({ kind: 'list' as const, property, equals })

const groups: ReportColumn[] = nationalGroups.map(({ value }) => ({
  id: `group_${value}`,
  heading: 'Theo nhóm sau hoàn thiện',
  title: `Nhóm ${value}`,
  measure: { kind: 'records', span: 'total', fact: `group_${value}` },
}))

const exceptions: ReportColumn[] = exceptionReasons.map(({ value, label }) => ({
  id: `exception_${value}`,
  heading: 'Chưa hoàn thiện được theo lý do',
  title: label.vi,
  measure: { kind: 'records', span: 'total', fact: `exception_${value}` },
}))

export const completionReport: ReportDefinition = {
  title: 'BÁO CÁO KẾT QUẢ HOÀN THIỆN HỒ SƠ GIẤY CHỨNG NHẬN',
  summary: 'Làm sạch dữ liệu đất đai, tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'due', title: 'Giấy phải thu', measure: { kind: 'list' } },
    { id: 'captured', title: 'Đã thu bản gốc', measure: having('capture_result', 'collected') },
    { id: 'captured_copy', title: 'Đã thu bản sao', measure: having('capture_result', 'copy_only') },
    { id: 'completed_day', heading: 'Đã hoàn thiện', title: 'Trong ngày', measure: { kind: 'records', span: 'day', fact: 'completed' } },
    {
      id: 'completed',
      heading: 'Đã hoàn thiện',
      title: 'Lũy kế',
      measure: { kind: 'records', span: 'total', fact: 'completed', unlessRejected: true },
    },
    { id: 'share', heading: 'Đã hoàn thiện', title: 'Tỷ lệ', measure: { kind: 'share', of: 'completed', among: 'due' } },
    ...groups,
    {
      id: 'other_user',
      title: 'Người khác đang sử dụng',
      measure: { kind: 'records', span: 'total', fact: 'other_user', unlessRejected: true },
    },
    ...exceptions,
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {
    completed: "${completion_result} = 'completed'",
    other_user: "${current_user_name} != ''",
    ...Object.fromEntries(nationalGroups.map(({ value }) => [`group_${value}`, `\${national_group} = '${value}'`])),
    ...Object.fromEntries(exceptionReasons.map(({ value }) => [`exception_${value}`, `\${exception_reason} = '${value}'`])),
  },
}
