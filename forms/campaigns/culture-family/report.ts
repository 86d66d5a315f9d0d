// How many households registered, met the criteria, were agreed to and were recognized, and the rate over both denominators, per residential group. How
// many are not considered is not printed: on a small group it would name them.
import type { ReportDefinition } from '../../../shared/report.ts'

const having = (property: string, equals: string) => ({ kind: 'list' as const, property, equals })

export const familyReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ BÌNH XÉT GIA ĐÌNH VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'households', title: 'Tổng số hộ', measure: { kind: 'list' } },
    { id: 'registered_day', heading: 'Đăng ký', title: 'Trong ngày', measure: { kind: 'records', span: 'day', fact: 'registers' } },
    { id: 'registered', heading: 'Đăng ký', title: 'Lũy kế', measure: having('registered', 'yes') },
    { id: 'refused', heading: 'Đăng ký', title: 'Không đăng ký', measure: { kind: 'records', span: 'total', fact: 'does_not_register' } },
    {
      id: 'refused_away',
      heading: 'Đăng ký',
      title: 'Trong đó vắng, chuyển đi',
      measure: { kind: 'records', span: 'total', fact: 'is_away' },
    },
    { id: 'self_met', title: 'Tự chấm đạt', measure: having('self_result', 'meets') },
    { id: 'agreed', title: 'Cuộc họp đồng ý', measure: having('meeting_result', 'pass') },
    { id: 'recognized', title: 'Được công nhận', measure: having('result', 'recognized') },
    {
      id: 'share_all',
      heading: 'Tỷ lệ công nhận',
      title: 'Trên tổng số hộ',
      measure: { kind: 'share', of: 'recognized', among: 'households' },
    },
    {
      id: 'share_registered',
      heading: 'Tỷ lệ công nhận',
      title: 'Trên hộ đăng ký',
      measure: { kind: 'share', of: 'recognized', among: 'registered' },
    },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {
    registers: "${registers} = 'yes'",
    does_not_register: "${registers} = 'no'",
    is_away: "selected('away moved', ${not_registering_reason})",
  },
}

/** Which residential groups have met, and how they voted: counted over the groups, not the households. */
export const meetingReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ HỌP XÉT GIA ĐÌNH VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố', measure: { kind: 'list' } },
    { id: 'met_day', heading: 'Đã họp', title: 'Trong ngày', measure: { kind: 'records', span: 'day' } },
    { id: 'met', heading: 'Đã họp', title: 'Lũy kế', measure: { kind: 'records', span: 'total' } },
    { id: 'secret', heading: 'Đã họp', title: 'Bỏ phiếu kín', measure: { kind: 'records', span: 'total', fact: 'secret' } },
    { id: 'no_quorum', heading: 'Đã họp', title: 'Chưa đủ số hộ dự', measure: { kind: 'records', span: 'total', fact: 'no_quorum' } },
    { id: 'all_agreed', heading: 'Đã họp', title: 'Đồng ý tất cả các hộ', measure: { kind: 'records', span: 'total', fact: 'all_agreed' } },
    { id: 'share', title: 'Tỷ lệ đã họp', measure: { kind: 'share', of: 'met', among: 'groups' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {
    secret: "${ballot_kind} = 'secret'",
    no_quorum: '${present} < ${quorum_needed}',
    all_agreed: '${passed_count} > 0 and ${failed_count} = 0',
  },
}
