// A household registers for the title of the year, at the door or at a meeting. The decree has no such form, but the ward's plan asks for it (FACTS §3.1).
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { ask, choice, chooseOne, compute, odd, PHONE_SHAPE, REQUIRED, section, yesNo } from '../question.ts'
import { residences } from './household-list.ts'

const ways: Choice[] = [
  choice('home', 'Tổ trưởng đến nhà', 'At home'),
  choice('meeting', 'Tại buổi họp tổ', 'At a meeting'),
  choice('phone', 'Qua điện thoại', 'By phone'),
]

const notRegistering: Choice[] = [
  choice('no_wish', 'Hộ không có nguyện vọng', 'Does not wish to'),
  choice('away', 'Đi vắng lâu ngày', 'Away for long'),
  choice('moved', 'Đã chuyển đi nơi khác', 'Moved away'),
  choice('short_stay', 'Mới đến, tạm trú ngắn ngày', 'A short stay'),
  choice('other', 'Lý do khác', 'Another reason'),
]

const YES = "${registers} = 'yes'"

export const registration: FormDefinition = {
  id: 'dang-ky-gdvh',
  version: 1,
  title: { vi: 'Đăng ký Gia đình văn hóa', en: 'Culture family: registration' },
  recordTitle: "coalesce(${head_name}, entity('head'))",
  choices: { yes_no: yesNo, ways, not_registering: notRegistering, residences },
  pages: [
    section(
      'page_registration',
      ['Đăng ký', 'Registration'],
      [
        compute('plan_year', ['Năm', 'Year'], "setting('plan_year')"),
        chooseOne(
          'registers',
          ['Hộ có đăng ký danh hiệu Gia đình văn hóa năm ${plan_year} không?', 'Does the household register for ${plan_year}?'],
          'yes_no',
          {
            ...REQUIRED,
            appearance: 'quick',
          },
        ),
        chooseOne('not_registering_reason', ['Vì sao không đăng ký?', 'Why not?'], 'not_registering', {
          relevant: "${registers} = 'no'",
          required: 'true()',
        }),
        ask('text', 'not_registering_note', ['Ghi rõ lý do', 'Which reason'], {
          relevant: "${not_registering_reason} = 'other'",
          required: 'true()',
        }),
        ask('date', 'registered_on', ['Ngày đăng ký', 'Registered on'], {
          relevant: YES,
          required: 'true()',
          default: 'today()',
          constraint: '. <= today()',
          constraintMessage: { vi: 'Ngày đăng ký không thể ở sau hôm nay.', en: 'Cannot be in the future.' },
        }),
        chooseOne('way', ['Đăng ký bằng cách nào?', 'How?'], 'ways', { relevant: YES, required: 'true()' }),
      ],
    ),
    section(
      'page_household',
      ['Hộ gia đình', 'The household'],
      [
        ask('text', 'head_name', ['Họ tên chủ hộ', 'Head of household'], {
          ...REQUIRED,
          default: "entity('head')",
          registry: 'head',
          registryAs: 'name',
        }),
        ask('integer', 'members', ['Số nhân khẩu', 'Members'], {
          ...REQUIRED,
          default: "entity('members')",
          constraint: '. >= 1',
          constraintMessage: { vi: 'Hộ có ít nhất một người.', en: 'At least one.' },
          registry: 'members',
          checks: [odd('many-members', '. > 20', ['Số nhân khẩu lớn khác thường. Hãy xem lại.', 'Unusually many.'])],
        }),
        chooseOne('residence', ['Hộ ở đây theo diện nào?', 'How do they live here?'], 'residences', {
          ...REQUIRED,
          default: "entity('residence')",
          appearance: 'quick',
        }),
        ask('text', 'phone', ['Số điện thoại (nếu hộ đồng ý cho)', 'Phone (if they wish to give it)'], {
          appearance: 'numbers',
          sensitive: true,
          checks: [PHONE_SHAPE],
        }),
        ask('text', 'note', ['Ghi chú', 'Notes'], { appearance: 'multiline' }),
      ],
      { relevant: YES },
    ),
  ],
}
