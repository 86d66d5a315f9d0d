// The ward's council appraises a residential group, and the chairman decides.
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { decisionQuestions } from '../culture/decision.ts'
import { ask, choice, chooseOne, REQUIRED, section, wrong } from '../question.ts'

const conclusions: Choice[] = [choice('pass', 'Đề nghị công nhận', 'To recognize'), choice('fail', 'Không đề nghị', 'Not to recognize')]
const results: Choice[] = [choice('recognized', 'Công nhận', 'Recognized'), choice('not_recognized', 'Không công nhận', 'Not recognized')]

export const appraisal: FormDefinition = {
  id: 'tham-dinh-tdpvh',
  version: 1,
  title: { vi: 'Thẩm định Tổ dân phố văn hóa', en: 'Culture residential group: appraisal' },
  recordTitle: "entity('name')",
  choices: { conclusions },
  pages: [
    section(
      'page_appraisal',
      ['Thẩm định', 'Appraisal'],
      [
        ask('date', 'appraised_on', ['Ngày thẩm định', 'Appraised on'], {
          ...REQUIRED,
          constraint: '. <= today()',
          constraintMessage: { vi: 'Không thể ở sau hôm nay.', en: 'Cannot be in the future.' },
        }),
        ask('text', 'council', ['Hội đồng Thi đua – Khen thưởng, thành phần', 'Who took part'], { ...REQUIRED, appearance: 'multiline' }),
        ask('text', 'council_chair', ['Chủ trì', 'Chair'], REQUIRED),
        chooseOne('conclusion', ['Kết luận', 'Conclusion'], 'conclusions', {
          ...REQUIRED,
          checks: [
            wrong('not-met-passed', ". = 'pass' and entity('self_result') != 'meets'", [
              'Tổ tự chấm chưa đạt các tiêu chí.',
              'The group did not meet the criteria.',
            ]),
            wrong('not-agreed-passed', ". = 'pass' and entity('meeting_result') != 'pass'", [
              'Cuộc họp của tổ không nhất trí.',
              'The meeting did not agree.',
            ]),
          ],
        }),
        ask('text', 'conclusion_note', ['Vì sao không đề nghị', 'Why not'], {
          appearance: 'multiline',
          relevant: "${conclusion} = 'fail'",
          required: 'true()',
        }),
      ],
    ),
  ],
}

export const decision: FormDefinition = {
  id: 'quyet-dinh-tdpvh',
  version: 1,
  title: { vi: 'Quyết định công nhận Tổ dân phố văn hóa', en: 'Culture residential group: decision' },
  recordTitle: "entity('name')",
  choices: { results },
  pages: [
    section(
      'page_decision',
      ['Quyết định', 'Decision'],
      [
        chooseOne('result', ['Kết quả', 'Result'], 'results', {
          ...REQUIRED,
          default: "if(entity('appraisal') = 'pass', 'recognized', if(entity('appraisal') = 'fail', 'not_recognized', ''))",
          checks: [
            wrong('not-appraised-recognized', ". = 'recognized' and entity('appraisal') != 'pass'", [
              'Hội đồng không đề nghị công nhận.',
              'The council did not propose it.',
            ]),
          ],
        }),
        ...decisionQuestions,
      ],
    ),
  ],
}
