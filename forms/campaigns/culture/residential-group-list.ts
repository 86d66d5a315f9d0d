// The residential groups of the ward as rows of a list: what meets, posts and is judged in both culture campaigns. It has no personal data but the
// leader's name and office telephone.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import { choice, outcome, property } from '../question.ts'

export const GROUP_LIST = 'to-dan-pho'

const judged = [choice('pass', 'Đạt', 'Passed'), choice('fail', 'Không đạt', 'Not passed')]

const posted = [choice('done', 'Đã xong', 'Done'), choice('waiting', 'Còn ý kiến hoặc chưa đủ ngày', 'Objections or days are left')]

export const residentialGroupList: ListDefinition = {
  id: GROUP_LIST,
  title: { vi: 'Danh sách tổ dân phố', en: 'Residential groups' },
  noun: { vi: 'tổ dân phố', en: 'residential group' },
  properties: [
    property('name', ['Tên tổ dân phố', 'Name'], 'text', ['tổ dân phố', 'tên tổ', 'tổ', 'TDP'], { required: true }),
    property('leader', ['Tổ trưởng', 'Leader'], 'name', ['họ tên tổ trưởng', 'tổ trưởng TDP']),
    property('leader_phone', ['Điện thoại tổ trưởng', "Leader's phone"], 'phone', ['số điện thoại', 'SĐT tổ trưởng']),
    property('households', ['Tổng số hộ', 'Households'], 'number', ['số hộ', 'số hộ gia đình']),
    property('residents', ['Số nhân khẩu', 'Residents'], 'number', ['nhân khẩu', 'số khẩu']),
    property('area_name', ['Địa bàn', 'Where'], 'text', ['khu vực', 'thôn cũ', 'xã phường cũ']),
    outcome('families_met_on', ['Ngày họp xét hộ', 'Families: met on']),
    outcome('families_posting', ['Niêm yết kết quả xét hộ', 'Families: posting'], posted),
    outcome('families_recognized', ['Số hộ được công nhận', 'Families recognized']),
    outcome('family_share', ['Tỷ lệ hộ đạt Gia đình văn hóa (%)', 'Share of culture families (%)']),
    outcome('family_decision', ['Quyết định công nhận hộ', 'Families: decision']),
    outcome('registered', ['Đăng ký danh hiệu', 'Registered'], [choice('yes', 'Có', 'Yes'), choice('no', 'Không', 'No')]),
    outcome('self_result', ['Tự chấm', 'Self-assessment'], [choice('meets', 'Đạt', 'Met'), choice('not', 'Chưa đạt', 'Not met')]),
    outcome('meeting_result', ['Kết quả họp', 'Meeting'], judged),
    outcome('posting', ['Công khai', 'Posting'], posted),
    outcome('appraisal', ['Thẩm định', 'Appraisal'], judged),
    outcome(
      'result',
      ['Kết quả', 'Result'],
      [choice('recognized', 'Được công nhận', 'Recognized'), choice('not_recognized', 'Không được công nhận', 'Not recognized')],
    ),
  ],
  keys: [['name']],
  residentialGroup: 'name',
  ofResidentialGroups: 'name',
  face: {
    title: "entity('name')",
    subtitle: "if(entity('households') = '', entity('area_name'), concat(entity('households'), ' hộ'))",
    sort: 'name',
  },
}
