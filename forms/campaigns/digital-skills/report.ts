// Digital skills by group of people, one line per residential group; the three kinds of VNeID confirmation stand side by side and are never added up.
import type { ReportColumn, ReportDefinition } from '../../../shared/report.ts'
import { skillLists } from '../data/digital-items.ts'

const DONE = "selected('finished_course passed_test shown_on_vneid', ${status})"

/** What the office rejected is not counted. */
const records = (fact: string) => ({ kind: 'records' as const, span: 'total' as const, fact, unlessRejected: true })

const byGroup: ReportColumn[] = skillLists.flatMap(({ group, title }): ReportColumn[] => [
  { id: `${group}_people`, heading: title.vi, title: 'Số người', measure: { kind: 'list', property: 'person_group', equals: group } },
  { id: `${group}_done`, heading: title.vi, title: 'Đã hoàn thành', measure: records(`${group}_done`) },
  { id: `${group}_share`, heading: title.vi, title: 'Tỷ lệ', measure: { kind: 'share', of: `${group}_done`, among: `${group}_people` } },
])

export const skillReport: ReportDefinition = {
  title: 'BÁO CÁO TIẾN ĐỘ XÁC NHẬN KỸ NĂNG SỐ',
  summary: 'Phong trào “Bình dân học vụ số”, tính đến 15 giờ 00 ngày {day}',
  columns: [
    { id: 'people', title: 'Tổng số người', measure: { kind: 'list' } },
    { id: 'checked_day', title: 'Xác nhận trong ngày', measure: { kind: 'records', span: 'day' } },
    ...byGroup,
    { id: 'vneid_declared', heading: 'VNeID (người trưởng thành)', title: 'Tự khai', measure: records('adult_declared') },
    { id: 'vneid_seen', heading: 'VNeID (người trưởng thành)', title: 'Cán bộ đã nhìn', measure: records('adult_seen') },
    {
      id: 'vneid_list',
      heading: 'VNeID (mọi người)',
      title: 'Danh sách xác nhận',
      measure: { kind: 'list', property: 'list_confirmed', equals: 'yes' },
    },
    { id: 'not_subject', title: 'Không thuộc diện', measure: records('not_subject') },
    { id: 'refused', title: 'Từ chối', measure: records('refused') },
    { id: 'no_smartphone', title: 'Chưa có điện thoại thông minh', measure: records('no_smartphone') },
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: {
    ...Object.fromEntries(skillLists.map(({ group }) => [`${group}_done`, `\${counted_group} = '${group}' and ${DONE}`])),
    adult_declared: "${is_adult} = 'yes' and ${vneid_declared} = 'yes'",
    adult_seen: "${is_adult} = 'yes' and ${vneid_seen} = 'yes'",
    not_subject: "${status} = 'not_subject'",
    refused: "${status} = 'refused'",
    no_smartphone: "${has_smartphone} = 'no'",
  },
}

/** Each group's share against its target of the year that the office set; counted from the same records by the same facts. */
export const targetReport: ReportDefinition = {
  title: 'BÁO CÁO KỸ NĂNG SỐ SO VỚI CHỈ TIÊU',
  summary: 'Tính đến 15 giờ 00 ngày {day}',
  columns: [
    ...skillLists.flatMap(({ group, title: { vi: heading } }): ReportColumn[] => [
      { id: `${group}_people`, heading, title: 'Số người', measure: { kind: 'list', property: 'person_group', equals: group } },
      { id: `${group}_done`, heading, title: 'Đã hoàn thành', measure: records(`${group}_done`) },
      { id: `${group}_share`, heading, title: 'Tỷ lệ', measure: { kind: 'share', of: `${group}_done`, among: `${group}_people` } },
      {
        id: `${group}_target`,
        heading,
        title: 'Chỉ tiêu',
        measure: { kind: 'setting', name: `target_${group}`, by: 'target_year', percent: true },
      },
      { id: `${group}_over`, heading, title: 'Hơn, kém', measure: { kind: 'over', of: `${group}_share`, target: `${group}_target` } },
    ]),
    { id: 'remarks', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: skillReport.facts,
}
