// Pages 2 and 3 of the completion form: 1–20 parcels, each with its uses. The national sheet takes three uses of a parcel; more are kept and only said.
// Sheets are numbered anew in each old commune, often in two series, so that both are asked and never guessed (FACTS §1.4).
import type { Group, Node, Question, Repeat } from '../../language/definition/definition.ts'
import { given } from '../expression-text.ts'
import { ask, chooseOne, compute, odd, REQUIRED, rows, SHOWN, section, wrong } from '../question.ts'

const TOLERANCE = "setting('area_tolerance')"
const POSITIVE = { constraint: '. > 0', constraintMessage: { vi: 'Diện tích phải lớn hơn 0.', en: 'More than nothing.' } }

const use: Question[] = [
  chooseOne('use_code', ['Loại đất ghi trên giấy', 'Use as printed'], 'land_uses', {
    ...REQUIRED,
    registry: 'land_use',
    appearance: 'autocomplete',
    mayBeAsPrinted: true,
  }),
  ask('text', 'use_as_printed', ['Ghi theo bìa (nguyên văn)', 'As printed, in words'], {
    hint: {
      vi: 'Khi bìa ghi bằng chữ hoặc không chắc mã: “thổ cư”, “vườn”, “ĐRM”.',
      en: 'When the paper has words or the code is unsure.',
    },
  }),
  compute('use_era', ['Mã cũ hay mã nay', 'Old or new code'], "pulldata('land_uses', 'era', 'name', ${use_code})"),
  compute('use_proposed', ['Mã nay dự kiến', 'Proposed code'], "pulldata('land_uses', 'today', 'name', ${use_code})"),
  chooseOne('use_today', ['Loại đất hiện nay (cán bộ chọn)', 'Use today (the officer chooses)'], 'land_uses', {
    appearance: 'autocomplete',
    relevant: "${use_era} = 'old'",
    choiceFilter: "era = 'now'",
    checks: [
      odd('use-not-as-proposed', "${use_proposed} != '' and . != ${use_proposed}", [
        'Mã khác với mã tương đương dự kiến. Hãy kiểm tra lại.',
        'Not the code that the old one is proposed to become.',
      ]),
    ],
  }),
  ask('decimal', 'use_area', ['Diện tích (m²)', 'Area (m²)'], { ...REQUIRED, ...POSITIVE, mayBeAsPrinted: true }),
  chooseOne('use_origin', ['Nguồn gốc sử dụng', 'Origin'], 'land_origins', {
    appearance: 'autocomplete',
    required: "${certificate_kind} != 'circular_10'",
    hint: { vi: 'Sổ mới từ 2025 không ghi nguồn gốc; không đoán.', en: 'Papers since 2025 print none; do not guess.' },
    mayBeAsPrinted: true,
  }),
  chooseOne('use_second_origin', ['Nguồn gốc thứ hai ghi trong cùng câu', 'Second origin in the same sentence'], 'land_origins', {
    appearance: 'autocomplete',
    relevant: "${use_origin} != ''",
  }),
  chooseOne('use_form', ['Hình thức sử dụng', 'Form of use'], 'use_forms', { ...REQUIRED, appearance: 'quick' }),
  chooseOne('use_term', ['Thời hạn sử dụng', 'Term'], 'use_terms', {
    ...REQUIRED,
    appearance: 'quick',
    mayBeAsPrinted: true,
    checks: [
      odd('farm-land-lasting', ". = 'lasting' and selected('LUC LUK HNK CLN NTS LMU', ${use_code})", [
        'Đất nông nghiệp thường có thời hạn 50 năm. Hãy xem lại giấy.',
        'Farm land usually has a term of 50 years.',
      ]),
    ],
  }),
  ask('date', 'use_until', ['Đến ngày', 'Until'], {
    relevant: "${use_term} = 'until'",
    required: 'true()',
    mayBeAsPrinted: true,
    checks: [
      odd('housing-with-term', "selected('ODT ONT', ${use_code})", [
        'Đất ở thường có thời hạn lâu dài.',
        'Housing land has a lasting term.',
      ]),
    ],
  }),
]

const uses: Repeat = rows('uses', ['Mục đích sử dụng (xuất nhiều nhất 3)', 'Uses (at most 3 go into the sheet)'], use, { max: 10 })

const asset: Group = section(
  'asset',
  ['Tài sản gắn liền với đất', 'What stands on it'],
  [
    chooseOne('asset_kind', ['Loại tài sản', 'Kind'], 'asset_kinds', {
      hint: { vi: 'Không có thì để trống.', en: 'Leave empty if there is none.' },
    }),
    ...assetQuestions(),
  ],
)

