// A residential group registers for the title of the year: the leader fills it.
import type { FormDefinition } from '../../language/definition/definition.ts'
import { ask, chooseOne, compute, REQUIRED, section, yesNo } from '../question.ts'

const YES = "${registers} = 'yes'"

export const registration: FormDefinition = {
  id: 'dang-ky-tdpvh',
  version: 1,
  title: { vi: 'Đăng ký Tổ dân phố văn hóa', en: 'Culture residential group: registration' },
  recordTitle: "entity('name')",
  choices: { yes_no: yesNo },
  pages: [
    section(
      'page_registration',
      ['Đăng ký', 'Registration'],
      [
        compute('plan_year', ['Năm', 'Year'], "setting('plan_year')"),
        chooseOne(
          'registers',
          ['Tổ có đăng ký danh hiệu Tổ dân phố văn hóa năm ${plan_year} không?', 'Does the group register for ${plan_year}?'],
          'yes_no',
          { ...REQUIRED, appearance: 'quick' },
        ),
        ask('text', 'not_registering_reason', ['Vì sao không đăng ký?', 'Why not?'], {
          appearance: 'multiline',
          relevant: "${registers} = 'no'",
          required: 'true()',
        }),
        ask('date', 'registered_on', ['Ngày đăng ký', 'Registered on'], {
          relevant: YES,
          required: 'true()',
          default: 'today()',
          constraint: '. <= today()',
          constraintMessage: { vi: 'Ngày đăng ký không thể ở sau hôm nay.', en: 'Cannot be in the future.' },
        }),
        ask('text', 'leader_name', ['Tổ trưởng', 'Leader'], {
          relevant: YES,
          required: 'true()',
          default: "entity('leader')",
          registry: 'leader',
          registryAs: 'name',
        }),
        ask('text', 'front_head', ['Trưởng ban công tác Mặt trận', 'Head of the front committee'], { relevant: YES, required: 'true()' }),
        ask('integer', 'households', ['Tổng số hộ', 'Households'], {
          relevant: YES,
          required: 'true()',
          default: "entity('households')",
          constraint: '. >= 1',
          constraintMessage: { vi: 'Tổ có ít nhất một hộ.', en: 'At least one.' },
          registry: 'households',
        }),
      ],
    ),
  ],
}
