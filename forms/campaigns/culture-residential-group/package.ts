// The title of culture residential group (FACTS §3.3, §3.4): the decree's five standards, of which the ward's plan names four. It follows the families'
// campaign, whose decision gives criterion 4c.
import type { Setting, Stage } from '../../../shared/stage.ts'
import type { CampaignPackage } from '../campaign-package.ts'
import { assessmentSettings } from '../culture/assessment.ts'
import { POSTING_DONE, postingForm } from '../culture/posting.ts'
import { GROUP_LIST, residentialGroupList } from '../culture/residential-group-list.ts'
import { due, planSettings } from '../culture/settings.ts'
import { residentialGroupStandards } from '../data/culture-criteria.ts'
import { setting, toVerify } from '../question.ts'
import { groupDocuments } from './documents.ts'
import { appraisal, decision } from './judging.ts'
import { meeting } from './meeting.ts'
import { registration } from './registration.ts'
import { groupMeetingReport, groupReport } from './report.ts'
import { selfAssessment } from './self-assessment.ts'

const posting = postingForm('niem-yet-tdpvh', { vi: 'Công khai kết quả xét Tổ dân phố văn hóa', en: 'Culture residential group: posting' })

const settings: Setting[] = [
  setting('percent', 'group_target', ['Chỉ tiêu Tổ dân phố văn hóa (%)', 'Target of culture groups (%)'], '85', [
    'Kế hoạch 78-KH/UBND năm 2025 ghi 85%; nghị quyết hằng năm ghi 90%. Chọn theo văn bản đang áp dụng.',
    'The plan of 2025 says 85%, the yearly resolution 90%. Take the one in force.',
  ]),
  toVerify(
    'percent',
    'family_share_needed',
    ['Tỷ lệ Gia đình văn hóa cần có (tiêu chí 4c, %)', 'Share of culture families needed (4c, %)'],
    '90',
    ['tỷ lệ của tiêu chí 4c do thành phố quy định; tạm lấy chỉ tiêu của phường.', 'the city sets it; the ward target for now.'],
  ),
  ...planSettings,
  ...assessmentSettings(residentialGroupStandards, [20, 20, 20, 20, 20]),
]

type Path = Pick<Stage, 'id' | 'title' | 'form' | 'filledBy' | 'closes'> & Partial<Stage>
const ofGroup = (stage: Path): Stage => ({ formVersion: 1, list: GROUP_LIST, opens: null, ...stage })

const NOT_REGISTERED = "entity('registered') = 'no'"

const stages: Stage[] = [
  ofGroup({
    id: 'dang-ky',
    title: { vi: 'Đăng ký', en: 'Registration' },
    form: registration.id,
    filledBy: 'collector',
    closes: 'received',
    outcomes: { registered: '${registers}' },
    dueDaysBeforeEnd: due.registration,
  }),
  ofGroup({
    id: 'tu-cham',
    title: { vi: 'Tự chấm', en: 'Self-assessment' },
    form: selfAssessment.id,
    filledBy: 'collector',
    opens: { after: ['dang-ky'], once: 'received', when: "entity('registered') = 'yes'" },
    notNeededWhen: NOT_REGISTERED,
    closes: 'received',
    outcomes: { self_result: '${self_result}' },
    dueDaysBeforeEnd: due.assessment,
  }),
  ofGroup({
    id: 'hop',
    title: { vi: 'Họp tổ dân phố', en: 'Meeting' },
    form: meeting.id,
    filledBy: 'collector',
    opens: { after: ['dang-ky'], once: 'received', when: "entity('registered') = 'yes'" },
    notNeededWhen: NOT_REGISTERED,
    closes: 'received',
    outcomes: { meeting_result: '${vote_result}' },
    dueDaysBeforeEnd: due.meeting,
  }),
  ofGroup({
    id: 'niem-yet',
    title: { vi: 'Công khai', en: 'Posting' },
    form: posting.id,
    filledBy: 'collector',
    opens: { after: ['tu-cham', 'hop'], once: 'received', afterDays: "setting('posting_days')" },
    notNeededWhen: NOT_REGISTERED,
    closes: 'received',
    outcomes: { posting: POSTING_DONE },
    dueDaysBeforeEnd: due.posting,
  }),
  ofGroup({
    id: 'tham-dinh',
    title: { vi: 'Thẩm định', en: 'Appraisal' },
    form: appraisal.id,
    filledBy: 'reviewer',
    duty: 'tham-dinh',
    opens: { after: ['niem-yet'], once: 'received', when: "entity('posting') = 'done'" },
    notNeededWhen: NOT_REGISTERED,
    closes: 'approved',
    outcomes: { appraisal: '${conclusion}' },
    dueDaysBeforeEnd: due.appraisal,
  }),
  ofGroup({
    id: 'quyet-dinh',
    title: { vi: 'Quyết định', en: 'Decision' },
    form: decision.id,
    filledBy: 'reviewer',
    duty: 'quyet-dinh',
    opens: { after: ['tham-dinh'], once: 'approved' },
    notNeededWhen: NOT_REGISTERED,
    closes: 'approved',
    prefill: { from: 'tham-dinh', rename: { appraised_on: 'appraised_on' } },
    outcomes: { result: '${result}' },
    dueDaysBeforeEnd: due.decision,
  }),
]

export const cultureResidentialGroup: CampaignPackage = {
  campaign: {
    id: 'to-dan-pho-van-hoa',
    title: { vi: 'Tổ dân phố văn hóa', en: 'Culture residential groups' },
    office: 'Phòng Văn hóa – Xã hội',
    letterhead: 'office',
    cutoff: { time: '15:00', days: 'calendar' },
    target: 'group_target',
    endsOn: '12-31',
    settings,
  },
  lists: [residentialGroupList],
  forms: [registration, selfAssessment, meeting, posting, appraisal, decision],
  stages,
  rows: [],
  reports: [
    { stage: 'dang-ky', definition: groupReport },
    { stage: 'hop', definition: groupMeetingReport },
  ],
  duplicateKeys: [],
  duties: [
    {
      id: 'tham-dinh',
      title: { vi: 'Thẩm định', en: 'Appraises' },
      help: { vi: 'Hội đồng Thi đua – Khen thưởng của phường.', en: "The ward's council." },
    },
    {
      id: 'quyet-dinh',
      title: { vi: 'Ra quyết định', en: 'Decides' },
      help: { vi: 'Người ghi quyết định của Chủ tịch.', en: 'Records the decision.' },
    },
  ],
  documents: groupDocuments,
}
