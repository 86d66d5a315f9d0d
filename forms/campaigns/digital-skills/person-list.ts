// The people whose digital skills are verified: name, year of birth, group, where they live or learn. No ID number is asked or kept (FACTS §8); who the police
// or a school confirms comes back as a list and is matched by what stands here.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import type { Choice } from '../../language/definition/definition.ts'
import { skillLists } from '../data/digital-items.ts'
import { choice, outcome, property, yesNo } from '../question.ts'

export const SKILL_LIST = 'nguoi-ky-nang-so'

export const groupChoices: Choice[] = skillLists.map(({ group, title }) => choice(group, title.vi, title.en))

const ALIASES: Readonly<Record<string, string[]>> = {
  cadre: ['cán bộ', 'công chức', 'viên chức', 'cbccvc'],
  pupil: ['học sinh', 'sinh viên', 'hs', 'sv'],
  worker: ['người lao động', 'công nhân', 'nlđ'],
  resident: ['người dân', 'dân', 'nội trợ', 'hưu trí'],
}

export const statuses: Choice[] = [
  choice('not_reached', 'Chưa tiếp cận', 'Not reached'),
  choice('learning', 'Đang học', 'Learning'),
  choice('finished_course', 'Đã hoàn thành khóa học', 'Finished the course'),
  choice('passed_test', 'Đã đạt bài đánh giá', 'Passed the test'),
  choice('shown_on_vneid', 'Đã hiển thị trên VNeID', 'Shown on VNeID'),
  choice('not_subject', 'Không thuộc diện', 'Not subject'),
  choice('refused', 'Từ chối', 'Refused'),
]

export const personList: ListDefinition = {
  id: SKILL_LIST,
  title: { vi: 'Danh sách người cần xác nhận kỹ năng số', en: 'People' },
  noun: { vi: 'người', en: 'person' },
  properties: [
    property('person_code', ['Mã trong danh sách', 'Code in the list'], 'code', ['mã', 'mã học sinh', 'mã cán bộ']),
    property('full_name', ['Họ và tên', 'Name'], 'name', ['họ tên', 'tên'], { required: true }),
    property('birth_year', ['Năm sinh', 'Year of birth'], 'birth', ['ngày sinh', 'ngày tháng năm sinh']),
    property('person_group', ['Nhóm', 'Group'], 'choice', ['nhóm đối tượng', 'đối tượng'], {
      choices: groupChoices.map(({ value, label }) => ({ value, label, aliases: ALIASES[value] ?? [] })),
    }),
    property('unit', ['Trường, cơ quan, doanh nghiệp', 'School, office or company'], 'text', [
      'trường',
      'lớp',
      'cơ quan',
      'đơn vị',
      'nơi làm việc',
    ]),
    property('address', ['Địa chỉ', 'Address'], 'text', ['nơi ở', 'số nhà', 'ngõ']),
    property('group_name', ['Tổ dân phố', 'Residential group'], 'text', ['tổ', 'tdp']),
    property(
      'list_confirmed',
      ['Danh sách xác nhận', 'Confirmed by list'],
      'choice',
      ['đã xác nhận vneid', 'xác nhận', 'kết quả công an'],
      { choices: yesNo },
    ),
    property('list_source', ['Danh sách của', 'List of'], 'text', ['nguồn', 'nơi gửi danh sách']),
    property('list_date', ['Ngày của danh sách', 'Date of the list'], 'date', ['ngày danh sách', 'tính đến ngày']),
    outcome('skill_status', ['Tình trạng', 'Status'], statuses),
    outcome('vneid_declared', ['VNeID: tự khai', 'VNeID: declared'], yesNo),
    outcome('vneid_seen', ['VNeID: cán bộ đã nhìn', 'VNeID: seen'], yesNo),
  ],
  keys: [['person_code'], ['full_name', 'birth_year', 'address'], ['full_name', 'birth_year', 'unit']],
  residentialGroup: 'group_name',
  face: {
    title: "entity('full_name')",
    subtitle:
      "concat(entity('birth_year'), if(entity('birth_year') = '' or coalesce(entity('unit'), entity('address')) = '', '', ' · '), coalesce(entity('unit'), entity('address')))",
    sort: 'address',
  },
}
