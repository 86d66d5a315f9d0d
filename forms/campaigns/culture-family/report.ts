// How many households registered, met the criteria, were agreed to and were recognized, and the rate over both denominators, per residential group. How
// many are not considered is not printed: on a small group it would name them.
import type { ReportColumn, ReportDefinition } from '../../../shared/report.ts'
import { records, sumOf } from '../culture/report-columns.ts'

export const havingProperty = (property: string, equals: string) => ({ kind: 'list' as const, property, equals })

const RATE = 'Tỷ lệ công nhận'

/** Over both denominators, and over the one that the office chose, against the target. Beside columns `households`, `registered` and `recognized`. */
export const recognitionColumns: ReportColumn[] = [
  { id: 'share_all', heading: RATE, title: 'Trên tổng số hộ', measure: { kind: 'share', of: 'recognized', among: 'households' } },
  { id: 'share_registered', heading: RATE, title: 'Trên hộ đăng ký', measure: { kind: 'share', of: 'recognized', among: 'registered' } },
  {
    id: 'denominator',
    heading: 'So với chỉ tiêu',
    title: 'Mẫu số',
    measure: { kind: 'chosen', by: 'denominator', columns: { all: 'households', registered: 'registered' } },
  },
  { id: 'share', heading: 'So với chỉ tiêu', title: 'Tỷ lệ', measure: { kind: 'share', of: 'recognized', among: 'denominator' } },
  { id: 'target', heading: 'So với chỉ tiêu', title: 'Chỉ tiêu', measure: { kind: 'setting', name: 'family_target', percent: true } },
  { id: 'over', heading: 'So với chỉ tiêu', title: 'Hơn, kém', measure: { kind: 'over', of: 'share', target: 'target' } },
]

export const familyReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ BÌNH XÉT GIA ĐÌNH VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'households', title: 'Tổng số hộ', measure: { kind: 'list' } },
    { id: 'registered_day', heading: 'Đăng ký', title: 'Trong ngày', measure: records('day', 'registers') },
    { id: 'registered', heading: 'Đăng ký', title: 'Lũy kế', measure: havingProperty('registered', 'yes') },
    { id: 'refused', heading: 'Đăng ký', title: 'Không đăng ký', measure: records('total', 'does_not_register') },
    {
      id: 'refused_away',
      heading: 'Đăng ký',
      title: 'Trong đó vắng, chuyển đi',
      measure: records('total', 'is_away'),
    },
    { id: 'self_met', title: 'Tự chấm đạt', measure: havingProperty('self_result', 'meets') },
    { id: 'agreed', title: 'Cuộc họp đồng ý', measure: havingProperty('meeting_result', 'pass') },
    { id: 'recognized', title: 'Được công nhận', measure: havingProperty('result', 'recognized') },
    ...recognitionColumns,
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
    { id: 'met_day', heading: 'Đã họp', title: 'Trong ngày', measure: records('day') },
    { id: 'met', heading: 'Đã họp', title: 'Lũy kế', measure: records('total') },
    { id: 'secret', heading: 'Đã họp', title: 'Bỏ phiếu kín', measure: records('total', 'secret') },
    { id: 'no_quorum', heading: 'Đã họp', title: 'Chưa đủ số hộ dự', measure: records('total', 'no_quorum') },
    { id: 'all_agreed', heading: 'Đã họp', title: 'Đồng ý tất cả các hộ', measure: records('total', 'all_agreed') },
    { id: 'invited', heading: 'Số hộ', title: 'Được mời', measure: sumOf('invited') },
    { id: 'present', heading: 'Số hộ', title: 'Dự họp', measure: sumOf('present') },
    { id: 'agreed', heading: 'Số hộ', title: 'Được đồng ý', measure: sumOf('agreed') },
    { id: 'share', title: 'Tỷ lệ đã họp', measure: { kind: 'share', of: 'met', among: 'groups' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {
    secret: "${ballot_kind} = 'secret'",
    no_quorum: '${present} < ${quorum_needed}',
    all_agreed: '${passed_count} > 0 and ${failed_count} = 0',
  },
  figures: { invited: '${invited}', present: '${present}', agreed: '${passed_count}' },
}

/** Where the result hangs on the board, and what people said about it. */
export const postingReport: ReportDefinition = {
  title: 'BÁO CÁO NIÊM YẾT KẾT QUẢ XÉT GIA ĐÌNH VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố', measure: { kind: 'list' } },
    { id: 'posted_day', heading: 'Đã niêm yết', title: 'Trong ngày', measure: records('day') },
    { id: 'posted', heading: 'Đã niêm yết', title: 'Lũy kế', measure: records('total') },
    { id: 'done', title: 'Đủ ngày, hết ý kiến', measure: havingProperty('families_posting', 'done') },
    { id: 'objections', heading: 'Ý kiến phản ánh', title: 'Tổng số', measure: sumOf('objections') },
    { id: 'open', heading: 'Ý kiến phản ánh', title: 'Chưa giải quyết xong', measure: sumOf('open') },
    { id: 'share', title: 'Tỷ lệ đã niêm yết', measure: { kind: 'share', of: 'posted', among: 'groups' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {},
  figures: { objections: "if(${has_objections} = 'yes', count(${objections}), 0)", open: '${open_objections}' },
}

/** As the decisions say it, group by group: what the chairman signed, beside what the list says. */
export const decisionReport: ReportDefinition = {
  title: 'BÁO CÁO QUYẾT ĐỊNH CÔNG NHẬN GIA ĐÌNH VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố', measure: { kind: 'list' } },
    { id: 'decided', title: 'Đã có quyết định', measure: records('total') },
    { id: 'approved', title: 'Đã duyệt', measure: { kind: 'state', states: ['approved'] } },
    {
      id: 'households',
      heading: 'Số hộ của các tổ đã có quyết định',
      title: 'Tổng số',
      measure: sumOf('households'),
    },
    {
      id: 'registered',
      heading: 'Số hộ của các tổ đã có quyết định',
      title: 'Đăng ký',
      measure: sumOf('registered'),
    },
    {
      id: 'recognized',
      heading: 'Số hộ của các tổ đã có quyết định',
      title: 'Được công nhận',
      measure: sumOf('recognized'),
    },
    ...recognitionColumns,
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {},
  figures: { households: '${household_count}', registered: '${registered_count}', recognized: '${recognized_count}' },
}
