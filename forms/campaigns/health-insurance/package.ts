// Health insurance (BHYT): person by person in each household, who has a card, who has none and why (FACTS §4b). The ten digits of the insurance number are
// enough and may be left out; no ID number is asked.
import type { Choice, FormDefinition, Question } from '../../language/definition/definition.ts'
import { HOUSE, ofProperty, paper } from '../document.ts'
import { householdsOf } from '../household-checks/lists.ts'
import { oneStagePackage } from '../household-checks/one-stage-package.ts'
import { againstTarget, begin, counted, end, SUMMARY, shareOf, summed, visitFacts } from '../household-checks/report-columns.ts'
import { MET, noteQuestion, visitQuestion, visitResults } from '../household-checks/visit.ts'
import { ask, choice, chooseOne, compute, odd, outcome, REQUIRED, rows, SHOWN, section, wrong } from '../question.ts'

const cards: Choice[] = [
  choice('valid', 'Có thẻ còn hạn', 'Valid'),
  choice('expired', 'Thẻ hết hạn', 'Expired'),
  choice('none', 'Không có thẻ', 'None'),
]
const kinds: Choice[] = [
  choice('pupil', 'Học sinh, sinh viên', 'Pupil or student'),
  choice('household', 'Hộ gia đình', 'Household'),
  choice('worker', 'Người lao động', 'Worker'),
  choice('retired', 'Hưu trí', 'Retired'),
  choice('under_6', 'Trẻ dưới 6 tuổi', 'Under six'),
  choice('poor', 'Hộ nghèo, cận nghèo', 'Poor or near-poor household'),
  choice('merit', 'Người có công', 'Person of merit'),
  choice('assisted', 'Bảo trợ xã hội', 'Social assistance'),
  choice('other', 'Nhóm khác', 'Another'),
]
const reasons: Choice[] = [
  choice('cost', 'Khó khăn về tiền', 'Cost'),
  choice('no_need', 'Thấy chưa cần', 'No need felt'),
  choice('elsewhere', 'Tham gia ở nơi khác', 'Insured elsewhere'),
  choice('papers', 'Vướng giấy tờ', 'Papers'),
  choice('unaware', 'Chưa biết cách tham gia', 'Does not know how'),
  choice('other', 'Lý do khác', 'Another reason'),
]

const HAD = "selected('valid expired', ${card})"

const member: Question[] = [
  ask('text', 'member_name', ['Họ và tên', 'Name'], REQUIRED),
  ask('integer', 'member_birth_year', ['Năm sinh', 'Year of birth'], {
    ...REQUIRED,
    constraint: '. >= 1900 and . <= year-of(today())',
    constraintMessage: { vi: 'Năm sinh phải từ 1900 đến nay.', en: 'From 1900 to now.' },
  }),
  chooseOne('card', ['Thẻ bảo hiểm y tế', 'Card'], 'cards', { ...REQUIRED, appearance: 'quick' }),
  chooseOne('kind', ['Nhóm tham gia', 'Kind'], 'kinds', {
    relevant: HAD,
    required: 'true()',
    checks: [
      odd(
        'not-under-6',
        ". = 'under_6' and year-of(today()) - ${member_birth_year} > 6",
        ['Người này đã trên 6 tuổi.', 'Older than six.'],
        ['member_birth_year'],
      ),
    ],
  }),
  ask('date', 'valid_until', ['Hạn thẻ', 'Valid until'], {
    relevant: HAD,
    checks: [
      wrong(
        'valid-but-past',
        "${card} = 'valid' and . < today()",
        ['Ghi là còn hạn nhưng hạn thẻ đã qua.', 'Said to be valid, yet past.'],
        ['card'],
      ),
      wrong(
        'expired-but-future',
        "${card} = 'expired' and . >= today()",
        ['Ghi là hết hạn nhưng hạn thẻ chưa qua.', 'Said to be expired, yet not past.'],
        ['card'],
      ),
    ],
  }),
  ask('text', 'insurance_number', ['Mã số bảo hiểm xã hội (10 số, nếu có)', 'Insurance number (ten digits, if any)'], {
    appearance: 'numbers',
    relevant: HAD,
    sensitive: true,
    mayBeAsPrinted: true,
    checks: [
      odd('insurance-number-shape', 'not(insurance-number-ok(.))', [
        'Mã thường có 10 số, hoặc 15 ký tự trên thẻ cũ.',
        'Ten digits, or fifteen characters.',
      ]),
    ],
  }),
  chooseOne('none_reason', ['Vì sao chưa có?', 'Why none?'], 'reasons', {
    relevant: "selected('none expired', ${card})",
    required: 'true()',
  }),
]

