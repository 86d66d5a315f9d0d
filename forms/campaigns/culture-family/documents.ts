// The papers of culture families (FACTS §3.5): who registered, whom the meetings propose (posted for ten days where everybody reads it), who is recognized, and
// how the residential groups stand against the target, over both denominators. Why a household is not recognized stands on none of them.
import type { DocumentDefinition } from '../campaign-package.ts'
import { HOUSE, ofProperty, paper } from '../document.ts'
import { HOUSEHOLD_LIST } from './household-list.ts'
import { havingProperty, recognitionColumns } from './report.ts'

const household: DocumentDefinition['columns'] = [
  ofProperty('Chủ hộ', 'head'),
  { title: HOUSE.title, value: "normalize-space(concat(entity('house_number'), ' ', coalesce(entity('lane'), entity('address'))))" },
]

export const familyDocuments: DocumentDefinition[] = [
  paper('dang-ky', ['Danh sách hộ đăng ký danh hiệu Gia đình văn hóa', 'Registered households'], HOUSEHOLD_LIST, {
    when: "entity('registered') = 'yes'",
    columns: [...household, { title: 'Số nhân khẩu', value: "entity('members')", sum: true }],
    note: 'Danh sách này có {rows} hộ, trên tổng số {listed} hộ ({share}).',
  }),
  paper('de-nghi-niem-yet', ['Danh sách hộ được đề nghị công nhận Gia đình văn hóa', 'Proposed households, for posting'], HOUSEHOLD_LIST, {
    when: "entity('registered') = 'yes' and entity('meeting_result') = 'pass'",
    columns: [...household, { title: 'Ý kiến của Nhân dân', value: "''" }],
    note: 'Danh sách này có {rows} hộ. Ý kiến phản ánh gửi tổ trưởng tổ dân phố trong thời gian niêm yết.',
  }),
  paper('cong-nhan', ['Danh sách hộ được công nhận Gia đình văn hóa', 'Recognized households'], HOUSEHOLD_LIST, {
    when: "entity('result') = 'recognized'",
    columns: household,
    note: 'Danh sách này có {rows} hộ, bằng {share} tổng số {listed} hộ.',
  }),
  paper('tong-hop-to', ['Tổng hợp kết quả Gia đình văn hóa theo tổ dân phố', 'Summary by residential group'], HOUSEHOLD_LIST, {
    columns: [],
    summary: [
      { id: 'households', title: 'Tổng số hộ', measure: { kind: 'list' } },
      { id: 'registered', title: 'Đăng ký', measure: havingProperty('registered', 'yes') },
      { id: 'agreed', title: 'Cuộc họp đồng ý', measure: havingProperty('meeting_result', 'pass') },
      { id: 'recognized', title: 'Được công nhận', measure: havingProperty('result', 'recognized') },
      ...recognitionColumns,
    ],
  }),
]
