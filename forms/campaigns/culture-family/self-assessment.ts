// A household judges itself by the 14 criteria, with its group's leader beside it.
import type { FormDefinition } from '../../language/definition/definition.ts'
import { assessments, criteriaPages, resultQuestions } from '../culture/assessment.ts'
import { familyStandards } from '../data/culture-criteria.ts'
import { ask, section } from '../question.ts'

export const selfAssessment: FormDefinition = {
  id: 'tu-cham-gdvh',
  version: 1,
  title: { vi: 'Tự đánh giá Gia đình văn hóa', en: 'Culture family: self-assessment' },
  recordTitle: "entity('head')",
  choices: { assessments },
  pages: [
    ...criteriaPages(familyStandards),
    section(
      'page_result',
      ['Kết quả', 'Result'],
      [
        ...resultQuestions(familyStandards),
        ask(
          'acknowledge',
          'household_agrees',
          ['Chủ hộ đã nghe lại và đồng ý với kết quả tự chấm', 'The household heard the result and agrees'],
          { required: 'true()' },
        ),
        ask('text', 'note', ['Ghi chú', 'Notes'], { appearance: 'multiline' }),
      ],
    ),
  ],
}
