// Whether a person has the basic digital skills: group, what they can do, status and what it rests on. What they say of VNeID, what an officer saw and what an
// official list says are three things and stay three (FACTS §4): a ward cannot ask VNeID itself.
import type { Choice, FormDefinition, Group, Question } from '../../language/definition/definition.ts'
import { type SkillList, skillLists } from '../data/digital-items.ts'
import { answer, countOf, given } from '../expression-text.ts'
import { ask, choice, chooseOne, compute, odd, REQUIRED, SHOWN, section, wrong, yesNo } from '../question.ts'
import { groupChoices, statuses } from './person-list.ts'

const abilities: Choice[] = [
  choice('alone', 'Tự làm được', 'Alone'),
  choice('helped', 'Cần người giúp', 'With help'),
  choice('not_yet', 'Chưa làm được', 'Not yet'),
]
const evidences: Choice[] = [
  choice('seen_on_screen', 'Cán bộ nhìn màn hình VNeID (không chụp)', "An officer saw VNeID's screen (no photo)"),
  choice('certificate', 'Mã chứng nhận hoàn thành khóa học', 'Code of a course certificate'),
  choice('list', 'Danh sách do trường, cơ quan, doanh nghiệp gửi', 'List of a school, office or company'),
  choice('declared', 'Tự khai, chờ xác minh', 'Declared, to be verified'),
]
const vneidLevels: Choice[] = [
  choice('none', 'Chưa có', 'None'),
  choice('level_1', 'Mức 1', 'Level 1'),
  choice('level_2', 'Mức 2', 'Level 2'),
]
const supporters: Choice[] = [
  choice('nobody', 'Không cần ai', 'Nobody'),
  choice('family', 'Người trong gia đình', 'Family'),
  choice('team', 'Tổ công nghệ số cộng đồng', 'The digital team'),
  choice('union', 'Đoàn thanh niên, hội, đoàn thể', 'Youth union or another'),
]
const exemptions: Choice[] = [
  choice('under_age', 'Chưa đến tuổi', 'Under age'),
  choice('disabled', 'Khuyết tật nặng', 'Severely disabled'),
  choice('away', 'Đi vắng dài ngày', 'Away for long'),
]

const ACTIVE = "not(selected('not_subject refused', ${status}))"

const person: Question[] = [
  ask('text', 'full_name', ['Họ và tên', 'Name'], {
    ...REQUIRED,
    default: "entity('full_name')",
    registry: 'full_name',
    registryAs: 'name',
  }),
  ask('integer', 'birth_year', ['Năm sinh', 'Year of birth'], {
    ...REQUIRED,
    default: "year-of(parse-date(entity('birth_year')))",
    constraint: '. >= 1900 and . <= year-of(today())',
    constraintMessage: { vi: 'Năm sinh phải từ 1900 đến nay.', en: 'From 1900 to now.' },
  }),
  compute('age', ['Tuổi trong năm nay', 'Age this year'], "if(${birth_year} = '', '', year-of(today()) - ${birth_year})", SHOWN),
  ask('selectMany', 'claimed_groups', ['Người này là', 'This person is'], {
    ...REQUIRED,
    choices: 'groups',
    hint: { vi: 'Chọn tất cả những gì đúng; máy tự tính một nhóm.', en: 'Everything that is true; one group is counted.' },
    default: "coalesce(entity('person_group'), 'resident')",
  }),
  compute(
    'counted_group',
    ['Nhóm được tính', 'Counted as'],
    skillLists.reduceRight((rest, { group }) => `if(selected(\${claimed_groups}, '${group}'), '${group}', ${rest})`, "''"),
  ),
  compute('counted_group_shown', ['Tính vào nhóm', 'Counted as'], 'choice-name(${counted_group}, ${claimed_groups})', SHOWN),
  compute('is_adult', ['Trưởng thành', 'Adult'], "if(${age} >= setting('adult_age'), 'yes', 'no')"),
]

const status: Question[] = [
  chooseOne('status', ['Tình trạng hiện nay', 'Status'], 'statuses', {
    ...REQUIRED,
    checks: [
      wrong(
        'vneid-not-proved',
        ". = 'shown_on_vneid' and ${vneid_seen} != 'yes' and ${vneid_list} != 'yes'",
        [
          'Chỉ ghi “đã hiển thị trên VNeID” khi cán bộ đã nhìn màn hình hoặc danh sách xác nhận.',
          'Only when an officer saw the screen or a list confirms it.',
        ],
        ['vneid_seen'],
      ),
      odd('list-says-more', ". != 'shown_on_vneid' and ${vneid_list} = 'yes'", [
        'Danh sách đã xác nhận người này trên VNeID. Hãy xem lại tình trạng.',
        'A list confirms VNeID.',
      ]),
      odd(
        'skills-say-less',
        `selected('passed_test shown_on_vneid', .) and \${can_count} < \${item_count} div 2 and ${given('item_count')}`,
        ['Tình trạng cao nhưng phần lớn kỹ năng chưa tự làm được. Hãy hỏi lại.', 'A high status, yet most skills need help.'],
      ),
    ],
  }),
  chooseOne('exemption', ['Vì sao không thuộc diện?', 'Why not subject?'], 'exemptions', {
    relevant: "${status} = 'not_subject'",
    required: 'true()',
    checks: [odd('not-under-age', ". = 'under_age' and ${is_adult} = 'yes'", ['Người này đã đủ tuổi.', 'Old enough.'], ['birth_year'])],
  }),
  chooseOne('evidence', ['Căn cứ vào đâu?', 'What does it rest on?'], 'evidences', {
    relevant: "selected('finished_course passed_test shown_on_vneid', ${status})",
    required: 'true()',
    checks: [
      wrong(
        'seen-but-not-seen',
        ". = 'seen_on_screen' and ${vneid_seen} != 'yes'",
        ['Đã ghi là cán bộ chưa nhìn màn hình VNeID.', 'It says that nobody saw it.'],
        ['vneid_seen'],
      ),
    ],
  }),
  ask('text', 'certificate_code', ['Mã chứng nhận', 'Code of the certificate'], {
    relevant: "${evidence} = 'certificate'",
    required: 'true()',
  }),
]

