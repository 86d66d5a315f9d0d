// The papers of digital skills: for each group of people who has finished and who has not, how many of each there are in each residential group, and where what
// was said at the door and what a list confirms do not agree. How VNeID shows it is said in three columns, never added up; nobody's ID number is known here.
import type { ReportColumn } from '../../../shared/report.ts'
import type { DocumentDefinition } from '../campaign-package.ts'
import { skillLists } from '../data/digital-items.ts'
import { chosenIn, ofProperty, paper, YEAR_OF_BIRTH } from '../document.ts'
import { yesNo } from '../question.ts'
import { SKILL_LIST, statuses } from './person-list.ts'

const DONE = "selected('finished_course passed_test shown_on_vneid', entity('skill_status'))"

const person: DocumentDefinition['columns'] = [
  ofProperty('Họ và tên', 'full_name'),
  YEAR_OF_BIRTH,
  { title: 'Trường, đơn vị hoặc địa chỉ', value: "coalesce(entity('unit'), entity('address'))" },
  chosenIn('Tình trạng', 'skill_status', statuses),
  chosenIn('VNeID: tự khai', 'vneid_declared', yesNo),
  chosenIn('VNeID: cán bộ đã nhìn', 'vneid_seen', yesNo),
  chosenIn('VNeID: danh sách xác nhận', 'list_confirmed', yesNo),
]

const ofGroup = (group: string) => `entity('person_group') = '${group}'`

const lists: DocumentDefinition[] = skillLists.flatMap(({ group, title }) => [
  paper(`da-xac-nhan-${group}`, [`${title.vi}: danh sách người đã hoàn thành kỹ năng số`, `${title.en}: done`], SKILL_LIST, {
    when: `${ofGroup(group)} and ${DONE}`,
    columns: person,
  }),
  paper(`chua-xac-nhan-${group}`, [`${title.vi}: danh sách người chưa hoàn thành kỹ năng số`, `${title.en}: not yet`], SKILL_LIST, {
    when: `${ofGroup(group)} and not(${DONE}) and entity('skill_status') != 'not_subject'`,
    columns: person,
  }),
])

const counted: ReportColumn[] = skillLists.map(({ group, title }) => ({
  id: group,
  heading: 'Số người',
  title: title.vi,
  measure: { kind: 'list', property: 'person_group', equals: group },
}))
const standing: ReportColumn[] = statuses.map(({ value, label }) => ({
  id: `status_${value}`,
  heading: 'Tình trạng',
  title: label.vi,
  measure: { kind: 'list', property: 'skill_status', equals: value },
}))

/** Whoever keeps the official list is asked about the first, and the second are visited. */
const reconciled: DocumentDefinition[] = [
  paper(
    'tu-khai-chua-co-trong-danh-sach',
    ['Tự khai đã có VNeID, chưa có tên trong danh sách xác nhận', 'Declared, in no list'],
    SKILL_LIST,
    {
      when: "entity('vneid_declared') = 'yes' and entity('list_confirmed') != 'yes'",
      columns: person,
    },
  ),
  paper('co-trong-danh-sach-chua-xac-nhan', ['Có tên trong danh sách xác nhận, chưa ai đến xác nhận', 'Listed, not visited'], SKILL_LIST, {
    when: "entity('list_confirmed') = 'yes' and entity('skill_status') = ''",
    columns: [...person, ofProperty('Danh sách của', 'list_source'), ofProperty('Ngày của danh sách', 'list_date')],
  }),
]

export const skillDocuments: DocumentDefinition[] = [
  ...lists,
  ...reconciled,
  paper('tong-hop', ['Tổng hợp xác nhận kỹ năng số theo tổ dân phố', 'Summary by residential group'], SKILL_LIST, {
    columns: [],
    summary: [
      { id: 'people', title: 'Tổng số người', measure: { kind: 'list' } },
      ...counted,
      ...standing,
      { id: 'list_confirmed', title: 'Danh sách xác nhận', measure: { kind: 'list', property: 'list_confirmed', equals: 'yes' } },
    ],
  }),
]
