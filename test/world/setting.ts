// The small campaign of the world: a form of four questions, three residential groups, a few entities. Synthetic names only.
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { EntityDraft } from '../../server/store/entities.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { ReportDefinition } from '../../shared/report.ts'

export const CAMPAIGN = 'world'
export const GROUPS = [
  { id: 'tdp-1', name: 'Tổ dân phố số 1', order: 1 },
  { id: 'tdp-2', name: 'Tổ dân phố số 2', order: 2 },
  { id: 'tdp-3', name: 'Tổ dân phố số 3', order: 3 },
]

export const formDefinition: FormDefinition = {
  id: 'world-form',
  version: 1,
  title: { vi: 'Phiếu thử' },
  recordTitle: '${owner}',
  choices: {},
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        { kind: 'question', type: 'text', name: 'owner', label: { vi: 'Chủ hộ' }, required: 'true()' },
        { kind: 'question', type: 'integer', name: 'area', label: { vi: 'Diện tích' }, constraint: '. > 0' },
        { kind: 'question', type: 'photo', name: 'pages', label: { vi: 'Ảnh giấy' }, photo: { max: 6, frame: 'page', longSide: 1600 } },
      ],
    },
  ],
}

export const report: ReportDefinition = {
  title: 'Báo cáo thử',
  summary: 'Ngày {day}',
  columns: [
    { id: 'list', title: 'Danh sách', measure: { kind: 'list' } },
    { id: 'new', title: 'Mới trong ngày', measure: { kind: 'records', span: 'day' } },
    { id: 'all', title: 'Lũy kế', measure: { kind: 'records', span: 'total' } },
    { id: 'versions', title: 'Lượt nhận', measure: { kind: 'versions' } },
    { id: 'late', title: 'Nhận muộn', measure: { kind: 'versions', late: true } },
    { id: 'complete', title: 'Đủ ảnh', measure: { kind: 'complete' } },
  ],
  facts: {},
}

export const campaignOf = (firstDay: string, lastDay: string): Campaign => ({
  id: CAMPAIGN,
  title: { vi: 'Đợt thử' },
  firstDay,
  lastDay,
  cutoff: { time: '15:00', days: 'calendar', specialDays: [] },
  form: formDefinition.id,
  formVersion: 1,
  list: 'households',
  office: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  target: 1,
})

export const entityOf = (group: string, house: number): EntityDraft => ({
  id: `${group}-${house}`,
  list: 'households',
  residentialGroup: group,
  title: `Hộ thử ${house} ${group}`,
  subtitle: `Số nhà ${house}`,
  sortKey: String(house).padStart(4, '0'),
  properties: { house: String(house) },
})
