// The usual form of the bench: forty questions on four pages, with the relevances, constraints, calculations, the filtered list and the repeat that a
// household survey has. Only constructs that XForms have too; no chance in it.
import type { FormDefinition, Group } from '../../forms/language/definition/definition.ts'
import type { Answers } from '../../shared/answers.ts'
import { ask, COMMON_LISTS, choice, page } from './questions.ts'

export function fortyQuestions(): FormDefinition {
  return {
    id: 'bon-muoi-cau',
    version: 1,
    title: { vi: 'Phiếu hộ gia đình', en: 'Household form' },
    recordTitle: '${head_name}',
    choices: {
      ...COMMON_LISTS,
      sexes: [choice('male', 'Nam', 'Male'), choice('female', 'Nữ', 'Female')],
      relations: [
        choice('head', 'Chủ hộ', 'Head'),
        choice('spouse', 'Vợ hoặc chồng', 'Spouse'),
        choice('child', 'Con', 'Child'),
        choice('other', 'Khác', 'Other'),
      ],
      communes: ['a', 'b', 'c'].map(letter => choice(letter, `Xã ${letter.toUpperCase()}`, `Commune ${letter.toUpperCase()}`)),
      hamlets: Array.from({ length: 60 }, (_, at) =>
        choice(`h${at + 1}`, `Thôn ${at + 1}`, `Hamlet ${at + 1}`, { commune: ['a', 'b', 'c'][at % 3] ?? 'a' }),
      ),
    },
    pages: [visit(), people(), land(), end()],
  }
}

/** A household of three people and two plots, as it is sent. */
export function fortyAnswers(): Answers {
  return {
    visit_date: '2026-11-20', at_home: 'yes', respondent: 'Nguyễn Văn Bình', commune: 'b', hamlet: 'h5', house_number: '12', lane: 'Ngõ 3',
    phone: '0912345678', has_head: 'yes', head_name: 'Nguyễn Văn Bình', head_birth_year: 1961,
    people: [
      { person_name: 'Nguyễn Văn Bình', relation: 'head', sex: 'male', age: 65, works: 'no', insured: 'yes' },
      { person_name: 'Trần Thị Lan', relation: 'spouse', sex: 'female', age: 61, works: 'yes', job: 'Nông dân', insured: 'yes' },
      { person_name: 'Nguyễn Thị Mai', relation: 'child', sex: 'female', age: 15, school: 'yes', insured: 'no' },
    ],
    has_land: 'yes', home_area: 120.5, garden_area: 80, rice_area: 360, land_uses: ['home', 'garden', 'rice'], certificate: 'no',
    no_certificate_reason: 'Đang làm lại', income: 9_500_000, spending: 7_200_000, water_rating: '4', road_rating: '3', agreed: true,
    remarks: 'Gia đình hợp tác tốt.',
  } // biome-ignore format: one line a page
}

function visit(): Group {
  return page('visit', 'Chuyến thăm', 'Visit', [
    ask('date', 'visit_date', 'Ngày đến', 'Day of the visit', { required: 'true()', constraint: '. <= today()' }),
    ask('selectOne', 'at_home', 'Có người ở nhà không?', 'Anybody at home?', { choices: 'yes_no', required: 'true()' }),
    ask('text', 'respondent', 'Người trả lời', 'Who answers', { relevant: "${at_home} = 'yes'", required: 'true()' }),
    ask('selectOne', 'commune', 'Xã', 'Commune', { choices: 'communes', required: 'true()' }),
    ask('selectOne', 'hamlet', 'Thôn', 'Hamlet', { choices: 'hamlets', choiceFilter: 'commune = ${commune}', appearance: 'minimal' }),
    ask('text', 'house_number', 'Số nhà', 'House number'),
    ask('text', 'lane', 'Ngõ', 'Lane'),
    ask('text', 'phone', 'Điện thoại', 'Phone', { constraint: "regex(., '^0[0-9]{9}$')" }),
    ask('selectOne', 'has_head', 'Có chủ hộ không?', 'Is there a head?', { choices: 'yes_no' }),
    ask('text', 'head_name', 'Họ tên chủ hộ', 'Name of the head', { relevant: "${has_head} = 'yes'", required: 'true()' }),
    ask('integer', 'head_birth_year', 'Năm sinh chủ hộ', 'Year of birth', {
      relevant: "${has_head} = 'yes'",
      constraint: '. >= 1900 and . <= 2026',
    }),
  ])
}

