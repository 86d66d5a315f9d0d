// Voluntary social insurance (BHXH tự nguyện): who pays in and since when; members of the local security team, all of whom should, are marked (FACTS §4b).
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { chosenIn, HOUSE, ofProperty, paper, YEAR_OF_BIRTH } from '../document.ts'
import { peopleOf } from '../household-checks/lists.ts'
import { oneStagePackage } from '../household-checks/one-stage-package.ts'
import { againstTarget, begin, counted, end, SUMMARY, shareOf, visitFacts } from '../household-checks/report-columns.ts'
import { MET, noteQuestion, visitQuestion, visitResults } from '../household-checks/visit.ts'
import { ask, choice, chooseOne, odd, outcome, property, REQUIRED, section, yesNo } from '../question.ts'

const participations: Choice[] = [
  choice('voluntary', 'Tham gia tự nguyện', 'Voluntary'),
  choice('compulsory', 'Tham gia bắt buộc ở nơi làm việc', 'Compulsory, at work'),
  choice('pension', 'Đang hưởng lương hưu', 'Receives a pension'),
  choice('none', 'Chưa tham gia', 'None'),
]
const payments: Choice[] = [
  choice('monthly', 'Hằng tháng', 'Monthly'),
  choice('quarterly', '3 tháng một lần', 'Quarterly'),
  choice('half_yearly', '6 tháng một lần', 'Half-yearly'),
  choice('yearly', '12 tháng một lần', 'Yearly'),
  choice('once', 'Một lần cho nhiều năm', 'Once for years'),
]
const reasons: Choice[] = [
  choice('cost', 'Khó khăn về tiền', 'Cost'),
  choice('over_age', 'Đã cao tuổi', 'Too old'),
  choice('unaware', 'Chưa biết cách tham gia', 'Does not know how'),
  choice('no_need', 'Thấy chưa cần', 'No need felt'),
  choice('other', 'Lý do khác', 'Another reason'),
]

const form: FormDefinition = {
  id: 'ra-soat-bhxh',
  version: 1,
  title: { vi: 'Rà soát bảo hiểm xã hội tự nguyện', en: 'Voluntary social insurance' },
  recordTitle: "entity('full_name')",
  choices: { visit_results: visitResults, participations, payments, reasons, yes_no: yesNo },
  pages: [
    section('page_visit', ['Người được rà soát', 'The person'], [visitQuestion, noteQuestion]),
    section(
      'page_insurance',
      ['Bảo hiểm xã hội', 'Social insurance'],
      [
        chooseOne(
          'security_team',
          ['Là thành viên Tổ bảo vệ an ninh, trật tự ở cơ sở?', 'A member of the local security team?'],
          'yes_no',
          {
            ...REQUIRED,
            appearance: 'quick',
            default: "entity('security_team')",
            registry: 'security_team',
          },
        ),
        chooseOne('participation', ['Tham gia bảo hiểm xã hội', 'Social insurance'], 'participations', REQUIRED),
        ask('date', 'since', ['Từ tháng', 'Since'], {
          appearance: 'month-year',
          relevant: "${participation} = 'voluntary'",
          required: 'true()',
          constraint: '. <= today()',
          constraintMessage: { vi: 'Không thể ở sau hôm nay.', en: 'Cannot be in the future.' },
          checks: [
            odd('before-the-law', ". < '2008-01-01'", [
              'Bảo hiểm xã hội tự nguyện có từ năm 2008. Hãy xem lại.',
              'There was none before 2008.',
            ]),
          ],
        }),
        chooseOne('payment', ['Phương thức đóng', 'Pays'], 'payments', { relevant: "${participation} = 'voluntary'", required: 'true()' }),
        chooseOne('none_reason', ['Vì sao chưa tham gia?', 'Why not?'], 'reasons', {
          relevant: "${participation} = 'none'",
          required: 'true()',
        }),
        chooseOne('wants_advice', ['Muốn được tư vấn?', 'Wants advice?'], 'yes_no', {
          relevant: "${participation} = 'none'",
          appearance: 'quick',
        }),
      ],
      { relevant: MET },
    ),
  ],
}

const TEAM = "${security_team} = 'yes'"
const INSURED = "selected('voluntary compulsory pension', ${participation})"

export const socialInsurance = oneStagePackage({
  id: 'bao-hiem-xa-hoi',
  title: ['Bảo hiểm xã hội tự nguyện', 'Voluntary social insurance'],
  office: 'Phòng Văn hóa – Xã hội',
  target: {
    percent: '65',
    help: ['Nghị quyết: 65% lực lượng lao động vào năm 2030; riêng Tổ an ninh 100%.', '65% by 2030; the security team 100%.'],
  },
  list: peopleOf({
    id: 'nguoi-bhxh',
    title: ['Danh sách người rà soát bảo hiểm xã hội', 'People'],
    properties: [
      property('security_team', ['Tổ bảo vệ an ninh, trật tự', 'Security team'], 'choice', ['tổ antt', 'tổ bảo vệ anttcs'], {
        choices: yesNo,
      }),
      outcome('participation', ['Tham gia', 'Insurance'], participations),
    ],
  }),
  form,
  outcomes: { participation: '${participation}' },
  report: {
    title: 'BÁO CÁO RÀ SOÁT BẢO HIỂM XÃ HỘI TỰ NGUYỆN',
    summary: SUMMARY,
    columns: [
      ...begin('Tổng số người'),
      counted('voluntary', 'Tự nguyện', 'Tham gia'),
      counted('insured', 'Tất cả các loại', 'Tham gia'),
      shareOf('share', 'Tỷ lệ tham gia', 'insured', 'met'),
      ...againstTarget,
      counted('team', 'Số người', 'Tổ bảo vệ an ninh, trật tự'),
      counted('team_insured', 'Đã tham gia', 'Tổ bảo vệ an ninh, trật tự'),
      shareOf('team_share', 'Tỷ lệ của Tổ', 'team_insured', 'team'),
      counted('wants_advice', 'Muốn được tư vấn'),
      ...end,
    ],
    facts: {
      ...visitFacts,
      voluntary: "${participation} = 'voluntary'",
      insured: INSURED,
      team: TEAM,
      team_insured: `${TEAM} and ${INSURED}`,
      wants_advice: "${wants_advice} = 'yes'",
    },
  },
  documents: [
    paper('chua-tham-gia', ['Danh sách người chưa tham gia bảo hiểm xã hội', 'Without social insurance'], 'nguoi-bhxh', {
      when: "entity('participation') = 'none'",
      columns: [ofProperty('Họ và tên', 'full_name'), YEAR_OF_BIRTH, HOUSE, chosenIn('Tổ an ninh, trật tự', 'security_team', yesNo)],
    }),
  ],
})