function assetQuestions(): Question[] {
  const relevant = "${asset_kind} != ''"
  const flat = "${asset_kind} = 'house'"
  return [
    ask('text', 'asset_estate', ['Khu nhà chung cư, nhà hỗn hợp', 'Estate'], { relevant: flat }),
    ask('text', 'asset_building', ['Nhà chung cư', 'Building'], { relevant: flat }),
    ask('text', 'asset_flat', ['Số căn hộ', 'Flat'], { relevant: flat }),
    ask('decimal', 'asset_built_area', ['Diện tích xây dựng (m²)', 'Built area (m²)'], { relevant, ...POSITIVE }),
    ask('decimal', 'asset_floor_area', ['Diện tích sàn (m²)', 'Floor area (m²)'], { relevant, ...POSITIVE }),
    chooseOne('asset_ownership', ['Hình thức sở hữu', 'Ownership'], 'ownership_forms', { relevant }),
    ask('text', 'asset_term', ['Thời hạn sở hữu', 'Term of ownership'], { relevant }),
    ask('text', 'asset_grade', ['Cấp hạng', 'Grade'], { relevant }),
  ]
}

const parcel: Node[] = [
  ask('text', 'sheet_printed', ['Tờ bản đồ ghi trên giấy', 'Sheet as printed'], { registry: 'map_sheet', mayBeAsPrinted: true }),
  ask('text', 'number_printed', ['Số thửa ghi trên giấy', 'Parcel as printed'], {
    ...REQUIRED,
    registry: 'parcel_number',
    mayBeAsPrinted: true,
  }),
  ask('text', 'old_commune', ['Xã, phường cũ của tờ bản đồ', 'Old commune of the sheet'], {
    ...REQUIRED,
    default: "entity('old_commune')",
    registry: 'old_commune',
  }),
  ask('text', 'map_series', ['Bộ bản đồ (nếu xã cũ có hai bộ)', 'Series of maps']),
  ask('text', 'sheet_cadastral', ['Tờ trên bản đồ địa chính', 'Cadastral sheet']),
  ask('text', 'number_cadastral', ['Thửa trên bản đồ địa chính', 'Cadastral parcel']),
  compute('parcel_key', ['Khóa thửa', 'Key'], 'parcel-key(${old_commune}, ${sheet_printed}, ${number_printed}, ${map_series})'),
  ask('text', 'parcel_id', ['Mã định danh thửa đất (nếu có)', 'Parcel identifier']),
  ask('text', 'address_printed', ['Địa chỉ thửa ghi trên giấy', 'Address as printed'], {
    ...REQUIRED,
    appearance: 'multiline',
    mayBeAsPrinted: true,
  }),
  ask('text', 'address_now', ['Địa chỉ thửa hiện nay (2 cấp)', 'Address today'], {
    ...REQUIRED,
    appearance: 'multiline',
    default: "setting('address_end')",
  }),
  ask('decimal', 'parcel_area', ['Diện tích thửa (m²)', 'Area (m²)'], {
    ...REQUIRED,
    ...POSITIVE,
    registry: 'area',
    registryAs: 'area',
    mayBeAsPrinted: true,
    checks: [
      odd('area-differs', `\${parcel_count} = 1 and not(area-matches(., entity('area'), ${TOLERANCE}))`, [
        'Diện tích khác với danh sách của phường quá mức cho phép.',
        'The area differs from the ward list by more than is allowed.',
      ]),
      wrong('use-areas-sum', `${given('uses_area')} and \${uses_area} > 0 and not(area-matches(., \${uses_area}, ${TOLERANCE}))`, [
        'Diện tích các loại đất cộng lại phải bằng diện tích thửa.',
        'The areas of the uses must add up to the parcel.',
      ]),
    ],
  }),
  uses,
  compute('uses_area', ['Tổng diện tích các loại đất (m²)', 'Area of all uses'], 'round(sum(${use_area}), 2)', SHOWN),
  compute('uses_count', ['Số loại đất', 'Uses'], 'count-non-empty(${use_code})'),
  ask('note', 'uses_over_three', ['Thửa có hơn 3 loại đất', 'More than three uses'], {
    relevant: '${uses_count} > 3',
    checks: [
      {
        code: 'uses-over-three',
        severity: 'info',
        when: '${uses_count} > 3',
        message: {
          vi: 'Bảng PL3-01 chỉ nhận 3 loại đất đầu; các loại sau vẫn được lưu.',
          en: 'The sheet takes the first three; the rest are kept.',
        },
      },
    ],
  }),
  asset,
]

export const parcelQuestions: Node[] = [
  rows('parcels', ['Các thửa đất trên giấy', 'Parcels of the certificate'], parcel, { max: 20 }),
  compute('parcel_count', ['Số thửa', 'Parcels'], 'count(${parcels})', SHOWN),
]
