// How far the residential groups are on the way to their title.
import type { ReportDefinition } from '../../../shared/report.ts'

const having = (property: string, equals: string) => ({ kind: 'list' as const, property, equals })

export const groupReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ BÌNH XÉT TỔ DÂN PHỐ VĂN HÓA',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'groups', title: 'Tổ dân phố', measure: { kind: 'list' } },
    { id: 'registered', title: 'Đăng ký', measure: having('registered', 'yes') },
    { id: 'not_registered', title: 'Không đăng ký', measure: { kind: 'records', span: 'total', fact: 'does_not_register' } },
    { id: 'self_met', title: 'Tự chấm đạt', measure: having('self_result', 'meets') },
    { id: 'agreed', title: 'Cuộc họp nhất trí', measure: having('meeting_result', 'pass') },
    { id: 'appraised', title: 'Thẩm định đạt', measure: having('appraisal', 'pass') },
    { id: 'recognized', title: 'Được công nhận', measure: having('result', 'recognized') },
    { id: 'share', title: 'Tỷ lệ công nhận', measure: { kind: 'share', of: 'recognized', among: 'groups' } },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: { does_not_register: "${registers} = 'no'" },
}
