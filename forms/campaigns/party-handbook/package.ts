// The party e-handbook, member by member: account → installed → signed in → at home with it (FACTS §4b). Party membership is political data: only who holds the
// duty sees this campaign at all, and its papers have the party's head, not the office's (FACTS §6).
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { chosenIn, HOUSE, ofProperty, paper, YEAR_OF_BIRTH } from '../document.ts'
import { peopleOf } from '../household-checks/lists.ts'
import { oneStagePackage } from '../household-checks/one-stage-package.ts'
import { againstTarget, begin, counted, end, SUMMARY, shareOf, visitFacts } from '../household-checks/report-columns.ts'
import { MET, noteQuestion, visitQuestion, visitResults } from '../household-checks/visit.ts'
import { choice, chooseOne, odd, outcome, property, REQUIRED, section } from '../question.ts'

const steps: Choice[] = [
  choice('none', 'Chưa có tài khoản', 'No account'),
  choice('account', 'Đã cấp tài khoản', 'Account given'),
  choice('installed', 'Đã cài ứng dụng', 'Installed'),
  choice('signed_in', 'Đã đăng nhập', 'Signed in'),
  choice('fluent', 'Sử dụng thành thạo', 'At home with it'),
]
const reasons: Choice[] = [
  choice('no_phone', 'Không có điện thoại thông minh', 'No smartphone'),
  choice('old', 'Cao tuổi', 'Old age'),
  choice('exempt', 'Được miễn sinh hoạt', 'Exempt from meetings'),
  choice('away', 'Đi xa', 'Away'),
  choice('no_account', 'Chưa được cấp tài khoản', 'Was given no account'),
  choice('other', 'Lý do khác', 'Another reason'),
]

const form: FormDefinition = {
  id: 'so-tay-dang-vien',
  version: 1,
  title: { vi: 'Triển khai Sổ tay đảng viên điện tử', en: 'Party e-handbook' },
  recordTitle: "entity('full_name')",
  choices: { visit_results: visitResults, steps, reasons },
  pages: [
    section('page_visit', ['Đảng viên', 'The member'], [visitQuestion, noteQuestion]),
    section(
      'page_handbook',
      ['Sổ tay đảng viên điện tử', 'The handbook'],
      [
        chooseOne('step', ['Đã đến bước nào?', 'How far?'], 'steps', REQUIRED),
        chooseOne('reason', ['Vì sao chưa dùng được?', 'Why not yet?'], 'reasons', {
          relevant: "selected('none account installed', ${step})",
          required: 'true()',
          checks: [
            odd(
              'has-account',
              ". = 'no_account' and ${step} != 'none'",
              ['Đã ghi là có tài khoản.', 'It says that there is an account.'],
              ['step'],
            ),
          ],
        }),
        chooseOne('helped_today', ['Hôm nay đã giúp đến bước', 'Helped today as far as'], 'steps', { relevant: "${step} != 'fluent'" }),
      ],
      { relevant: MET },
    ),
  ],
}

/** At least this far; a step that was reached today counts. */
const reached = (...far: string[]) => `selected('${far.join(' ')}', \${step}) or selected('${far.join(' ')}', \${helped_today})`
/** The further of the two: helping with an earlier step takes nobody back, and papers say what the report counts. Blank where nobody was met. */
const FURTHEST = steps.reduce((nearer, { value }) => `if(${reached(value)}, '${value}', ${nearer})`, "''")

export const partyHandbook = oneStagePackage({
  id: 'so-tay-dang-vien',
  title: ['Sổ tay đảng viên điện tử', 'Party e-handbook'],
  office: 'Ban Xây dựng Đảng',
  target: {
    percent: '100',
    help: ['Kế hoạch 20-KH/ĐU: 100% đảng viên có tài khoản trước 25/11/2025.', 'The plan: 100% before 25 November 2025.'],
  },
  party: {
    id: 'dang-uy',
    title: { vi: 'Văn phòng Đảng ủy', en: 'Party office' },
    help: { vi: 'Chỉ người của Đảng ủy thấy chiến dịch này; Ủy ban không thấy.', en: 'Only the party office sees it.' },
  },
  list: peopleOf({
    id: 'dang-vien',
    title: ['Danh sách đảng viên', 'Party members'],
    properties: [
      property('party_cell', ['Chi bộ', 'Party cell'], 'text', ['chi bộ trực thuộc', 'tổ chức đảng'], { sensitive: true }),
      outcome('step', ['Đã đến bước', 'Step'], steps),
    ],
  }),
  form,
  outcomes: { step: FURTHEST },
  report: {
    title: 'BÁO CÁO TRIỂN KHAI SỔ TAY ĐẢNG VIÊN ĐIỆN TỬ',
    summary: SUMMARY,
    columns: [
      ...begin('Tổng số đảng viên'),
      counted('account', 'Có tài khoản'),
      counted('installed', 'Đã cài'),
      counted('signed_in', 'Đã đăng nhập'),
      counted('fluent', 'Thành thạo'),
      shareOf('share', 'Tỷ lệ có tài khoản', 'account', 'listed'),
      ...againstTarget,
      counted('no_phone', 'Không có điện thoại', 'Chưa dùng được vì'),
      counted('old_or_exempt', 'Cao tuổi, miễn sinh hoạt', 'Chưa dùng được vì'),
      ...end,
    ],
    facts: {
      ...visitFacts,
      account: reached('account', 'installed', 'signed_in', 'fluent'),
      installed: reached('installed', 'signed_in', 'fluent'),
      signed_in: reached('signed_in', 'fluent'),
      fluent: reached('fluent'),
      no_phone: "${reason} = 'no_phone'",
      old_or_exempt: "selected('old exempt', ${reason})",
    },
  },
  documents: [
    paper('chua-dang-nhap', ['Danh sách đảng viên chưa đăng nhập Sổ tay đảng viên điện tử', 'Not signed in yet'], 'dang-vien', {
      duty: 'dang-uy',
      when: "selected('none account installed', entity('step'))",
      columns: [ofProperty('Họ và tên', 'full_name'), YEAR_OF_BIRTH, HOUSE, chosenIn('Đã đến bước', 'step', steps)],
      note: 'Danh sách này có {rows} đảng viên, trên tổng số {listed} đảng viên ({share}).',
    }),
  ],
})