const vneid: Question[] = [
  chooseOne('vneid_level', ['Tài khoản VNeID', 'VNeID account'], 'vneid_levels', { ...REQUIRED, appearance: 'quick' }),
  chooseOne('vneid_declared', ['Người dân nói đã có xác nhận trên VNeID', 'They say that VNeID shows it'], 'yes_no', {
    ...REQUIRED,
    appearance: 'quick',
  }),
  chooseOne('vneid_seen', ['Cán bộ đã nhìn thấy trên màn hình (không chụp)', 'An officer saw it on the screen (no photo)'], 'yes_no', {
    ...REQUIRED,
    appearance: 'quick',
    checks: [
      wrong(
        'seen-without-account',
        ". = 'yes' and ${vneid_level} = 'none'",
        ['Chưa có tài khoản VNeID thì không thể nhìn thấy xác nhận.', 'There is no account to see.'],
        ['vneid_level'],
      ),
    ],
  }),
  compute('vneid_list', ['Danh sách xác nhận', 'Confirmed by list'], "entity('list_confirmed')"),
  compute(
    'vneid_list_shown',
    ['Danh sách của công an, trường, cơ quan', 'List of police, school or office'],
    "if(${vneid_list} = 'yes', concat('Đã xác nhận ', entity('list_date')), 'Chưa có tên')",
    SHOWN,
  ),
]

const extras: Question[] = [
  chooseOne('has_smartphone', ['Có điện thoại thông minh không?', 'Has a smartphone?'], 'yes_no', { ...REQUIRED, appearance: 'quick' }),
  chooseOne('helper', ['Ai giúp học?', 'Who helps?'], 'supporters'),
  ask('text', 'note', ['Ghi chú', 'Notes'], { appearance: 'multiline' }),
]

/** "wording_pupil_3" */
export const itemName = (group: string, index: number): string => `${group}_${index + 1}`
const itemNames = ({ group, items }: SkillList): string[] => items.map((_, index) => itemName(group, index))

function skillsOf(list: SkillList): Group {
  const { group, title, items } = list
  return section(
    `page_${group}`,
    [`Kỹ năng: ${title.vi}`, `Skills: ${title.en}`],
    [
      ...items.map((_, index) =>
        compute(`wording_${itemName(group, index)}`, ['Nội dung', 'Wording'], `setting('wording_${itemName(group, index)}')`),
      ),
      section(
        `table_${group}`,
        ['Làm được đến đâu?', 'How far?'],
        items.map((_, index) => {
          const wording = `${index + 1}. ${answer(`wording_${itemName(group, index)}`)}`
          return chooseOne(itemName(group, index), [wording, wording], 'abilities', REQUIRED)
        }),
        { appearance: 'table' },
      ),
    ],
    { relevant: `\${counted_group} = '${group}' and setting('asks_items') = 'yes' and ${ACTIVE}` },
  )
}

const allItems = skillLists.flatMap(itemNames)

const counts: Question[] = [
  compute('can_count', ['Số kỹ năng tự làm được', 'Skills alone'], countOf('alone', allItems), SHOWN),
  compute(
    'item_count',
    ['Số kỹ năng đã hỏi', 'Skills asked'],
    `count-non-empty(${answer(allItems[0] ?? '')})${allItems
      .slice(1)
      .map(name => ` + count-non-empty(${answer(name)})`)
      .join('')}`,
    SHOWN,
  ),
]

export const verification: FormDefinition = {
  id: 'xac-nhan-ky-nang-so',
  version: 1,
  title: { vi: 'Xác nhận kỹ năng số', en: 'Digital skills' },
  recordTitle: "coalesce(${full_name}, entity('full_name'))",
  choices: { yes_no: yesNo, groups: groupChoices, statuses, abilities, evidences, vneid_levels: vneidLevels, supporters, exemptions },
  pages: [
    section('page_person', ['Người được xác nhận', 'The person'], person),
    section('page_vneid', ['VNeID', 'VNeID'], vneid),
    section('page_status', ['Tình trạng', 'Status'], status),
    ...skillLists.map(skillsOf),
    section('page_close', ['Thêm', 'More'], [...counts, ...extras], { relevant: ACTIVE }),
  ],
}
