// A small form with everything that gives answers a meaning: parcels with land uses inside them, co-owners that a number asks for, a filtered list,
// a total, a trigger, answers from the registry and from last time. Stories of people who fill it stand in forms/language/story.test.ts.
import type { FormDefinition, Group, Repeat } from '../../forms/language/definition/definition.ts'
import { ask, choice, page } from './questions.ts'

export function parcelForm(): FormDefinition {
  return {
    id: 'thua-dat',
    version: 1,
    title: { vi: 'Thửa đất', en: 'Parcels' },
    recordTitle: "concat(${owner}, ' · ', ${parcel_count}, ' thửa')",
    choices: {
      yes_no: [choice('yes', 'Có', 'Yes'), choice('no', 'Không', 'No')],
      uses: [choice('ODT', 'Đất ở', 'Homestead'), choice('CLN', 'Cây lâu năm', 'Orchard'), choice('LUC', 'Lúa', 'Rice')],
      wards: [choice('tn', 'Thủy Nguyên', 'Thuy Nguyen'), choice('hg', 'Hòa Bình', 'Hoa Binh')],
      lanes: [
        choice('l1', 'Ngõ 1', 'Lane 1', { ward: 'tn' }),
        choice('l2', 'Ngõ 2', 'Lane 2', { ward: 'tn' }),
        choice('l9', 'Ngõ 9', 'Lane 9', { ward: 'hg' }),
      ],
    },
    pages: [owner(), land()],
  }
}

function owner(): Group {
  return page('owner_page', 'Chủ sử dụng', 'Owner', [
    ask('text', 'collector', 'Người thu thập', 'Collector', { default: '${last-saved#collector}' }),
    ask('text', 'owner', 'Họ tên', 'Name', { default: "entity('owner_name')", required: 'true()' }),
    ask('text', 'owner_id', 'Số căn cước', 'ID number', {
      constraint: "regex(., '^[0-9]{12}$')",
      constraintMessage: { vi: 'Số căn cước của ${owner} phải có 12 chữ số.', en: "${owner}'s ID number must have 12 digits." },
      mayBeAsPrinted: true,
    }),
    ask('selectOne', 'ward', 'Phường', 'Ward', { choices: 'wards' }),
    ask('selectOne', 'lane', 'Ngõ', 'Lane', { choices: 'lanes', choiceFilter: 'ward = ${ward}' }),
    ask('selectOne', 'shared', 'Có đồng sở hữu?', 'Shared?', { choices: 'yes_no' }),
    ask('integer', 'co_owner_count', 'Mấy người?', 'How many?', { relevant: "${shared} = 'yes'", required: 'true()' }),
    {
      kind: 'repeat',
      name: 'co_owners',
      label: { vi: 'Đồng sở hữu', en: 'Co-owners' },
      relevant: "${shared} = 'yes'",
      count: '${co_owner_count}',
      children: [ask('text', 'co_owner', 'Họ tên', 'Name', { required: 'true()' })],
    },
  ])
}

function land(): Group {
  return page('land_page', 'Đất', 'Land', [
    parcels(),
    ask('calculate', 'parcel_count', 'Số thửa', 'Parcels', { calculate: 'count(${parcels})' }),
    ask('calculate', 'total', 'Tổng diện tích', 'Total area', {
      calculate: 'sum(${area})',
      checks: [
        {
          code: 'more-than-registered',
          severity: 'warning',
          when: "entity('area') != '' and . > entity('area')",
          message: { vi: 'Tổng ${total} m² nhiều hơn sổ của phường.', en: 'The total of ${total} m² is more than registered.' },
          also: ['owner'],
        },
      ],
    }),
    ask('decimal', 'fee', 'Lệ phí', 'Fee', { calculate: '${total} * 10', trigger: 'pays' }),
    ask('selectOne', 'pays', 'Nộp lệ phí?', 'Pays?', { choices: 'yes_no' }),
  ])
}

function parcels(): Repeat {
  return {
    kind: 'repeat',
    name: 'parcels',
    label: { vi: 'Thửa', en: 'Parcel' },
    max: 5,
    children: [
      ask('text', 'number', 'Số thửa', 'Number', { required: 'true()', default: 'position(..)' }),
      ask('decimal', 'area', 'Diện tích', 'Area', { constraint: '. > 0' }),
      ask('selectOne', 'mixed', 'Nhiều loại đất?', 'Several uses?', { choices: 'yes_no' }),
      {
        kind: 'repeat',
        name: 'parts',
        label: { vi: 'Phần', en: 'Part' },
        relevant: "${mixed} = 'yes'",
        children: [
          ask('selectOne', 'use', 'Loại đất', 'Use', { choices: 'uses' }),
          ask('decimal', 'part_area', 'Diện tích phần', 'Area of the part'),
        ],
      },
      ask('calculate', 'parts_area', 'Cộng các phần', 'Sum of the parts', {
        calculate: 'sum(${part_area})',
        relevant: "${mixed} = 'yes'",
        checks: [
          {
            code: 'parts-differ',
            severity: 'error',
            when: '. != ${area}',
            message: { vi: 'Các phần cộng lại ${parts_area} m², thửa ghi ${area} m².', en: 'The parts sum to ${parts_area} m².' },
          },
        ],
      }),
    ],
  }
}
