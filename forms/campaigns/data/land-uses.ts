// What land is used for: the 53 codes in force and the 16 that old certificates still say. An old code is kept as the paper has it; its equivalent
// today is only proposed, and where the law gives none the officer chooses. Source: FACTS §1.7 (TT 08/2024/TT-BTNMT; equivalents to be verified).

export interface LandUseGroup {
  code: string
  name: string
  uses: { code: string; name: string }[]
}
export interface LegacyLandUse {
  code: string
  name: string
  /** Proposed code of today; null where an officer must choose. */
  today: string | null
  /** How sure the proposal is; the meaning of the old code itself is. */
  mark: 'verify'
}

export const landUseGroups: LandUseGroup[] = [
  {
    code: 'NNP',
    name: 'Nhóm đất nông nghiệp',
    uses: [
      { code: 'LUC', name: 'Đất chuyên trồng lúa' },
      { code: 'LUK', name: 'Đất trồng lúa còn lại' },
      { code: 'HNK', name: 'Đất trồng cây hằng năm khác' },
      { code: 'CLN', name: 'Đất trồng cây lâu năm' },
      { code: 'RDD', name: 'Đất rừng đặc dụng' },
      { code: 'RPH', name: 'Đất rừng phòng hộ' },
      { code: 'RSX', name: 'Đất rừng sản xuất' },
      { code: 'NTS', name: 'Đất nuôi trồng thủy sản' },
      { code: 'CNT', name: 'Đất chăn nuôi tập trung' },
      { code: 'LMU', name: 'Đất làm muối' },
      { code: 'NKH', name: 'Đất nông nghiệp khác' },
    ],
  },
  {
    code: 'OTC',
    name: 'Đất ở',
    uses: [
      { code: 'ONT', name: 'Đất ở tại nông thôn' },
      { code: 'ODT', name: 'Đất ở tại đô thị' },
    ],
  },
  {
    code: 'TSC',
    name: 'Đất xây dựng trụ sở cơ quan',
    uses: [{ code: 'TSC', name: 'Đất xây dựng trụ sở cơ quan' }],
  },
  {
    code: 'CQP-CAN',
    name: 'Đất quốc phòng, an ninh',
    uses: [
      { code: 'CQP', name: 'Đất quốc phòng' },
      { code: 'CAN', name: 'Đất an ninh' },
    ],
  },
  {
    code: 'DSN',
    name: 'Đất xây dựng công trình sự nghiệp',
    uses: [
      { code: 'DVH', name: 'Đất xây dựng cơ sở văn hóa' },
      { code: 'DXH', name: 'Đất xây dựng cơ sở xã hội' },
      { code: 'DYT', name: 'Đất xây dựng cơ sở y tế' },
      { code: 'DGD', name: 'Đất xây dựng cơ sở giáo dục và đào tạo' },
      { code: 'DTT', name: 'Đất xây dựng cơ sở thể dục, thể thao' },
      { code: 'DKH', name: 'Đất xây dựng cơ sở khoa học và công nghệ' },
      { code: 'DMT', name: 'Đất xây dựng cơ sở môi trường' },
      { code: 'DKT', name: 'Đất xây dựng cơ sở khí tượng thủy văn' },
      { code: 'DNG', name: 'Đất xây dựng cơ sở ngoại giao' },
      { code: 'DSK', name: 'Đất xây dựng công trình sự nghiệp khác' },
    ],
  },
  {
    code: 'CSK',
    name: 'Đất sản xuất, kinh doanh phi nông nghiệp',
    uses: [
      { code: 'SKK', name: 'Đất khu công nghiệp' },
      { code: 'SKN', name: 'Đất cụm công nghiệp' },
      { code: 'SCT', name: 'Đất khu công nghệ thông tin tập trung' },
      { code: 'TMD', name: 'Đất thương mại, dịch vụ' },
      { code: 'SKC', name: 'Đất cơ sở sản xuất phi nông nghiệp' },
      { code: 'SKS', name: 'Đất sử dụng cho hoạt động khoáng sản' },
    ],
  },
  {
    code: 'CCC',
    name: 'Đất sử dụng vào mục đích công cộng',
    uses: [
      { code: 'DGT', name: 'Đất công trình giao thông' },
      { code: 'DTL', name: 'Đất công trình thủy lợi' },
      { code: 'DCT', name: 'Đất công trình cấp nước, thoát nước' },
      { code: 'DPC', name: 'Đất công trình phòng, chống thiên tai' },
      { code: 'DDD', name: 'Đất có di tích lịch sử - văn hóa, danh lam thắng cảnh, di sản thiên nhiên' },
      { code: 'DRA', name: 'Đất công trình xử lý chất thải' },
      { code: 'DNL', name: 'Đất công trình năng lượng, chiếu sáng công cộng' },
      { code: 'DBV', name: 'Đất công trình hạ tầng bưu chính, viễn thông, công nghệ thông tin' },
      { code: 'DCH', name: 'Đất chợ dân sinh, chợ đầu mối' },
      { code: 'DKV', name: 'Đất khu vui chơi, giải trí công cộng, sinh hoạt cộng đồng' },
    ],
  },
  {
    code: 'TON-TIN',
    name: 'Đất tôn giáo, tín ngưỡng',
    uses: [
      { code: 'TON', name: 'Đất tôn giáo' },
      { code: 'TIN', name: 'Đất tín ngưỡng' },
    ],
  },
  {
    code: 'NTD',
    name: 'Đất nghĩa trang, nhà tang lễ, cơ sở hỏa táng',
    uses: [{ code: 'NTD', name: 'Đất nghĩa trang, nhà tang lễ, cơ sở hỏa táng; đất cơ sở lưu giữ tro cốt' }],
  },
  {
    code: 'TVC',
    name: 'Đất có mặt nước chuyên dùng',
    uses: [
      { code: 'MNC', name: 'Đất có mặt nước dạng ao, hồ, đầm, phá' },
      { code: 'SON', name: 'Đất có mặt nước dạng sông, ngòi, kênh, rạch, suối' },
    ],
  },
  {
    code: 'PNK',
    name: 'Đất phi nông nghiệp khác',
    uses: [{ code: 'PNK', name: 'Đất phi nông nghiệp khác' }],
  },
  {
    code: 'CSD',
    name: 'Nhóm đất chưa sử dụng',
    uses: [
      { code: 'CGT', name: 'Đất do Nhà nước thu hồi ... chưa giao, chưa cho thuê sử dụng' },
      { code: 'BCS', name: 'Đất bằng chưa sử dụng' },
      { code: 'DCS', name: 'Đất đồi núi chưa sử dụng' },
      { code: 'NCS', name: 'Núi đá không có rừng cây' },
      { code: 'MCS', name: 'Đất có mặt nước chưa sử dụng' },
    ],
  },
]