const form: FormDefinition = {
  id: 'ra-soat-bhyt',
  version: 1,
  title: { vi: 'Rà soát bảo hiểm y tế', en: 'Health insurance' },
  recordTitle: "entity('head')",
  choices: { visit_results: visitResults, cards, kinds, reasons },
  pages: [
    section('page_visit', ['Hộ gia đình', 'The household'], [visitQuestion, noteQuestion]),
    section(
      'page_members',
      ['Từng người trong hộ', 'Everybody'],
      [
        rows('members', ['Thành viên', 'Members'], member, { max: 30 }),
        compute('member_count', ['Số người', 'People'], 'count-non-empty(${member_name})', SHOWN),
        compute('insured_count', ['Số người có thẻ còn hạn', 'Insured'], "count-same('valid', ${card})", SHOWN),
        compute(
          'all_insured',
          ['Cả hộ có thẻ', 'All insured'],
          "if(${member_count} > 0 and ${insured_count} = ${member_count}, 'yes', 'no')",
        ),
        ask('note', 'fewer_members', ['Số người khác với danh sách', 'Not as many as listed'], {
          relevant: "entity('members') != '' and ${member_count} > 0 and ${member_count} != entity('members')",
          checks: [
            odd('members-differ', 'true()', ['Số người đã ghi khác số nhân khẩu trong danh sách.', 'Not as many people as the list says.']),
          ],
        }),
      ],
      { relevant: MET },
    ),
  ],
}

export const healthInsurance = oneStagePackage({
  id: 'bao-hiem-y-te',
  title: ['Bảo hiểm y tế hộ gia đình', 'Health insurance'],
  office: 'Phòng Văn hóa – Xã hội',
  target: { percent: '99', help: ['Nghị quyết: 99% dân số có bảo hiểm y tế vào năm 2030.', 'The resolution: 99% by 2030.'] },
  list: householdsOf({
    id: 'ho-bhyt',
    title: ['Danh sách hộ rà soát bảo hiểm y tế', 'Households'],
    properties: [outcome('insured', ['Số người có thẻ', 'Insured']), outcome('all_insured', ['Cả hộ có thẻ', 'All insured'])],
  }),
  form,
  outcomes: { insured: '${insured_count}', all_insured: '${all_insured}' },
  report: {
    title: 'BÁO CÁO RÀ SOÁT BẢO HIỂM Y TẾ HỘ GIA ĐÌNH',
    summary: SUMMARY,
    columns: [
      ...begin('Tổng số hộ'),
      counted('all_insured', 'Cả hộ có thẻ', 'Hộ'),
      counted('some_without', 'Còn người chưa có thẻ', 'Hộ'),
      counted('cost', 'Vì khó khăn về tiền', 'Hộ'),
      shareOf('share_households', 'Tỷ lệ hộ có đủ thẻ', 'all_insured', 'met'),
      summed('people', 'Số người', 'Người trong các hộ đã gặp'),
      summed('insured', 'Có thẻ còn hạn', 'Người trong các hộ đã gặp'),
      shareOf('share', 'Tỷ lệ người có thẻ', 'insured', 'people'),
      ...againstTarget,
      ...end,
    ],
    facts: {
      ...visitFacts,
      all_insured: "${all_insured} = 'yes'",
      some_without: '${member_count} > ${insured_count}',
      cost: "count-same('cost', ${none_reason}) > 0",
    },
    figures: { people: '${member_count}', insured: '${insured_count}' },
  },
  documents: [
    paper('chua-du-the', ['Danh sách hộ còn người chưa có thẻ bảo hiểm y tế', 'Households with somebody uninsured'], 'ho-bhyt', {
      when: "entity('all_insured') = 'no'",
      columns: [ofProperty('Chủ hộ', 'head'), HOUSE, ofProperty('Số nhân khẩu', 'members'), ofProperty('Số người có thẻ', 'insured')],
    }),
  ],
})
