// The title of culture family, from registration to decision (FACTS §3; decree 86/2023). Households go through registration, self-assessment and the closed
// look at who may not be considered; then their residential group meets, posts, and is appraised and decided over, household by household.
import type { Setting, Stage } from '../../../shared/stage.ts'
import type { CampaignPackage } from '../campaign-package.ts'
import { assessmentSettings } from '../culture/assessment.ts'
import { POSTING_DONE, postingForm } from '../culture/posting.ts'
import { GROUP_LIST, residentialGroupList } from '../culture/residential-group-list.ts'
import { due, planSettings } from '../culture/settings.ts'
import { familyStandards } from '../data/culture-criteria.ts'
import { choice, setting, toVerify } from '../question.ts'
import { appraisal, appraisalRows } from './appraisal.ts'
import { decision, decisionRows } from './decision.ts'
import { familyDocuments } from './documents.ts'
import { exclusion } from './exclusion.ts'
import { HOUSEHOLD_LIST, householdList } from './household-list.ts'
import { meeting, meetingRows } from './meeting.ts'
import { registration } from './registration.ts'
import { decisionReport, familyReport, meetingReport, postingReport } from './report.ts'
import { selfAssessment } from './self-assessment.ts'

const posting = postingForm('niem-yet-gdvh', { vi: 'Niêm yết kết quả xét Gia đình văn hóa', en: 'Culture family: posting' })

const settings: Setting[] = [
  setting('percent', 'family_target', ['Chỉ tiêu Gia đình văn hóa (%)', 'Target of culture families (%)'], '90', [
    'Kế hoạch 78-KH/UBND năm 2025 ghi 90%; nghị quyết hằng năm ghi 98%. Chọn theo văn bản đang áp dụng.',
    'The plan of 2025 says 90%, the yearly resolution 98%. Take the one in force.',
  ]),
  toVerify(
    'choice',
    'denominator',
    ['Tỷ lệ tính trên', 'The rate is over'],
    'all',
    ['chưa có văn bản nói rõ mẫu số; hỏi phòng Văn hóa – Xã hội.', 'no document says which; ask the office.'],
    { choices: [choice('all', 'Tổng số hộ', 'All households'), choice('registered', 'Số hộ đăng ký', 'Registered households')] },
  ),
  ...planSettings,
  ...assessmentSettings(familyStandards, [30, 35, 35]),
]

const ofHousehold = (stage: Pick<Stage, 'id' | 'title' | 'filledBy' | 'closes'> & Partial<Stage> & { form: string }): Stage => ({
  formVersion: 1,
  list: HOUSEHOLD_LIST,
  opens: null,
  ...stage,
})
const ofGroup = (stage: Parameters<typeof ofHousehold>[0]): Stage => ({ ...ofHousehold(stage), list: GROUP_LIST })

const NOT_REGISTERED = "entity('registered') != 'yes'"
const afterRegistration = { after: ['dang-ky'], once: 'received' as const, when: "entity('registered') = 'yes'" }

const stages: Stage[] = [
  ofHousehold({
    id: 'dang-ky',
    title: { vi: 'Đăng ký', en: 'Registration' },
    form: registration.id,
    filledBy: 'collector',
    closes: 'received',
    outcomes: { registered: '${registers}' },
    dueDaysBeforeEnd: due.registration,
  }),
  ofHousehold({
    id: 'tu-cham',
    title: { vi: 'Tự chấm', en: 'Self-assessment' },
    form: selfAssessment.id,
    filledBy: 'collector',
    opens: afterRegistration,
    notNeededWhen: NOT_REGISTERED,
    closes: 'received',
    outcomes: { self_result: '${self_result}' },
    dueDaysBeforeEnd: due.assessment,
  }),
  ofHousehold({
    id: 'loai-tru',
    title: { vi: 'Diện không xét', en: 'Not to be considered' },
    form: exclusion.id,
    filledBy: 'reviewer',
    duty: 'dien-khong-xet',
    confidential: true,
    opens: afterRegistration,
    notNeededWhen: NOT_REGISTERED,
    closes: 'received',
    outcomes: { excluded: '${excluded}' },
    dueDaysBeforeEnd: due.appraisal,
  }),
  ofGroup({
    id: 'hop',
    title: { vi: 'Họp tổ dân phố', en: 'Meeting' },
    form: meeting.id,
    filledBy: 'collector',
    closes: 'received',
    outcomes: { families_met_on: '${meeting_on}' },
    dueDaysBeforeEnd: due.meeting,
  }),
  ofGroup({
    id: 'niem-yet',
    title: { vi: 'Niêm yết', en: 'Posting' },
    form: posting.id,
    filledBy: 'collector',
    opens: { after: ['hop'], once: 'received', afterDays: "setting('posting_days')" },
    closes: 'received',
    outcomes: { families_posting: POSTING_DONE },
    dueDaysBeforeEnd: due.posting,
  }),
  ofGroup({
    id: 'tham-dinh',
    title: { vi: 'Thẩm định', en: 'Appraisal' },
    form: appraisal.id,
    filledBy: 'reviewer',
    duty: 'tham-dinh',
    confidential: true,
    opens: { after: ['hop', 'niem-yet'], once: 'received', when: "entity('families_posting') = 'done'" },
    closes: 'approved',
    dueDaysBeforeEnd: due.appraisal,
  }),
  ofGroup({
    id: 'quyet-dinh',
    title: { vi: 'Quyết định', en: 'Decision' },
    form: decision.id,
    filledBy: 'reviewer',
    duty: 'quyet-dinh',
    opens: { after: ['tham-dinh'], once: 'approved' },
    closes: 'approved',
    prefill: { from: 'tham-dinh', rename: { appraised_on: 'appraised_on' } },
    outcomes: { families_recognized: '${recognized_count}', family_share: '${family_share}', family_decision: '${decision_number}' },
    dueDaysBeforeEnd: due.decision,
  }),
]

export const cultureFamily: CampaignPackage = {
  campaign: {
    id: 'gia-dinh-van-hoa',
    title: { vi: 'Gia đình văn hóa', en: 'Culture families' },
    office: 'Phòng Văn hóa – Xã hội',
    letterhead: 'office',
    cutoff: { time: '15:00', days: 'calendar' },
    target: 'family_target',
    endsOn: '12-31',
    settings,
  },
  lists: [householdList, residentialGroupList],
  forms: [registration, selfAssessment, exclusion, meeting, posting, appraisal, decision],
  stages,
  rows: [meetingRows, appraisalRows, decisionRows],
  reports: [
    { stage: 'dang-ky', definition: familyReport },
    { stage: 'hop', definition: meetingReport },
    { stage: 'niem-yet', definition: postingReport },
    { stage: 'quyet-dinh', definition: decisionReport },
  ],
  duplicateKeys: [],
  duties: [
    {
      id: 'dien-khong-xet',
      title: { vi: 'Rà soát diện không xét', en: 'Looks at who may not be considered' },
      help: { vi: 'Chỉ người này thấy và ghi diện không xét; không ghi chi tiết.', en: 'Alone sees and fills it, without detail.' },
    },
    {
      id: 'tham-dinh',
      title: { vi: 'Thẩm định', en: 'Appraises' },
      help: { vi: 'Thường trực Ban Chỉ đạo Phong trào.', en: 'The standing committee.' },
    },
    {
      id: 'quyet-dinh',
      title: { vi: 'Ra quyết định', en: 'Decides' },
      help: { vi: 'Người ghi quyết định của Chủ tịch.', en: 'Records the decision.' },
    },
  ],
  documents: familyDocuments,
}
