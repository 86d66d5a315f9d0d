// "Bình dân học vụ số" in the ward (FACTS §4): each person once, in one group, with a status that says what it rests on. Targets differ by plan, group and
// year, so that each is a setting; the lists of skills are not the official wording and are settings too.
import type { Setting } from '../../../shared/stage.ts'
import type { CampaignPackage } from '../campaign-package.ts'
import { skillLists } from '../data/digital-items.ts'
import { choice, setting, toVerify, type Words } from '../question.ts'
import { skillDocuments } from './documents.ts'
import { personList, SKILL_LIST } from './person-list.ts'
import { skillReport, targetReport } from './report.ts'
import { itemName, verification } from './verification.ts'

/** Percent by year, as the ward's plan has them; equal to or above the central ones. */
const targets: { name: string; title: Words; byYear: Record<string, string> }[] = [
  { name: 'cadre', title: ['Cán bộ, công chức, viên chức', 'Officials'], byYear: { 2025: '90', 2026: '100' } },
  { name: 'pupil', title: ['Học sinh (2025 trung học, 2026 từ tiểu học)', 'Pupils'], byYear: { 2025: '100', 2026: '100' } },
  { name: 'worker', title: ['Người lao động trong doanh nghiệp', 'Workers'], byYear: { 2025: '80', 2026: '100' } },
  { name: 'resident', title: ['Người dân trưởng thành', 'Adult residents'], byYear: { 2025: '80', 2026: '100' } },
  {
    name: 'vneid',
    title: ['Người trưởng thành được xác nhận trên VNeID', 'Adults confirmed on VNeID'],
    byYear: { 2025: '85', 2026: '100' },
  },
]

const targetSettings: Setting[] = targets.flatMap(({ name, title: [vi, en], byYear }) =>
  Object.entries(byYear).map(([year, percent]) =>
    setting('percent', `target_${name}_${year}`, [`Chỉ tiêu ${year}: ${vi} (%)`, `Target ${year}: ${en} (%)`], percent, [
      'Theo kế hoạch của phường; văn bản mới thì sửa lại.',
      "By the ward's plan; change it with a new one.",
    ]),
  ),
)

const wordingSettings: Setting[] = skillLists.flatMap(({ group, title, items }) =>
  items.map((item, index) =>
    toVerify('text', `wording_${itemName(group, index)}`, [`${title.vi}: kỹ năng ${index + 1}`, `${title.en}: skill ${index + 1}`], item, [
      'danh mục làm việc, không phải nguyên văn QĐ 757/QĐ-BKHCN; chép lại khi có bản chính thức.',
      'a working list, not the official wording.',
    ]),
  ),
)

export const digitalSkills: CampaignPackage = {
  campaign: {
    id: 'ky-nang-so',
    title: { vi: 'Xác nhận kỹ năng số', en: 'Digital skills' },
    office: 'Tổ triển khai Bình dân học vụ số',
    letterhead: 'office',
    cutoff: { time: '15:00', days: 'calendar' },
    target: 'target_resident_2026',
    settings: [
      setting('number', 'adult_age', ['Tuổi trưởng thành', 'Adult age'], '18', ['Tính theo năm sinh.', 'By the year of birth.']),
      toVerify('yesNo', 'asks_items', ['Hỏi từng kỹ năng', 'Ask each skill'], 'yes', [
        'danh mục kỹ năng chưa có bản chính thức; tắt đi thì chỉ hỏi tình trạng.',
        'there is no official list; without it only the status is asked.',
      ]),
      setting(
        'choice',
        'target_year',
        ['Năm của chỉ tiêu', 'Year of the targets'],
        '2026',
        ['Báo cáo so với chỉ tiêu của năm này.', 'Reports compare with the targets of this year.'],
        { choices: [choice('2025', '2025', '2025'), choice('2026', '2026', '2026')] },
      ),
      ...targetSettings,
      ...wordingSettings,
    ],
  },
  lists: [personList],
  forms: [verification],
  stages: [
    {
      id: 'xac-nhan',
      title: { vi: 'Xác nhận', en: 'Verification' },
      form: verification.id,
      formVersion: 1,
      list: SKILL_LIST,
      filledBy: 'collector',
      opens: null,
      closes: 'received',
      outcomes: {
        skill_status: '${status}',
        vneid_declared: '${vneid_declared}',
        vneid_seen: '${vneid_seen}',
        person_group: '${counted_group}',
      },
    },
  ],
  rows: [],
  reports: [
    { stage: 'xac-nhan', definition: skillReport },
    { stage: 'xac-nhan', definition: targetReport },
  ],
  duplicateKeys: [
    {
      stage: 'xac-nhan',
      key: {
        kind: 'person',
        questions: ['full_name', 'birth_year'],
        code: 'duplicate-person',
        severity: 'warning',
        message: {
          vi: 'Có người khác cùng tên, cùng năm sinh. Một người chỉ tính một nhóm.',
          en: 'Another person has this name and year. One person counts once.',
        },
      },
    },
  ],
  duties: [],
  documents: skillDocuments,
}