function people(): Group {
  return page('household', 'Người trong hộ', 'People', [
    {
      kind: 'repeat',
      name: 'people',
      label: { vi: 'Người', en: 'Person' },
      children: [
        ask('text', 'person_name', 'Họ tên', 'Name', { required: 'true()' }),
        ask('selectOne', 'relation', 'Quan hệ với chủ hộ', 'Relation', { choices: 'relations' }),
        ask('selectOne', 'sex', 'Giới tính', 'Sex', { choices: 'sexes' }),
        ask('integer', 'age', 'Tuổi', 'Age', { required: 'true()', constraint: '. >= 0 and . <= 130' }),
        ask('selectOne', 'school', 'Đang đi học?', 'At school?', { choices: 'yes_no', relevant: '${age} < 19' }),
        ask('selectOne', 'works', 'Đang làm việc?', 'Works?', { choices: 'yes_no', relevant: '${age} >= 15' }),
        ask('text', 'job', 'Nghề', 'Job', { relevant: "${works} = 'yes'", required: 'true()' }),
        ask('selectOne', 'insured', 'Có bảo hiểm y tế?', 'Insured?', { choices: 'yes_no' }),
      ],
    },
    ask('calculate', 'people_count', 'Số người', 'How many', { calculate: 'count(${people})' }),
    ask('calculate', 'age_sum', 'Tổng số tuổi', 'Sum of ages', { calculate: 'sum(${age})' }),
    ask('note', 'people_note', 'Hộ có ${people_count} người', 'The household has ${people_count} people'),
  ])
}

function land(): Group {
  const owning = { relevant: "${has_land} = 'yes'", constraint: '. >= 0 and . <= 1000000' }
  return page('land', 'Đất', 'Land', [
    ask('selectOne', 'has_land', 'Có đất không?', 'Any land?', { choices: 'yes_no', required: 'true()' }),
    ask('decimal', 'home_area', 'Đất ở (m²)', 'Homestead (m²)', owning),
    ask('decimal', 'garden_area', 'Đất vườn (m²)', 'Garden (m²)', owning),
    ask('decimal', 'rice_area', 'Đất lúa (m²)', 'Rice (m²)', owning),
    ask('calculate', 'total_area', 'Tổng diện tích', 'Total area', {
      calculate: 'coalesce(${home_area}, 0) + coalesce(${garden_area}, 0) + coalesce(${rice_area}, 0)',
    }),
    ask('note', 'total_note', 'Tổng cộng ${total_area} m²', 'Altogether ${total_area} m²', { relevant: '${total_area} > 0' }),
    ask('selectMany', 'land_uses', 'Loại đất', 'Uses', { choices: 'uses', relevant: "${has_land} = 'yes'" }),
    ask('text', 'other_use', 'Loại khác', 'Other use', { relevant: "selected(${land_uses}, 'other')", required: 'true()' }),
    ask('selectOne', 'certificate', 'Có giấy chứng nhận?', 'A certificate?', { choices: 'yes_no', relevant: "${has_land} = 'yes'" }),
    ask('text', 'no_certificate_reason', 'Vì sao chưa có?', 'Why not?', { relevant: "${certificate} = 'no'", required: 'true()' }),
  ])
}

function end(): Group {
  return page('end', 'Kết thúc', 'End', [
    ask('integer', 'income', 'Thu nhập tháng', 'Monthly income', { constraint: '. >= 0' }),
    ask('integer', 'spending', 'Chi tiêu tháng', 'Monthly spending', { constraint: '. >= 0' }),
    ask('calculate', 'per_person', 'Thu nhập một người', 'Income a person', {
      calculate: "if(${people_count} > 0, round(coalesce(${income}, 0) div ${people_count}, 0), '')",
    }),
    ask('note', 'per_person_note', 'Mỗi người ${per_person} đồng', '${per_person} a person'),
    ask('selectOne', 'water_rating', 'Nước sạch', 'Clean water', { choices: 'rating', appearance: 'likert' }),
    ask('selectOne', 'road_rating', 'Đường sá', 'Roads', { choices: 'rating', appearance: 'likert' }),
    ask('acknowledge', 'agreed', 'Đồng ý cho lưu', 'Agrees to be kept', { required: 'true()' }),
    ask('text', 'remarks', 'Ghi chú', 'Remarks', { appearance: 'multiline' }),
  ])
}
