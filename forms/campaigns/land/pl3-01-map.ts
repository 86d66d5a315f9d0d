// Where each column of PL3-01 gets its value from: a question of the completion form about the certificate, a parcel, one of its first three uses, or a person.
// Data, so that an office whose sheet differs changes the map and no code (FACTS §1.3 C).

import * as z from 'zod/mini'
import { PropertyName } from '../../../shared/list-definition.ts'

export const USES_IN_SHEET = 3

/** `questions`: the first that is answered is written; with `together` all of them, side by side. */
export const ColumnSource = z.strictObject({
  of: z.enum(['rowNumber', 'certificate', 'parcel', 'person', 'use']),
  questions: z.array(PropertyName),
  /** of `use`: which of the parcel's uses, from 1. */
  place: z.optional(z.int().check(z.gte(1), z.lte(USES_IN_SHEET))),
  together: z.optional(z.boolean()),
})
export type ColumnSource = z.infer<typeof ColumnSource>

const certificate = (...questions: string[]): ColumnSource => ({ of: 'certificate', questions })
const parcel = (...questions: string[]): ColumnSource => ({ of: 'parcel', questions })
const person = (...questions: string[]): ColumnSource => ({ of: 'person', questions })

/** An old code goes up as what the officer chose for today; until then as the paper has it. */
const useColumns = Array.from({ length: USES_IN_SHEET }, (_, index) => index + 1).flatMap((place): [string, ColumnSource][] => [
  [`loai_dat_${place}`, { of: 'use', place, questions: ['use_today', 'use_code'] }],
  [`dien_tich_${place}`, { of: 'use', place, questions: ['use_area'] }],
  [`nguon_goc_${place}`, { of: 'use', place, questions: ['use_origin', 'use_second_origin'], together: true }],
  [`hinh_thuc_${place}`, { of: 'use', place, questions: ['use_form'] }],
  [`thoi_han_${place}`, { of: 'use', place, questions: ['use_until', 'use_term'] }],
])

export const pl301Map: Readonly<Record<string, ColumnSource>> = {
  stt: { of: 'rowNumber', questions: [] },
  ma_dvhc_xa: certificate('ward_code'),
  so_phat_hanh: certificate('certificate_serial'),
  ngay_cap: certificate('issued_on'),
  so_vao_so: certificate('register_number'),
  ten_to_chuc: certificate('organisation_name'),
  so_dd_to_chuc: certificate('organisation_number'),
  ho_ten: person('person_name'),
  ngay_sinh: person('person_birth'),
  gioi_tinh: person('person_sex'),
  so_cccd: person('person_id', 'person_old_id'),
  dia_chi_thuong_tru: person('person_address'),
  phap_nhan: certificate('holder_kind'),
  vai_tro: person('person_role'),
  ht_ho_ten: certificate('current_user_name'),
  ht_cccd: certificate('current_user_id'),
  ht_dia_chi: certificate('current_user_address'),
  ht_ly_do: certificate('change_reason'),
  ma_dinh_danh_thua: parcel('parcel_id'),
  so_to_gcn: parcel('sheet_printed'),
  so_thua_gcn: parcel('number_printed'),
  so_to_bddc: parcel('sheet_cadastral'),
  so_thua_bddc: parcel('number_cadastral'),
  dia_chi_thua: parcel('address_now', 'address_printed'),
  dien_tich_thua: parcel('parcel_area'),
  ...Object.fromEntries(useColumns),
  loai_tai_san: parcel('asset_kind'),
  khu_chung_cu: parcel('asset_estate'),
  nha_chung_cu: parcel('asset_building'),
  so_can_ho: parcel('asset_flat'),
  dt_xay_dung: parcel('asset_built_area'),
  dt_san: parcel('asset_floor_area'),
  hinh_thuc_so_huu: parcel('asset_ownership'),
  thoi_han_so_huu: parcel('asset_term'),
  cap_hang: parcel('asset_grade'),
  ten_file_quet: certificate('scan_name'),
}
