// The residential group meets and judges household by household: one record of the group, with its households in one table that may have 300 lines. One tap
// says that everybody agreed to all that is not written yet; then only the others are changed.

import type { RowBinding } from '../../../shared/stage.ts'
import type { Choice, FormDefinition, Question } from '../../language/definition/definition.ts'
import { ballotKinds, meetingPages, voteQuestions } from '../culture/meeting.ts'
import { ask, choice, chooseOne, compute, REQUIRED, rows, SHOWN, section } from '../question.ts'
import { HOUSEHOLD_ADDRESS, HOUSEHOLD_LIST } from './household-list.ts'

const votes: Choice[] = [choice('unanimous', 'Nhất trí', 'Unanimous'), choice('counted', 'Đếm phiếu', 'Votes counted')]

const REGISTERED = "${household_registered} = 'yes'"
const COUNTED = `${REGISTERED} and \${vote} = 'counted'`

const household: Question[] = [
  ask('hidden', 'household', ['Hộ', 'Household']),
  ask('hidden', 'household_name', ['Chủ hộ', 'Head']),
  ask('hidden', 'household_address', ['Địa chỉ', 'Address']),
  ask('hidden', 'household_registered', ['Đã đăng ký', 'Registered']),
  ask('note', 'household_line', ['${household_name}', '${household_name}']),
  ask('note', 'household_place', ['${household_address}', '${household_address}']),
  ask('note', 'household_unregistered', ['Không đăng ký', 'Not registered'], { relevant: "${household_registered} != 'yes'" }),
  ask('acknowledge', 'attended', ['Có dự', 'Present']),
  chooseOne('vote', ['Kết quả biểu quyết', 'Vote'], 'votes', {
    appearance: 'quick',
    relevant: REGISTERED,
    required: 'true()',
    // A household without an answer only: what was counted stays, and who did not register is not voted on, not even unseen.
    calculate: `if(\${all_unanimous} = 'OK' and . = '' and ${REGISTERED}, 'unanimous', .)`,
    trigger: 'all_unanimous',
  }),
  ...voteQuestions(COUNTED),
  compute('votes_for', ['Số phiếu đồng ý', 'Votes for'], "if(${vote} = 'unanimous', ${voters}, ${agree})", { relevant: REGISTERED }),
  compute(
    'vote_share',
    ['Tỷ lệ đồng ý (%)', 'Share (%)'],
    "if(${votes_for} = '' or ${vote_base} = '', '', round(${votes_for} * 100 div ${vote_base}, 1))",
    { relevant: REGISTERED },
  ),
  compute(
    'vote_result',
    ['Kết quả', 'Result'],
    "if(${vote_share} = '', '', if(${vote_share} >= setting('vote_percent'), 'pass', 'fail'))",
    {
      relevant: REGISTERED,
    },
  ),
  compute(
    'vote_outcome',
    ['Kết quả', 'Result'],
    "if(${vote_share} = '', '', concat(translate(${vote_share}, '.', ','), '% – ', if(${vote_result} = 'pass', 'đồng ý', 'không đồng ý')))",
    // Of a unanimous vote there is nothing to read, unless too few voted.
    { ...SHOWN, relevant: `${COUNTED} or \${vote_result} = 'fail'` },
  ),
]

const matters = section(
  'page_households',
  ['Xét từng hộ', 'Household by household'],
  [
    ask('acknowledge', 'all_unanimous', [
      'Ghi “Nhất trí” cho các hộ chưa ghi, rồi chỉ sửa hộ khác',
      'Put “unanimous” where nothing is written, then change only the others',
    ]),
    rows('households', ['Các hộ trong tổ', 'Households of the group'], household, {
      max: 1000,
      fixed: true,
      appearance: 'table',
      hint: {
        vi: 'Có dự ${attended_count}/${household_count} · đồng ý ${passed_count} · không đồng ý ${failed_count}',
        en: 'Present ${attended_count}/${household_count} · agreed ${passed_count} · not agreed ${failed_count}',
      },
    }),
    compute('household_count', ['Tổng số hộ', 'Households'], 'count(${households})', SHOWN),
    compute('registered_count', ['Số hộ đăng ký', 'Registered'], "count-same('yes', ${household_registered})", SHOWN),
    compute('attended_count', ['Số hộ đánh dấu có dự', 'Marked as present'], "count-same('OK', ${attended})", SHOWN),
    compute('passed_count', ['Số hộ được đồng ý', 'Agreed'], "count-same('pass', ${vote_result})", SHOWN),
    compute('failed_count', ['Số hộ không được đồng ý', 'Not agreed'], "count-same('fail', ${vote_result})", SHOWN),
    ask('acknowledge', 'read_out', ['Đã đọc lại kết quả trước cuộc họp', 'The result was read out to the meeting'], {
      ...REQUIRED,
      checks: [
        {
          code: 'attendance-differs',
          severity: 'warning',
          when: '${attended_count} > 0 and ${attended_count} != ${present}',
          message: { vi: 'Số hộ đánh dấu có dự khác số hộ dự đã ghi ở trên.', en: 'Marked as present and counted as present differ.' },
          also: ['present'],
        },
        {
          code: 'more-invited-than-households',
          severity: 'warning',
          when: '${household_count} > 0 and ${invited} > ${household_count}',
          message: { vi: 'Số hộ được mời nhiều hơn số hộ của tổ trong danh sách.', en: 'More were invited than the group has households.' },
          also: ['invited'],
        },
      ],
    }),
  ],
)

export const meeting: FormDefinition = {
  id: 'hop-xet-gdvh',
  version: 1,
  title: { vi: 'Biên bản họp xét Gia đình văn hóa', en: 'Culture family: minutes of the meeting' },
  recordTitle: "entity('name')",
  choices: { ballot_kinds: ballotKinds, votes },
  pages: meetingPages(matters),
}

export const meetingRows: RowBinding = {
  stage: 'hop',
  repeat: 'households',
  list: HOUSEHOLD_LIST,
  entity: 'household',
  seeds: {
    household_name: "entity('head')",
    household_address: HOUSEHOLD_ADDRESS,
    household_registered: "coalesce(entity('registered'), 'no')",
  },
  outcomes: { meeting_result: '${vote_result}' },
}
