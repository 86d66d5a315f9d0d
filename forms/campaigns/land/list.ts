// The certificates that the land campaign chases, as a list that the office imports (FACTS §1.2, §1.4): who, which paper, which parcel. Everything stays
// text, with its zeros and old spellings.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import { choice, outcome, property } from '../question.ts'
import { LAND_LIST } from './campaign.ts'
import { exceptionReasons, nationalGroups } from './completion-choices.ts'

const ID_ALIASES = [
  'cccd',
  'số cccd',
  'cmnd',
  'cmnd cccd',
  'số cmnd cccd',
  'cccd cmnd',
  'căn cước',
  'số căn cước',
  'căn cước công dân',
  'số định danh',
  'số định danh cá nhân',
  'số định danh cá nhân cccd',
  'số giấy tờ',
]
const GROUP_ALIASES = ['phân nhóm', 'nhóm dữ liệu', 'nhóm thửa', 'nhóm thửa đất', 'loại nhóm', 'phân loại', 'loại']
/** Provinces write N, Nhóm or Loại, and split households from organisations (FACTS §1.2). */
const groupWords = (value: string): string[] =>
  ['', '_TC', '_GDC'].flatMap(end => [`nhóm ${value}${end}`, `loại ${value}${end}`, `n${value}${end}`])

export const certificateList: ListDefinition = {
  id: LAND_LIST,
  title: { vi: 'Danh sách giấy chứng nhận', en: 'Certificates' },
  noun: { vi: 'giấy chứng nhận', en: 'certificate' },
  properties: [
    property('serial', ['Số phát hành', 'Serial'], 'serial', [
      'số phát hành gcn',
      'số phát hành giấy chứng nhận',
      'số seri',
      'số serial',
      'số seri gcn',
      'số gcn',
      'số giấy chứng nhận',
    ]),
    property('issued_on', ['Ngày cấp', 'Issued on'], 'date', ['ngày cấp gcn', 'ngày cấp giấy chứng nhận', 'giấy chứng nhận ngày cấp']),
    property('book_number', ['Số vào sổ', 'Book number'], 'code', ['số vào sổ cấp gcn', 'số vào sổ cấp giấy chứng nhận', 'số vào sổ gcn']),
    property('owner_name', ['Tên chủ', 'Owner'], 'name', [
      'chủ sử dụng',
      'họ tên chủ',
      'tên chủ sử dụng',
      'tên chủ sử dụng đất',
      'chủ sử dụng đất',
      'họ tên chủ sử dụng',
      'họ và tên chủ sử dụng',
      'họ và tên chủ sử dụng đất',
      'họ và tên',
      'họ tên',
      'người sử dụng đất',
      'họ và tên người sử dụng đất',
    ]),
    property('owner_id', ['Số căn cước chủ', "Owner's ID number"], 'idNumber', ID_ALIASES, { sensitive: true }),
    property('owner_birth', ['Ngày sinh', 'Birth'], 'birth', ['năm sinh', 'ngày tháng năm sinh', 'ngày sinh năm sinh']),
    property('owner_sex', ['Giới tính', 'Sex'], 'text', ['nam nữ']),
    property('owner_address', ['Địa chỉ chủ', "Owner's address"], 'text', [
      'địa chỉ thường trú',
      'nơi thường trú',
      'thường trú',
      'địa chỉ chủ sử dụng',
      'địa chỉ chủ sử dụng đất',
      'chủ sử dụng địa chỉ',
      'hộ khẩu thường trú',
    ]),
    property('old_commune', ['Xã, phường cũ', 'Old commune'], 'text', [
      'xã cũ',
      'phường cũ',
      'phường xã cũ',
      'xã phường thị trấn cũ',
      'đơn vị hành chính cũ',
      'đvhc cũ',
    ]),
    property('map_sheet', ['Số tờ', 'Map sheet'], 'code', [
      'tờ bản đồ',
      'tờ',
      'tờ số',
      'số tờ bản đồ',
      'số hiệu tờ',
      'số hiệu tờ bản đồ',
      'tờ bđ',
      'số tờ bản đồ ghi trên gcn',
    ]),
    property('parcel_number', ['Số thửa', 'Parcel'], 'code', [
      'thửa',
      'thửa số',
      'thửa đất',
      'số thửa đất',
      'số thứ tự thửa',
      'số hiệu thửa',
      'số thứ tự thửa ghi trên gcn',
    ]),
    property('area', ['Diện tích (m²)', 'Area'], 'area', [
      'diện tích',
      'dt',
      'dt m2',
      'diện tích thửa',
      'diện tích thửa đất',
      'diện tích thửa đất m2',
      'thửa đất diện tích',
    ]),
    property('land_use', ['Loại đất', 'Use'], 'code', [
      'mục đích sử dụng',
      'mục đích sử dụng đất',
      'mđsd',
      'mã loại đất',
      'loại đất 1',
      'thửa đất loại đất',
    ]),
    property('national_group', ['Nhóm', 'Group'], 'choice', GROUP_ALIASES, {
      choices: nationalGroups.map(({ value, label }) => ({ value, label, aliases: groupWords(value) })),
    }),
    property('address', ['Địa chỉ thửa', 'Address of the parcel'], 'text', [
      'địa chỉ thửa đất',
      'thửa đất địa chỉ',
      'địa chỉ đất',
      'địa chỉ',
      'vị trí thửa',
      'vị trí thửa đất',
      'xứ đồng',
    ]),
    property('group_name', ['Tổ dân phố', 'Residential group'], 'text', [
      'tổ',
      'tdp',
      'tên tổ dân phố',
      'tổ dân phố thôn',
      'thôn',
      'thôn tổ dân phố',
      'khu dân cư',
    ]),
    property('other_parcels', ['Các thửa khác của giấy', 'Other parcels'], 'text'),
    property('other_owners', ['Các chủ khác của giấy', 'Other owners'], 'text'),
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
    outcome('completion_reason', ['Vì sao chưa hoàn thiện', 'Why not completed'], exceptionReasons),
  ],
  keys: [['serial'], ['old_commune', 'map_sheet', 'parcel_number']],
  idPrefixes: ['gcn', 'thua'],
  joins: [
    {
      into: 'other_parcels',
      compare: ['map_sheet', 'parcel_number', 'area', 'land_use'],
      say: "concat('tờ ', coalesce(entity('map_sheet'), '?'), ' thửa ', coalesce(entity('parcel_number'), '?'), if(entity('area') = '', '', concat(' (', entity('area'), ' m²)')))",
    },
    { into: 'other_owners', compare: ['owner_name', 'owner_id'], say: "entity('owner_name')" },
  ],
  residentialGroup: 'group_name',
  face: {
    title: "coalesce(entity('owner_name'), 'Chưa rõ chủ')",
    subtitle:
      "concat(if(entity('address') = '', '', concat(entity('address'), ' · ')), if(entity('serial') = '', 'chưa có số GCN', concat('GCN ', entity('serial'))), if(entity('parcel_number') = '', '', concat(' · tờ ', coalesce(entity('map_sheet'), '?'), ', thửa ', entity('parcel_number'))))",
    sort: 'address',
  },
}
