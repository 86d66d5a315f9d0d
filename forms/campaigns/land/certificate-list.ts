// The certificates that the land campaign chases, as a list that the office imports (FACTS §1.2, §1.4): who, which paper, which parcel. Everything stays
// text, with its zeros and old spellings.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import { choice, outcome, property } from '../question.ts'
import { LAND_LIST } from './campaign.ts'
import { nationalGroups } from './completion-choices.ts'

export const certificateList: ListDefinition = {
  id: LAND_LIST,
  title: { vi: 'Danh sách giấy chứng nhận', en: 'Certificates' },
  noun: { vi: 'giấy chứng nhận', en: 'certificate' },
  properties: [
    property('serial', ['Số phát hành', 'Serial'], 'serial', ['số phát hành gcn', 'số seri', 'số gcn', 'số phát hành giấy chứng nhận']),
    property('owner_name', ['Chủ sử dụng', 'Owner'], 'name', ['họ tên chủ sử dụng', 'họ và tên', 'tên chủ', 'chủ sử dụng đất']),
    property('owner_id', ['Số căn cước chủ', "Owner's ID number"], 'idNumber', ['cccd', 'số cccd', 'số định danh', 'cmnd', 'số giấy tờ'], {
      sensitive: true,
    }),
    property('owner_birth', ['Năm sinh', 'Birth'], 'birth', ['ngày sinh', 'ngày tháng năm sinh']),
    property('owner_address', ['Địa chỉ chủ', "Owner's address"], 'text', ['địa chỉ thường trú', 'thường trú']),
    property('old_commune', ['Xã, phường cũ', 'Old commune'], 'text', ['xã cũ', 'phường cũ', 'đơn vị hành chính cũ']),
    property('map_sheet', ['Tờ bản đồ', 'Map sheet'], 'code', ['số tờ', 'tờ', 'số hiệu tờ']),
    property('parcel_number', ['Số thửa', 'Parcel'], 'code', ['thửa', 'thửa đất', 'số thứ tự thửa']),
    property('area', ['Diện tích (m²)', 'Area'], 'area', ['diện tích', 'dt', 'diện tích thửa']),
    property('land_use', ['Loại đất', 'Use'], 'code', ['mục đích sử dụng', 'mđsd', 'mã loại đất']),
    property('national_group', ['Nhóm', 'Group'], 'choice', ['nhóm thửa', 'phân loại', 'loại'], {
      choices: nationalGroups.map(({ value, label }) => ({
        value,
        label,
        aliases: [`nhóm ${value}`, `loại ${value}`, `n${value}`],
      })),
    }),
    property('address', ['Địa chỉ thửa', 'Address of the parcel'], 'text', ['địa chỉ', 'vị trí thửa', 'xứ đồng']),
    property('group_name', ['Tổ dân phố', 'Residential group'], 'text', ['tổ', 'tdp', 'thôn']),
    outcome(
      'capture_result',
      ['Thu thập', 'Capture'],
      [
        choice('collected', 'Bản gốc', 'Original'),
        choice('copy_only', 'Bản sao', 'Copy'),
        choice('not_collected', 'Chưa thu được', 'Not collected'),
      ],
    ),
    outcome(
      'completion_result',
      ['Hoàn thiện', 'Completion'],
      [choice('completed', 'Đã hoàn thiện', 'Completed'), choice('exception', 'Chưa hoàn thiện được', 'Not completed')],
    ),
    outcome('completed_group', ['Nhóm sau hoàn thiện', 'Group after completion']),
  ],
  keys: [['serial'], ['old_commune', 'map_sheet', 'parcel_number'], ['owner_id', 'address']],
  residentialGroup: 'group_name',
  face: {
    title: "coalesce(entity('owner_name'), 'Chưa rõ chủ')",
    subtitle:
      "join(' · ', entity('address'), if(entity('serial') = '', 'chưa có số GCN', concat('GCN ', entity('serial'))), concat('tờ ', coalesce(entity('map_sheet'), '?'), ', thửa ', coalesce(entity('parcel_number'), '?')))",
    sort: 'address',
  },
}