export const landUses = landUseGroups.flatMap(({ code: group, uses }) => uses.map(use => ({ ...use, group, mark: 'source' as const })))

const legacy: Omit<LegacyLandUse, 'mark'>[] = [
  { code: 'LUN', name: 'Đất trồng lúa nương (cũ)', today: 'LUK' },
  { code: 'BHK', name: 'Đất bằng trồng cây hàng năm khác (cũ)', today: 'HNK' },
  { code: 'NHK', name: 'Đất nương rẫy trồng cây hàng năm khác (cũ)', today: 'HNK' },
  { code: 'SKX', name: 'Đất sản xuất vật liệu xây dựng, làm đồ gốm (cũ)', today: null },
  { code: 'SKT', name: 'Đất khu chế xuất (cũ)', today: null },
  { code: 'DTS', name: 'Đất xây dựng trụ sở của tổ chức sự nghiệp (cũ)', today: null },
  { code: 'DDT', name: 'Đất có di tích lịch sử - văn hóa (cũ)', today: 'DDD' },
  { code: 'DDL', name: 'Đất có danh lam thắng cảnh (cũ)', today: 'DDD' },
  { code: 'DSH', name: 'Đất sinh hoạt cộng đồng (cũ)', today: 'DKV' },
  { code: 'DCK', name: 'Đất công trình công cộng khác (cũ)', today: null },
  { code: 'LNC', name: 'Đất trồng cây công nghiệp lâu năm (cũ)', today: 'CLN' },
  { code: 'LNQ', name: 'Đất trồng cây ăn quả lâu năm (cũ)', today: 'CLN' },
  { code: 'LNK', name: 'Đất trồng cây lâu năm khác (cũ)', today: 'CLN' },
  { code: 'TSL', name: 'Đất nuôi trồng thủy sản nước lợ, mặn (cũ)', today: 'NTS' },
  { code: 'TSN', name: 'Đất chuyên nuôi trồng thủy sản nước ngọt (cũ)', today: 'NTS' },
  { code: 'T', name: 'Đất thổ cư, "T" ghi trên sổ cũ', today: null },
]

export const legacyLandUses: LegacyLandUse[] = legacy.map(use => ({ ...use, mark: 'verify' }))
