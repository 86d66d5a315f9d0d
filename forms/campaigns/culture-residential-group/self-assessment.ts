// A residential group judges itself by 24 criteria in 5 standards. Criterion 4c is not asked: it is the share of culture families that the other campaign
// decided, against its target; without a decision it stays open.
import type { FormDefinition } from '../../language/definition/definition.ts'
import { assessments, criteriaPages, resultQuestions } from '../culture/assessment.ts'
import { residentialGroupStandards } from '../data/culture-criteria.ts'
import { ask, section } from '../question.ts'

const FAMILY_SHARE = "if(entity('family_share') = '', '', if(entity('family_share') >= setting('family_share_needed'), 'yes', 'no'))"

export const selfAssessment: FormDefinition = {
  id: 'tu-cham-tdpvh',
  version: 1,
  title: { vi: 'Tự đánh giá Tổ dân phố văn hóa', en: 'Culture residential group: self-assessment' },
  recordTitle: "entity('name')",
  choices: { assessments },
  pages: [
    ...criteriaPages(residentialGroupStandards, { '4c': FAMILY_SHARE }),
    section(
      'page_result',
      ['Kết quả', 'Result'],
      [
        ...resultQuestions(residentialGroupStandards),
        ask('text', 'achievements', ['Thành tích nổi bật trong năm (cho báo cáo thành tích)', 'Achievements of the year'], {
          appearance: 'multiline',
        }),
        ask('photo', 'evidence_photos', ['Ảnh minh chứng (nếu có)', 'Photos'], { photo: { max: 6, frame: 'page', longSide: 2400 } }),
      ],
    ),
  ],
}
