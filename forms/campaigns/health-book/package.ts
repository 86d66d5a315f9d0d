// The electronic health book: is it in VNeID or not, and what stands in the way (FACTS §4b). What the book says is never asked: no health data here.
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { HOUSE, ofProperty, paper, YEAR_OF_BIRTH } from '../document.ts'
import { peopleOf } from '../household-checks/lists.ts'
import { oneStagePackage } from '../household-checks/one-stage-package.ts'
import { againstTarget, begin, counted, end, SUMMARY, shareOf, visitFacts } from '../household-checks/report-columns.ts'
import { MET, noteQuestion, visitQuestion, visitResults } from '../household-checks/visit.ts'
import { ask, choice, chooseOne, outcome, REQUIRED, section, wrong, yesNo } from '../question.ts'

const books: Choice[] = [choice('integrated', 'Đã tích hợp trên VNeID', 'In VNeID'), choice('not_yet', 'Chưa tích hợp', 'Not yet')]
const reasons: Choice[] = [
  choice('no_smartphone', 'Không có điện thoại thông minh', 'No smartphone'),
  choice('no_account', 'Chưa có tài khoản VNeID mức 2', 'No VNeID of level 2'),
  choice('no_data', 'VNeID báo chưa có dữ liệu', 'VNeID says that there are no data'),
  choice('unaware', 'Chưa biết cách làm', 'Does not know how'),
  choice('no_wish', 'Không muốn', 'Does not wish to'),
]
const levels: Choice[] = [choice('none', 'Chưa có', 'None'), choice('level_1', 'Mức 1', 'Level 1'), choice('level_2', 'Mức 2', 'Level 2')]

const form: FormDefinition = {
  id: 'ra-soat-so-suc-khoe',
  version: 1,
  title: { vi: 'Rà soát sổ sức khỏe điện tử', en: 'Electronic health book' },
  recordTitle: "entity('full_name')",
  choices: { visit_results: visitResults, yes_no: yesNo, books, reasons, levels },
  pages: [
    section(
      'page_visit',
      ['Người được rà soát', 'The person'],
      [
        ask('note', 'no_health_data', ['Không hỏi và không ghi bệnh tật, kết quả khám.', 'Ask and write nothing about health itself.']),
        visitQuestion,
        noteQuestion,
      ],
    ),
    section(
      'page_book',
      ['Sổ sức khỏe điện tử', 'The book'],
      [
        chooseOne('vneid_level', ['Tài khoản VNeID', 'VNeID account'], 'levels', { ...REQUIRED, appearance: 'quick' }),
        chooseOne('book', ['Sổ sức khỏe điện tử', 'Health book'], 'books', {
          ...REQUIRED,
          checks: [
            wrong(
              'book-without-account',
              ". = 'integrated' and ${vneid_level} != 'level_2'",
              ['Sổ chỉ tích hợp được khi có VNeID mức 2.', 'It needs VNeID of level 2.'],
              ['vneid_level'],
            ),
          ],
        }),
        chooseOne('reason', ['Vì sao chưa?', 'Why not?'], 'reasons', { relevant: "${book} = 'not_yet'", required: 'true()' }),
        chooseOne('needs_help', ['Cần người giúp?', 'Needs help?'], 'yes_no', {
          relevant: "${book} = 'not_yet'",
          required: 'true()',
          appearance: 'quick',
        }),
      ],
      { relevant: MET },
    ),
  ],
}

export const healthBook = oneStagePackage({
  id: 'so-suc-khoe-dien-tu',
  title: ['Sổ sức khỏe điện tử', 'Electronic health book'],
  office: 'Phòng Văn hóa – Xã hội',
  target: { percent: '100', help: ['Phường đặt mục tiêu cho người đủ điều kiện.', 'Of those who can.'] },
  list: peopleOf({
    id: 'nguoi-so-suc-khoe',
    title: ['Danh sách người rà soát sổ sức khỏe điện tử', 'People'],
    properties: [outcome('book', ['Sổ điện tử', 'Book'], books)],
  }),
  form,
  outcomes: { book: '${book}' },
  report: {
    title: 'BÁO CÁO RÀ SOÁT SỔ SỨC KHỎE ĐIỆN TỬ',
    summary: SUMMARY,
    columns: [
      ...begin('Tổng số người'),
      counted('integrated', 'Đã tích hợp'),
      shareOf('share', 'Tỷ lệ tích hợp', 'integrated', 'met'),
      ...againstTarget,
      counted('no_smartphone', 'Không có điện thoại', 'Chưa tích hợp vì'),
      counted('no_account', 'Chưa có VNeID mức 2', 'Chưa tích hợp vì'),
      counted('needs_help', 'Cần người giúp'),
      ...end,
    ],
    facts: {
      ...visitFacts,
      integrated: "${book} = 'integrated'",
      no_smartphone: "${reason} = 'no_smartphone'",
      no_account: "${reason} = 'no_account'",
      needs_help: "${needs_help} = 'yes'",
    },
  },
  documents: [
    paper('chua-tich-hop', ['Danh sách người chưa tích hợp sổ sức khỏe điện tử', 'Without the book'], 'nguoi-so-suc-khoe', {
      when: "entity('book') = 'not_yet'",
      columns: [ofProperty('Họ và tên', 'full_name'), YEAR_OF_BIRTH, HOUSE],
    }),
  ],
})
