// The papers of culture residential groups: how each stands from registration to decision, and which are recognized.
import type { DocumentDefinition } from '../campaign-package.ts'
import { GROUP_LIST } from '../culture/residential-group-list.ts'
import { inWords, ofProperty, paper } from '../document.ts'
import { choice } from '../question.ts'

const said = (title: string, property: string, yes: [string, string], no: [string, string]): DocumentDefinition['columns'][number] => ({
  title,
  value: inWords(property, [choice(yes[0], yes[1], yes[1]), choice(no[0], no[1], no[1])]),
})

const result = said('Kết quả', 'result', ['recognized', 'Được công nhận'], ['not_recognized', 'Không được công nhận'])

export const groupDocuments: DocumentDefinition[] = [
  paper('tong-hop', ['Bảng tổng hợp xét danh hiệu Tổ dân phố văn hóa', 'Summary'], GROUP_LIST, {
    columns: [
      ofProperty('Tổ dân phố', 'name'),
      { title: 'Số hộ', value: "entity('households')", sum: true },
      said('Đăng ký', 'registered', ['yes', 'Có'], ['no', 'Không']),
      said('Tự chấm', 'self_result', ['meets', 'Đạt'], ['not', 'Chưa đạt']),
      said('Cuộc họp', 'meeting_result', ['pass', 'Nhất trí'], ['fail', 'Không nhất trí']),
      // Kept as a number for reckoning; paper has a comma.
      { title: 'Tỷ lệ Gia đình văn hóa (%)', value: "translate(entity('family_share'), '.', ',')" },
      said('Thẩm định', 'appraisal', ['pass', 'Đạt'], ['fail', 'Không đạt']),
      result,
    ],
  }),
  paper('cong-nhan', ['Danh sách tổ dân phố được công nhận Tổ dân phố văn hóa', 'Recognized residential groups'], GROUP_LIST, {
    when: "entity('result') = 'recognized'",
    columns: [ofProperty('Tổ dân phố', 'name'), ofProperty('Tổ trưởng', 'leader'), ofProperty('Số hộ', 'households')],
    note: 'Danh sách này có {rows} tổ dân phố, bằng {share} tổng số {listed} tổ.',
  }),
]
