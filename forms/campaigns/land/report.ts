// The 15:00 report of the land campaign, one line per residential group (FACTS §1.5; the official template is not published, so the columns are
// data). Number and name of the group come first without being listed here. A photo of a copy counts as collected; the desk judges its worth.
import type { ReportColumn, ReportDefinition } from '../../../shared/report.ts'

const MISSING = "${visit_result} = 'not_collected' and "

/** One fact for each reason of FACTS §1.5. Sales and inheritances that nobody registered are counted with disputes, as its sixth reason says. */
const reasons: { id: string; title: string; fact: string }[] = [
  { id: 'absent', title: 'Vắng nhà', fact: `${MISSING}\${missing_reason} = 'absent'` },
  { id: 'mortgaged', title: 'Thế chấp ngân hàng', fact: `${MISSING}\${missing_reason} = 'mortgaged'` },
  { id: 'lost', title: 'Mất giấy', fact: `${MISSING}\${missing_reason} = 'lost'` },
  { id: 'no_certificate', title: 'Chưa có giấy', fact: `${MISSING}\${missing_reason} = 'no_certificate'` },
  { id: 'refused', title: 'Không đồng ý', fact: `${MISSING}\${missing_reason} = 'refused'` },
  { id: 'dispute', title: 'Tranh chấp, chưa sang tên', fact: `${MISSING}selected('dispute owner_dead sold', \${missing_reason})` },
  { id: 'elsewhere', title: 'Chủ ở nơi khác', fact: `${MISSING}\${missing_reason} = 'elsewhere'` },
]

const due: ReportColumn[] = [
  { id: 'due_all', heading: 'Phải thu (giấy)', title: 'Tổng số', measure: { kind: 'list' } },
  { id: 'due_group_2', heading: 'Phải thu (giấy)', title: 'Nhóm 2', measure: { kind: 'list', property: 'national_group', equals: '2' } },
  { id: 'due_group_4', heading: 'Phải thu (giấy)', title: 'Nhóm 4', measure: { kind: 'list', property: 'national_group', equals: '4' } },
]

const collected: ReportColumn[] = [
  { id: 'day_certificates', heading: 'Thu trong ngày', title: 'GCN', measure: { kind: 'records', span: 'day', fact: 'has_certificate' } },
  { id: 'day_id_cards', heading: 'Thu trong ngày', title: 'CCCD', measure: { kind: 'records', span: 'day', fact: 'has_id_card' } },
  { id: 'all_certificates', heading: 'Lũy kế', title: 'GCN', measure: { kind: 'records', span: 'total', fact: 'has_certificate' } },
  { id: 'all_id_cards', heading: 'Lũy kế', title: 'CCCD', measure: { kind: 'records', span: 'total', fact: 'has_id_card' } },
  { id: 'share', title: 'Tỷ lệ', measure: { kind: 'share', of: 'all_certificates', among: 'due_all' } },
]

const handedOver: ReportColumn[] = [
  { id: 'sent', heading: 'Chuyển phòng trước 15 giờ', title: 'Lượt', measure: { kind: 'versions' } },
  { id: 'sent_late', heading: 'Chuyển phòng trước 15 giờ', title: 'Trong đó gửi muộn', measure: { kind: 'versions', late: true } },
  { id: 'last_sent', heading: 'Chuyển phòng trước 15 giờ', title: 'Lượt cuối lúc', measure: { kind: 'lastReceived' } },
  { id: 'complete', heading: 'Phòng kiểm tra', title: 'Đủ ảnh', measure: { kind: 'complete' } },
  { id: 'approved', heading: 'Phòng kiểm tra', title: 'Đạt', measure: { kind: 'state', states: ['approved'] } },
  { id: 'returned', heading: 'Phòng kiểm tra', title: 'Trả lại bổ sung', measure: { kind: 'state', states: ['returned'] } },
  {
    id: 'unchecked',
    heading: 'Phòng kiểm tra',
    title: 'Chưa kiểm tra',
    measure: { kind: 'state', states: ['received', 'hasFindings', 'conflict'] },
  },
]

const notCollected: ReportColumn[] = reasons.map(({ id, title }) => ({
  id: `missing_${id}`,
  heading: 'Không thu được theo lý do',
  title,
  measure: { kind: 'records', span: 'total', fact: `reason_${id}` },
}))

export const landReport: ReportDefinition = {
  title: 'BÁO CÁO KẾT QUẢ THU THẬP GIẤY CHỨNG NHẬN',
  summary: 'Làm sạch dữ liệu đất đai, tính đến 15 giờ 00 ngày {day}',
  columns: [
    ...due,
    ...collected,
    ...handedOver,
    ...notCollected,
    { id: 'remarks', title: 'Ghi chú, kiến nghị', measure: { kind: 'blank' } },
  ],
  facts: {
    has_certificate: 'count-selected(${certificate_photos}) > 0',
    has_id_card: "${owner_id} != '' or count-selected(${owner_id_photos}) > 0",
    not_collected: "${visit_result} = 'not_collected'",
    ...Object.fromEntries(reasons.map(({ id, fact }) => [`reason_${id}`, fact])),
  },
}
