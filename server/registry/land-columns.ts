// The columns of an office's land list and the headings they go by, folded (no diacritics, no punctuation). Offices write them in one or
// two header rows; a heading such as "Địa chỉ" means the parcel's or the owner's by what stands above it.
import type { LandProperty } from '../../forms/campaigns/land/list.ts'

/** What the list's own properties lack but a file may bring. */
export type LandColumn = LandProperty | 'issued_on' | 'book_number' | 'owner_sex'

type ValueKind = 'text' | 'name' | 'idNumber' | 'date' | 'decimal' | 'serial' | 'landGroup'

export interface ColumnRule {
  column: LandColumn
  kind: ValueKind
  /** As named to the office when it is missing. */
  label: string
  headings: readonly string[]
}

export const LAND_COLUMNS: readonly ColumnRule[] = [
  {
    column: 'serial',
    kind: 'serial',
    label: 'Số phát hành',
    headings: [
      'so phat hanh',
      'so phat hanh gcn',
      'so phat hanh giay chung nhan',
      'so seri',
      'so serial',
      'so seri gcn',
      'so gcn',
      'so giay chung nhan',
    ],
  },
  {
    column: 'issued_on',
    kind: 'date',
    label: 'Ngày cấp',
    headings: ['ngay cap', 'ngay cap gcn', 'ngay cap giay chung nhan', 'giay chung nhan ngay cap'],
  },
  {
    column: 'book_number',
    kind: 'text',
    label: 'Số vào sổ',
    headings: ['so vao so', 'so vao so cap gcn', 'so vao so cap giay chung nhan', 'so vao so gcn'],
  },
  {
    column: 'owner_name',
    kind: 'name',
    label: 'Tên chủ',
    headings: [
      'ten chu',
      'ho ten chu',
      'ten chu su dung',
      'ten chu su dung dat',
      'chu su dung',
      'chu su dung dat',
      'ho ten chu su dung',
      'ho va ten chu su dung',
      'ho va ten chu su dung dat',
      'ho va ten',
      'ho ten',
      'nguoi su dung dat',
      'ho va ten nguoi su dung dat',
    ],
  },
  {
    column: 'owner_id',
    kind: 'idNumber',
    label: 'CCCD',
    headings: [
      'cccd',
      'so cccd',
      'cmnd cccd',
      'so cmnd cccd',
      'cccd cmnd',
      'can cuoc',
      'so can cuoc',
      'can cuoc cong dan',
      'so dinh danh',
      'so dinh danh ca nhan',
      'so dinh danh ca nhan cccd',
      'so giay to',
    ],
  },
  {
    column: 'owner_birth',
    kind: 'date',
    label: 'Ngày sinh',
    headings: ['ngay sinh', 'nam sinh', 'ngay thang nam sinh', 'ngay sinh nam sinh'],
  },
  { column: 'owner_sex', kind: 'text', label: 'Giới tính', headings: ['gioi tinh', 'nam nu'] },
  {
    column: 'owner_address',
    kind: 'text',
    label: 'Địa chỉ thường trú',
    headings: [
      'dia chi thuong tru',
      'noi thuong tru',
      'thuong tru',
      'dia chi chu',
      'dia chi chu su dung',
      'dia chi chu su dung dat',
      'chu su dung dia chi',
      'ho khau thuong tru',
    ],
  },
  {
    column: 'address',
    kind: 'text',
    label: 'Địa chỉ',
    headings: ['dia chi thua dat', 'thua dat dia chi', 'dia chi dat', 'dia chi', 'vi tri thua dat'],
  },
  {
    column: 'group_name',
    kind: 'name',
    label: 'Tổ dân phố',
    headings: ['to dan pho', 'tdp', 'to', 'ten to dan pho', 'to dan pho thon', 'thon', 'thon to dan pho', 'khu dan cu'],
  },
  {
    column: 'old_commune',
    kind: 'name',
    label: 'Xã cũ',
    headings: ['xa cu', 'phuong cu', 'xa phuong cu', 'phuong xa cu', 'xa phuong thi tran cu', 'don vi hanh chinh cu', 'dvhc cu'],
  },
  {
    column: 'map_sheet',
    kind: 'text',
    label: 'Số tờ',
    headings: ['so to', 'to so', 'to ban do', 'so to ban do', 'so hieu to ban do', 'to bd', 'so to ban do ghi tren gcn'],
  },
  {
    column: 'parcel_number',
    kind: 'text',
    label: 'Số thửa',
    headings: ['so thua', 'thua so', 'thua', 'so thua dat', 'so thu tu thua', 'so hieu thua', 'so thu tu thua ghi tren gcn'],
  },
  {
    column: 'area',
    kind: 'decimal',
    label: 'Diện tích',
    headings: ['dien tich', 'dien tich m2', 'dien tich thua dat', 'dien tich thua dat m2', 'dt m2', 'thua dat dien tich'],
  },
  {
    column: 'land_use',
    kind: 'text',
    label: 'Loại đất',
    headings: ['loai dat', 'muc dich su dung', 'muc dich su dung dat', 'mdsd', 'loai dat 1', 'thua dat loai dat'],
  },
  {
    column: 'national_group',
    kind: 'landGroup',
    label: 'Nhóm',
    headings: ['nhom', 'phan nhom', 'nhom du lieu', 'nhom thua dat', 'loai nhom', 'phan loai'],
  },
]
