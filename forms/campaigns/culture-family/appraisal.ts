// The ward's committee appraises what the groups proposed, household by household. Here the letters of households that may not be considered are known, so
// that only who holds the duty opens it; a household is proposed only when its group agreed and nothing stands against it, or with a reason.

import type { RowBinding } from '../../../shared/stage.ts'
import type { Choice, FormDefinition, Question } from '../../language/definition/definition.ts'
import { ask, choice, chooseOne, compute, REQUIRED, rows, SHOWN, section, wrong } from '../question.ts'
import { HOUSEHOLD_ADDRESS, HOUSEHOLD_LIST } from './household-list.ts'

const proposals: Choice[] = [
  choice('recognize', 'Đề nghị công nhận', 'To recognize'),
  choice('refuse', 'Không đề nghị', 'Not to recognize'),
]
const refusals: Choice[] = [
  choice('meeting', 'Cuộc họp không đồng ý', 'The meeting did not agree'),
  choice('not_considered', 'Thuộc diện không xét', 'Not to be considered'),
  choice('objection', 'Có ý kiến phản ánh đúng', 'An objection was right'),
  choice('criteria', 'Chưa đạt tiêu chí', 'Criteria not met'),
]

const REGISTERED = "${household_registered} = 'yes'"

const household: Question[] = [
  ask('hidden', 'household', ['Hộ', 'Household']),
  ask('hidden', 'household_name', ['Chủ hộ', 'Head']),
  ask('hidden', 'household_address', ['Địa chỉ', 'Address']),
  ask('hidden', 'household_registered', ['Đã đăng ký', 'Registered']),
  ask('hidden', 'meeting_result', ['Kết quả họp', 'Meeting']),
  ask('hidden', 'excluded', ['Diện không xét', 'Not considered'], { sensitive: true }),
  ask('note', 'household_line', ['${household_name}', '${household_name}']),
  ask('note', 'household_place', ['${household_address}', '${household_address}']),
  ask('note', 'household_unregistered', ['Không đăng ký', 'Not registered'], { relevant: "${household_registered} != 'yes'" }),
  ask('note', 'meeting_disagreed', ['Cuộc họp không đồng ý', 'The meeting did not agree'], {
    relevant: `${REGISTERED} and \${meeting_result} != 'pass'`,
  }),
  ask('note', 'household_excluded', ['Diện không xét: ${excluded}', 'Not considered: ${excluded}'], { relevant: "${excluded} != ''" }),
  chooseOne('proposal', ['Kết luận', 'Conclusion'], 'proposals', {
    appearance: 'quick',
    relevant: REGISTERED,
    required: 'true()',
    default: "if(${meeting_result} = 'pass' and ${excluded} = '', 'recognize', 'refuse')",
    checks: [
      wrong('excluded-recognized', ". = 'recognize' and ${excluded} != ''", [
        'Hộ thuộc diện không xét.',
        'The household is not to be considered.',
      ]),
      wrong('not-agreed-recognized', ". = 'recognize' and ${meeting_result} != 'pass'", [
        'Cuộc họp của tổ không đồng ý hộ này.',
        'The meeting did not agree.',
      ]),
    ],
  }),
  chooseOne('refusal', ['Vì sao không đề nghị', 'Why not'], 'refusals', {
    relevant: "${proposal} = 'refuse'",
    required: 'true()',
    default: "if(${excluded} != '', 'not_considered', if(${meeting_result} != 'pass', 'meeting', ''))",
  }),
]

export const appraisal: FormDefinition = {
  id: 'tham-dinh-gdvh',
  version: 1,
  title: { vi: 'Thẩm định Gia đình văn hóa', en: 'Culture family: appraisal' },
  recordTitle: "entity('name')",
  choices: { proposals, refusals },
  pages: [
    section(
      'page_council',
      ['Thẩm định', 'Appraisal'],
      [
        ask('date', 'appraised_on', ['Ngày thẩm định', 'Appraised on'], {
          ...REQUIRED,
          constraint: '. <= today()',
          constraintMessage: { vi: 'Không thể ở sau hôm nay.', en: 'Cannot be in the future.' },
        }),
        ask('text', 'council', ['Thành phần', 'Who took part'], { ...REQUIRED, appearance: 'multiline' }),
        ask('text', 'council_chair', ['Chủ trì', 'Chair'], REQUIRED),
      ],
    ),
    section(
      'page_households',
      ['Từng hộ', 'Households'],
      [
        rows('households', ['Các hộ trong tổ', 'Households of the group'], household, {
          max: 1000,
          fixed: true,
          appearance: 'table',
          hint: {
            vi: 'Đề nghị công nhận ${proposed_count} · không đề nghị ${refused_count}',
            en: 'To recognize ${proposed_count} · not ${refused_count}',
          },
        }),
        compute('proposed_count', ['Số hộ đề nghị công nhận', 'To recognize'], "count-same('recognize', ${proposal})", SHOWN),
        compute('refused_count', ['Số hộ không đề nghị', 'Not to recognize'], "count-same('refuse', ${proposal})", SHOWN),
        ask('text', 'appraisal_note', ['Ghi chú', 'Notes'], { appearance: 'multiline' }),
      ],
    ),
  ],
}

export const appraisalRows: RowBinding = {
  stage: 'tham-dinh',
  repeat: 'households',
  list: HOUSEHOLD_LIST,
  entity: 'household',
  seeds: {
    household_name: "entity('head')",
    household_address: HOUSEHOLD_ADDRESS,
    household_registered: "coalesce(entity('registered'), 'no')",
    meeting_result: "entity('meeting_result')",
    excluded: "entity('excluded')",
  },
  outcomes: { appraisal: '${proposal}' },
}
