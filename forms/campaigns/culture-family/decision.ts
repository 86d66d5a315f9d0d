// The decision for one residential group: who is recognized, and the rate against the target, over the denominator that the ward chose. Of households that
// are not recognized no reason is carried on.

import type { RowBinding } from '../../../shared/stage.ts'
import type { FormDefinition } from '../../language/definition/definition.ts'
import { decisionQuestions } from '../culture/decision.ts'
import { ask, compute, rows, SHOWN, section } from '../question.ts'
import { HOUSEHOLD_ADDRESS, HOUSEHOLD_LIST } from './household-list.ts'

export const decision: FormDefinition = {
  id: 'quyet-dinh-gdvh',
  version: 1,
  title: { vi: 'Quyết định công nhận Gia đình văn hóa', en: 'Culture family: decision' },
  recordTitle: "entity('name')",
  choices: {},
  pages: [
    section('page_decision', ['Quyết định', 'Decision'], decisionQuestions),
    section(
      'page_households',
      ['Danh sách hộ', 'Households'],
      [
        rows(
          'households',
          ['Các hộ trong tổ', 'Households of the group'],
          [
            ask('hidden', 'household', ['Hộ', 'Household']),
            ask('hidden', 'household_name', ['Chủ hộ', 'Head']),
            ask('hidden', 'household_address', ['Địa chỉ', 'Address']),
            ask('hidden', 'household_registered', ['Đã đăng ký', 'Registered']),
            ask('hidden', 'household_appraisal', ['Thẩm định', 'Appraisal']),
            compute(
              'household_result',
              ['Kết quả', 'Result'],
              "if(${household_registered} != 'yes', 'not_registered', if(${household_appraisal} = 'recognize', 'recognized', 'not_recognized'))",
            ),
            ask('note', 'household_line', ['${household_name}', '${household_name}']),
            ask('note', 'household_place', ['${household_address}', '${household_address}']),
            compute(
              'household_result_words',
              ['Kết quả', 'Result'],
              "if(${household_result} = 'recognized', 'Được công nhận', if(${household_result} = 'not_recognized', 'Không được công nhận', 'Không đăng ký'))",
              SHOWN,
            ),
          ],
          {
            max: 1000,
            fixed: true,
            appearance: 'table',
            hint: {
              vi: 'Được công nhận ${recognized_count}/${denominator} · ${family_share}% · ${target_reached}',
              en: 'Recognized ${recognized_count}/${denominator} · ${family_share}% · ${target_reached}',
            },
          },
        ),
        compute('household_count', ['Tổng số hộ', 'Households'], 'count(${households})', SHOWN),
        compute('registered_count', ['Số hộ đăng ký', 'Registered'], "count-same('yes', ${household_registered})", SHOWN),
        compute('recognized_count', ['Số hộ được công nhận', 'Recognized'], "count-same('recognized', ${household_result})", SHOWN),
        compute(
          'denominator',
          ['Mẫu số', 'Denominator'],
          "if(setting('denominator') = 'registered', ${registered_count}, ${household_count})",
          SHOWN,
        ),
        compute(
          'family_share',
          ['Tỷ lệ Gia đình văn hóa (%)', 'Share of culture families (%)'],
          "if(${denominator} = 0, '', round(${recognized_count} * 100 div ${denominator}, 1))",
          SHOWN,
        ),
        compute(
          'target_reached',
          ['So với chỉ tiêu', 'Against the target'],
          "if(${family_share} = '', '', if(${family_share} >= setting('family_target'), 'Đạt chỉ tiêu', 'Chưa đạt chỉ tiêu'))",
          SHOWN,
        ),
      ],
    ),
  ],
}

export const decisionRows: RowBinding = {
  stage: 'quyet-dinh',
  repeat: 'households',
  list: HOUSEHOLD_LIST,
  entity: 'household',
  seeds: {
    household_name: "entity('head')",
    household_address: HOUSEHOLD_ADDRESS,
    household_registered: "coalesce(entity('registered'), 'no')",
    household_appraisal: "entity('appraisal')",
  },
  outcomes: { result: '${household_result}' },
}
