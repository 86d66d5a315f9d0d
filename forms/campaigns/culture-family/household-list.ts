// The households of the ward, as the office's list of residents gives them. No ID number is asked (FACTS §8: this campaign needs none), and why a household
// is not considered never reaches a phone.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import { choice, outcome, property, yesNo } from '../question.ts'

export const HOUSEHOLD_LIST = 'ho-gia-dinh'

/** Where the household lives, in the few words of a table's line. */
export const HOUSEHOLD_ADDRESS = "normalize-space(concat(entity('house_number'), ' ', coalesce(entity('lane'), entity('address'))))"

export const residences = [choice('permanent', 'Thường trú', 'Permanent'), choice('temporary', 'Tạm trú', 'Temporary')]
const judged = [choice('pass', 'Đồng ý', 'Agreed'), choice('fail', 'Không đồng ý', 'Not agreed')]

export const householdList: ListDefinition = {
  id: HOUSEHOLD_LIST,
  title: { vi: 'Danh sách hộ gia đình', en: 'Households' },
  noun: { vi: 'hộ gia đình', en: 'household' },
  properties: [
    property('household_code', ['Mã hộ', 'Household code'], 'code', ['số sổ hộ khẩu', 'mã số hộ', 'mã hộ gia đình']),
    property('head', ['Họ tên chủ hộ', 'Head of household'], 'name', ['chủ hộ', 'họ và tên chủ hộ', 'họ và tên', 'tên chủ hộ'], {
      required: true,
    }),
    property('house_number', ['Số nhà', 'House number'], 'code', ['nhà số', 'số']),
    property('lane', ['Ngõ, đường', 'Lane or street'], 'text', ['ngõ', 'đường', 'phố', 'ngách', 'xóm']),
    property('address', ['Địa chỉ', 'Address'], 'text', ['nơi ở', 'chỗ ở hiện nay', 'địa chỉ thường trú']),
    property('members', ['Số nhân khẩu', 'Members'], 'number', ['nhân khẩu', 'số khẩu', 'số người']),
    property('residence', ['Loại cư trú', 'Residence'], 'choice', ['cư trú', 'thường trú tạm trú'], { choices: residences }),
    property('phone', ['Số điện thoại', 'Phone'], 'phone', ['điện thoại', 'SĐT', 'di động'], { sensitive: true }),
    property('group_name', ['Tổ dân phố', 'Residential group'], 'text', ['tổ', 'TDP', 'tên tổ dân phố']),
    outcome('registered', ['Đăng ký', 'Registered'], yesNo),
    outcome('self_result', ['Tự chấm', 'Self-assessment'], [choice('meets', 'Đạt', 'Met'), choice('not', 'Chưa đạt', 'Not met')]),
    {
      ...outcome('excluded', ['Thuộc diện không xét (điểm)', 'Not considered (letter)']),
      sensitive: true,
      duties: ['dien-khong-xet', 'tham-dinh'],
    },
    outcome('meeting_result', ['Kết quả họp', 'Meeting'], judged),
    {
      ...outcome(
        'appraisal',
        ['Thẩm định', 'Appraisal'],
        [choice('recognize', 'Đề nghị công nhận', 'To recognize'), choice('refuse', 'Không đề nghị', 'Not to')],
      ),
      // A refusal may tell that a household is not to be considered.
      duties: ['tham-dinh', 'quyet-dinh'],
    },
    outcome(
      'result',
      ['Kết quả', 'Result'],
      [
        choice('recognized', 'Gia đình văn hóa', 'Culture family'),
        choice('not_recognized', 'Không đạt', 'Not recognized'),
        choice('not_registered', 'Không đăng ký', 'Not registered'),
      ],
    ),
  ],
  keys: [['household_code'], ['head', 'house_number', 'lane'], ['head', 'address']],
  residentialGroup: 'group_name',
  face: {
    title: "coalesce(entity('head'), 'Chưa rõ chủ hộ')",
    subtitle: "normalize-space(concat(entity('house_number'), ' ', coalesce(entity('lane'), entity('address'))))",
    sort: 'lane',
    houseNumber: 'house_number',
  },
  onPhone: [
    'head',
    'house_number',
    'lane',
    'address',
    'members',
    'residence',
    'phone',
    'registered',
    'self_result',
    'meeting_result',
    'result',
  ],
}
