// The columns of the national workbook PL3-01 ("Phụ lục 3-01"): the running number and fields 1–49, of which 21 and 22 do not exist. One row is one
// certificate × parcel × person. Elsewhere a sheet of 38 columns is in use that agrees up to field 30; which seven follow is to be verified, so that
// an export takes the columns it is told. Source: FACTS §1.3 (C).

export type ColumnType = 'int' | 'text' | 'date' | 'date_or_year' | 'decimal' | 'enum'
export interface WorkbookColumn {
  letter: string
  /** Official field number; null where the sheet gives none. */
  number: number | null
  key: string
  title: string
  type: ColumnType
}

export const pl301Columns: WorkbookColumn[] = [
  { letter: 'A', number: null, key: 'stt', title: 'STT', type: 'int' },
  { letter: 'B', number: 1, key: 'ma_dvhc_xa', title: 'Mã đơn vị hành chính cấp xã', type: 'text' },
  { letter: 'C', number: 2, key: 'so_phat_hanh', title: 'Số phát hành Giấy chứng nhận', type: 'text' },
  { letter: 'D', number: 3, key: 'ngay_cap', title: 'Ngày cấp Giấy chứng nhận', type: 'date' },
  { letter: 'E', number: 4, key: 'so_vao_so', title: 'Số vào sổ cấp Giấy chứng nhận', type: 'text' },
  { letter: 'F', number: 5, key: 'ten_to_chuc', title: 'Tên tổ chức', type: 'text' },
  { letter: 'G', number: 6, key: 'so_dd_to_chuc', title: 'Số định danh tổ chức', type: 'text' },
  { letter: 'H', number: 7, key: 'ho_ten', title: 'Họ và tên chủ sử dụng / Họ tên người đại diện tổ chức', type: 'text' },
  { letter: 'I', number: 8, key: 'ngay_sinh', title: 'Ngày, tháng, năm sinh', type: 'date_or_year' },
  { letter: 'J', number: 9, key: 'gioi_tinh', title: 'Giới tính', type: 'enum' },
  { letter: 'K', number: 10, key: 'so_cccd', title: 'Số định danh cá nhân/CCCD', type: 'text' },
  { letter: 'L', number: 11, key: 'dia_chi_thuong_tru', title: 'Địa chỉ thường trú', type: 'text' },
  { letter: 'M', number: 12, key: 'phap_nhan', title: 'Pháp nhân trên GCN', type: 'enum' },
  { letter: 'N', number: 13, key: 'vai_tro', title: 'Vai trò pháp nhân trên GCN', type: 'enum' },
  { letter: 'O', number: null, key: 'ht_ho_ten', title: 'Tên người sử dụng hiện tại', type: 'text' },
  { letter: 'P', number: null, key: 'ht_cccd', title: 'Số định danh cá nhân (CCCD) của người sử dụng hiện tại', type: 'text' },
  { letter: 'Q', number: 14, key: 'ht_dia_chi', title: 'Địa chỉ thường trú (2 cấp) của người sử dụng hiện tại', type: 'text' },
  { letter: 'R', number: 15, key: 'ht_ly_do', title: 'Lý do thay đổi (thừa kế, tặng cho, chuyển nhượng...)', type: 'enum' },
  { letter: 'S', number: 16, key: 'ma_dinh_danh_thua', title: 'Mã định danh thửa đất', type: 'text' },
  { letter: 'T', number: 17, key: 'so_to_gcn', title: 'Số tờ bản đồ ghi trên GCN', type: 'text' },
  { letter: 'U', number: 18, key: 'so_thua_gcn', title: 'Số thứ tự thửa ghi trên GCN', type: 'text' },
  { letter: 'V', number: 19, key: 'so_to_bddc', title: 'Số hiệu tờ trên bản đồ địa chính', type: 'text' },
  { letter: 'W', number: 20, key: 'so_thua_bddc', title: 'Số thứ tự thửa trên bản đồ địa chính', type: 'text' },
  { letter: 'X', number: 23, key: 'dia_chi_thua', title: 'Địa chỉ thửa đất', type: 'text' },
  { letter: 'Y', number: 24, key: 'dien_tich_thua', title: 'Diện tích thửa đất (m2)', type: 'decimal' },
  { letter: 'Z', number: 25, key: 'loai_dat_1', title: 'Loại đất (1)', type: 'enum' },
  { letter: 'AA', number: 26, key: 'dien_tich_1', title: 'Diện tích (1)', type: 'decimal' },
  { letter: 'AB', number: 27, key: 'nguon_goc_1', title: 'Nguồn gốc (1)', type: 'enum' },
  { letter: 'AC', number: 28, key: 'hinh_thuc_1', title: 'Hình thức sử dụng (1)', type: 'enum' },
  { letter: 'AD', number: 29, key: 'thoi_han_1', title: 'Thời hạn sử dụng (1)', type: 'text' },
  { letter: 'AE', number: 30, key: 'loai_dat_2', title: 'Loại đất (2)', type: 'enum' },
  { letter: 'AF', number: 31, key: 'dien_tich_2', title: 'Diện tích (2)', type: 'decimal' },
  { letter: 'AG', number: 32, key: 'nguon_goc_2', title: 'Nguồn gốc (2)', type: 'enum' },
  { letter: 'AH', number: 33, key: 'hinh_thuc_2', title: 'Hình thức sử dụng (2)', type: 'enum' },
  { letter: 'AI', number: 34, key: 'thoi_han_2', title: 'Thời hạn sử dụng (2)', type: 'text' },
  { letter: 'AJ', number: 35, key: 'loai_dat_3', title: 'Loại đất (3)', type: 'enum' },
  { letter: 'AK', number: 36, key: 'dien_tich_3', title: 'Diện tích (3)', type: 'decimal' },
  { letter: 'AL', number: 37, key: 'nguon_goc_3', title: 'Nguồn gốc (3)', type: 'enum' },
  { letter: 'AM', number: 38, key: 'hinh_thuc_3', title: 'Hình thức sử dụng (3)', type: 'enum' },
  { letter: 'AN', number: 39, key: 'thoi_han_3', title: 'Thời hạn sử dụng (3)', type: 'text' },
  { letter: 'AO', number: 40, key: 'loai_tai_san', title: 'Loại tài sản gắn liền với đất', type: 'enum' },
  { letter: 'AP', number: 41, key: 'khu_chung_cu', title: 'Khu nhà chung cư, nhà hỗn hợp', type: 'text' },
  { letter: 'AQ', number: 42, key: 'nha_chung_cu', title: 'Nhà chung cư', type: 'text' },
  { letter: 'AR', number: 43, key: 'so_can_ho', title: 'Số căn hộ', type: 'text' },
  { letter: 'AS', number: 44, key: 'dt_xay_dung', title: 'Diện tích xây dựng', type: 'decimal' },
  { letter: 'AT', number: 45, key: 'dt_san', title: 'Diện tích sàn', type: 'decimal' },
  { letter: 'AU', number: 46, key: 'hinh_thuc_so_huu', title: 'Hình thức sở hữu', type: 'enum' },
  { letter: 'AV', number: 47, key: 'thoi_han_so_huu', title: 'Thời hạn sở hữu', type: 'text' },
  { letter: 'AW', number: 48, key: 'cap_hang', title: 'Cấp hạng', type: 'text' },
  { letter: 'AX', number: 49, key: 'ten_file_quet', title: 'Tên file quét GCN/CCCD', type: 'text' },
]

/** Field 30 is the last that both sheets surely share. */
const SHARED_COLUMNS = 31
/** To be verified with the office that receives the sheet. */
const ASSUMED_KEYS = ['dien_tich_2', 'nguon_goc_2', 'hinh_thuc_2', 'thoi_han_2', 'loai_tai_san', 'dt_san', 'ten_file_quet']

/** Keys of the 38-column sheet, in its order, and how sure each is. */
export const pl301ShortKeys: { key: string; mark: 'source' | 'verify' }[] = [
  ...pl301Columns.slice(0, SHARED_COLUMNS).map(({ key }) => ({ key, mark: 'source' as const })),
  ...ASSUMED_KEYS.map(key => ({ key, mark: 'verify' as const })),
]
