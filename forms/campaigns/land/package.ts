// The land-database cleanup as a package (FACTS §1): capture at the door by a collector, completion by an officer beside the photos. Dates, groups and the
// tolerance belong to the wave and are the office's to set; the next wave is a copy of this one with other words.
import type { Setting, Stage } from '../../../shared/stage.ts'
import type { CampaignPackage } from '../campaign-package.ts'
import { setting, toVerify } from '../question.ts'
import { LAND_LIST, landCampaign } from './campaign.ts'
import { landCapture } from './capture.ts'
import { landCompletion } from './completion.ts'
import { completionReport } from './completion-report.ts'
import { landDocuments } from './documents.ts'
import { landDuplicateKeys } from './duplicates.ts'
import { certificateList } from './list.ts'
import { OWN_COLUMNS_SETTING, SHEET_SETTING } from './pl3-01-sheet.ts'
import { landReport } from './report.ts'

const settings: Setting[] = [
  setting('percent', 'land_target', ['Chỉ tiêu giấy chứng nhận phải thu (%)', 'Target of certificates (%)'], '100', [
    'Kế hoạch 50-KH/UBND ghi 100% thửa đất đã có giấy chứng nhận.',
    'The plan says 100% of parcels with a certificate.',
  ]),
  setting('text', 'ward_code', ['Mã đơn vị hành chính cấp xã', 'Ward code'], '11560', [
    'Mã từ 01/7/2025; cùng một mã trước đó có thể là đơn vị khác.',
    'The code since 1 July 2025; before, it may have been another unit.',
  ]),
  setting('text', 'address_end', ['Đuôi địa chỉ 2 cấp', 'End of a two-level address'], 'phường Thủy Nguyên, thành phố Hải Phòng', [
    'Điền sẵn vào địa chỉ thửa hiện nay.',
    'Put into the address of today.',
  ]),
  toVerify('number', 'area_tolerance', ['Chênh lệch diện tích cho phép (m²)', 'Tolerance of areas (m²)'], '0.5', [
    'lấy theo kinh nghiệm của phường khác: giấy ghi 29,16, dữ liệu ghi 29,2.',
    'from another ward: papers say 29.16 where data say 29.2.',
  ]),
  toVerify('yesNo', 'uses_wave_groups', ['Đợt này dùng nhóm A–E', 'This wave has groups A–E'], 'no', [
    'đợt “180 ngày” năm 2026 ở tỉnh khác có nhóm A, B, C, E; Hải Phòng chưa rõ.',
    'the wave of 2026 elsewhere has groups A, B, C, E; not known here.',
  ]),
  toVerify(
    'choice',
    SHEET_SETTING,
    ['Bảng PL3-01 gửi lên', 'PL3-01 to send'],
    '50',
    [
      'mẫu theo công văn 2071 có 50 cột; nơi khác dùng 38 cột, bảy cột cuối của mẫu đó chưa chắc.',
      'the form has 50 columns; 38 are in use elsewhere, the last seven of them not certain.',
    ],
    {
      choices: [
        { value: '50', label: { vi: '50 cột', en: '50 columns' } },
        { value: '38', label: { vi: '38 cột', en: '38 columns' } },
        { value: 'own', label: { vi: 'Cột của phường (ghi bên dưới)', en: "The ward's own columns (below)" } },
      ],
    },
  ),
  setting('text', OWN_COLUMNS_SETTING, ['Cột của phường cho PL3-01 (JSON)', "The ward's own columns (JSON)"], '', [
    'Chỉ dùng khi cấp trên gửi mẫu khác: [{"key":"stt"},{"key":"so_phat_hanh","title":"Số GCN"}]. Cột mới ghi thêm title và source.',
    'Only for another sheet from above: keys of PL3-01 in order, each with another title if wanted; a new column says title and source.',
  ]),
]

/** This form's question ← the captured one. */
const captured = {
  certificate_serial: 'certificate_serial',
  captured_owner_name: 'owner_name',
  captured_owner_id: 'owner_id',
  captured_owner_birth: 'owner_birth',
  captured_owner_sex: 'owner_sex',
  captured_owner_address: 'owner_address',
  captured_owner_gone: 'owner_gone',
  current_user_name: 'current_user_name',
  current_user_id: 'current_user_id',
  change_reason: 'change_reason',
}

const stages: Stage[] = [
  {
    id: 'thu-thap',
    title: { vi: 'Thu thập', en: 'Capture' },
    form: landCapture.id,
    formVersion: landCapture.version,
    list: LAND_LIST,
    filledBy: 'collector',
    opens: null,
    closes: 'received',
    outcomes: { capture_result: '${visit_result}' },
  },
  {
    id: 'hoan-thien',
    title: { vi: 'Hoàn thiện', en: 'Completion' },
    form: landCompletion.id,
    formVersion: landCompletion.version,
    list: LAND_LIST,
    filledBy: 'reviewer',
    opens: { after: ['thu-thap'], once: 'received', when: "entity('capture_result') != 'not_collected'" },
    closes: 'approved',
    prefill: { from: 'thu-thap', rename: captured },
    outcomes: {
      completion_result: '${completion_result}',
      completed_group: '${national_group}',
      completion_reason: '${exception_reason}',
    },
  },
]

const { id, title, office } = landCampaign({ firstDay: '2026-01-01', lastDay: '2026-12-31' })

export const landPackage: CampaignPackage = {
  campaign: { id, title, office, letterhead: 'office', cutoff: { time: '15:00', days: 'calendar' }, target: 'land_target', settings },
  lists: [certificateList],
  forms: [landCapture, landCompletion],
  stages,
  rows: [],
  reports: [
    { stage: 'thu-thap', definition: landReport },
    { stage: 'hoan-thien', definition: completionReport },
  ],
  duplicateKeys: [
    ...landDuplicateKeys.map(key => ({ stage: 'thu-thap', key })),
    {
      stage: 'hoan-thien',
      key: {
        kind: 'serial',
        questions: ['certificate_serial'],
        code: 'duplicate-certificate',
        severity: 'warning',
        message: { vi: 'Số phát hành này đã có ở hồ sơ khác. Hãy đối chiếu hai giấy.', en: 'Another case has this certificate serial.' },
      },
    },
  ],
  duties: [],
  documents: landDocuments,
}
