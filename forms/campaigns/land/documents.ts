// The papers of the land campaign beside PL3-01: cases that are complete, cases that could not be completed with the reason, and how many of each there are.
// No ID number stands on them.
import type { DocumentDefinition } from '../campaign-package.ts'
import { chosenIn, ofProperty, paper } from '../document.ts'
import { LAND_LIST } from './campaign.ts'
import { exceptionReasons, nationalGroups } from './completion-choices.ts'

const certificate: DocumentDefinition['columns'] = [
  ofProperty('Chủ sử dụng', 'owner_name'),
  ofProperty('Số phát hành', 'serial'),
  ofProperty('Số tờ', 'map_sheet'),
  ofProperty('Số thửa', 'parcel_number'),
  ofProperty('Địa chỉ thửa', 'address'),
]

export const landDocuments: DocumentDefinition[] = [
  paper('da-hoan-thien', ['Danh sách hồ sơ đã hoàn thiện', 'Completed cases'], LAND_LIST, {
    when: "entity('completion_result') = 'completed'",
    columns: [...certificate, chosenIn('Nhóm sau hoàn thiện', 'completed_group', nationalGroups)],
    note: 'Danh sách này có {rows} hồ sơ, bằng {share} tổng số {listed} giấy phải thu.',
  }),
  paper('chua-hoan-thien', ['Danh sách hồ sơ chưa hoàn thiện được, theo lý do', 'Exceptions by reason'], LAND_LIST, {
    when: "entity('completion_result') = 'exception'",
    columns: [...certificate, chosenIn('Lý do', 'completion_reason', exceptionReasons)],
    note: 'Danh sách này có {rows} hồ sơ.',
  }),
  paper('tong-hop-ly-do', ['Tổng hợp hồ sơ theo tổ dân phố và lý do', 'Summary by residential group'], LAND_LIST, {
    columns: [],
    summary: [
      { id: 'due', title: 'Giấy phải thu', measure: { kind: 'list' } },
      { id: 'completed', title: 'Đã hoàn thiện', measure: { kind: 'list', property: 'completion_result', equals: 'completed' } },
      { id: 'share', title: 'Tỷ lệ', measure: { kind: 'share', of: 'completed', among: 'due' } },
      { id: 'target', title: 'Chỉ tiêu', measure: { kind: 'setting', name: 'land_target', percent: true } },
      { id: 'over', title: 'So với chỉ tiêu', measure: { kind: 'over', of: 'share', target: 'target' } },
      ...exceptionReasons.map(({ value, label }) => ({
        id: value,
        heading: 'Chưa hoàn thiện được',
        title: label.vi,
        measure: { kind: 'list' as const, property: 'completion_reason', equals: value },
      })),
    ],
  }),
]
