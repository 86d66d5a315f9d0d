// How far the residential groups are on the way to their title.
import type { ReportDefinition } from '../../../shared/report.ts'
import { records, sumOf } from '../culture/report-columns.ts'

const having = (property: string, equals: string) => ({ kind: 'list' as const, property, equals })

export const groupReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ BÌNH XÉT TỔ DÂN PHỐ VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố', measure: { kind: 'list' } },
    { id: 'registered', title: 'Đăng ký', measure: having('registered', 'yes') },
    { id: 'not_registered', title: 'Không đăng ký', measure: records('total', 'does_not_register') },
    { id: 'self_met', title: 'Tự chấm đạt', measure: having('self_result', 'meets') },
    { id: 'agreed', title: 'Cuộc họp nhất trí', measure: having('meeting_result', 'pass') },
    { id: 'appraised', title: 'Thẩm định đạt', measure: having('appraisal', 'pass') },
    { id: 'recognized', title: 'Được công nhận', measure: having('result', 'recognized') },
    { id: 'share', title: 'Tỷ lệ công nhận', measure: { kind: 'share', of: 'recognized', among: 'groups' } },
    { id: 'target', heading: 'So với chỉ tiêu', title: 'Chỉ tiêu', measure: { kind: 'setting', name: 'group_target', percent: true } },
    { id: 'over', heading: 'So với chỉ tiêu', title: 'Hơn, kém', measure: { kind: 'over', of: 'share', target: 'target' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: { does_not_register: "${registers} = 'no'" },
}

/** Meetings and their secret ballots: how many took part, and how they voted in all. */
export const groupMeetingReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ HỌP XÉT TỔ DÂN PHỐ VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố đăng ký', measure: having('registered', 'yes') },
    { id: 'met_day', heading: 'Đã họp', title: 'Trong ngày', measure: records('day') },
    { id: 'met', heading: 'Đã họp', title: 'Lũy kế', measure: records('total') },
    { id: 'secret', heading: 'Đã họp', title: 'Bỏ phiếu kín', measure: records('total', 'secret') },
    { id: 'invited', heading: 'Số hộ', title: 'Được mời', measure: sumOf('invited') },
    { id: 'present', heading: 'Số hộ', title: 'Dự họp', measure: sumOf('present') },
    { id: 'agree', heading: 'Số hộ', title: 'Đồng ý', measure: sumOf('agree') },
    { id: 'share', title: 'Tỷ lệ đã họp', measure: { kind: 'share', of: 'met', among: 'groups' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: { secret: "${ballot_kind} = 'secret'" },
  figures: { invited: '${invited}', present: '${present}', agree: '${agree}' },
}
