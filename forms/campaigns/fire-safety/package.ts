// Fire extinguishers and fire safety at home (FACTS §4b; law 55/2024/QH15). Homes of party members come first in the plan; that a home is one comes from the
// list and is not asked at the door.
import type { Choice, FormDefinition, Question } from '../../language/definition/definition.ts'
import { HOUSE, ofProperty, paper } from '../document.ts'
import { householdsOf } from '../household-checks/lists.ts'
import { oneStagePackage } from '../household-checks/one-stage-package.ts'
import { againstTarget, begin, counted, end, SUMMARY, shareOf, summed, visitFacts } from '../household-checks/report-columns.ts'
import { MET, noteQuestion, visitQuestion, visitResults } from '../household-checks/visit.ts'
import {
  ask,
  choice,
  chooseOne,
  compute,
  odd,
  outcome,
  property,
  REQUIRED,
  rows,
  SHOWN,
  section,
  toVerify,
  wrong,
  yesNo,
} from '../question.ts'

const kinds: Choice[] = [
  choice('powder', 'Bình bột (ABC, BC, MFZL)', 'Powder'),
  choice('co2', 'Bình khí CO2 (MT)', 'CO2'),
  choice('foam', 'Bình bọt, nước', 'Foam or water'),
  choice('other', 'Loại khác', 'Another'),
]
const gauges: Choice[] = [
  choice('green', 'Vạch xanh', 'Green'),
  choice('red', 'Vạch đỏ', 'Red'),
  choice('none', 'Không có đồng hồ', 'No gauge'),
]

const extinguisher: Question[] = [
  chooseOne('kind', ['Loại bình', 'Kind'], 'kinds', REQUIRED),
  ask('decimal', 'weight', ['Khối lượng (kg)', 'Weight (kg)'], {
    constraint: '. > 0 and . <= 50',
    constraintMessage: { vi: 'Từ trên 0 đến 50 kg.', en: 'Up to 50 kg.' },
  }),
  ask('partialDate', 'filled_on', ['Ngày sản xuất hoặc nạp gần nhất (hoặc năm)', 'Made or last filled'], {
    checks: [
      wrong('filled-in-future', 'year-of(.) > year-of(today())', ['Không thể ở sau năm nay.', 'Cannot be in the future.']),
      odd('filled-long-ago', "year-of(today()) - year-of(.) > setting('refill_years')", [
        'Bình nạp đã lâu, cần kiểm tra lại.',
        'Filled long ago; have it checked.',
      ]),
    ],
  }),
  chooseOne('gauge', ['Đồng hồ áp', 'Gauge'], 'gauges', {
    ...REQUIRED,
    appearance: 'quick',
    checks: [
      odd('gauge-red', ". = 'red'", ['Áp vạch đỏ: bình cần nạp lại.', 'Red: to be filled again.']),
      odd('co2-with-gauge', "${kind} = 'co2' and . != 'none'", [
        'Bình CO2 thường không có đồng hồ áp.',
        'CO2 extinguishers have no gauge.',
      ]),
    ],
  }),
]

const yes = (name: string, vi: string, en: string): Question => chooseOne(name, [vi, en], 'yes_no', { ...REQUIRED, appearance: 'quick' })

const home = section(
  'table_home',
  ['An toàn trong nhà', 'Safety at home'],
  [
    chooseOne('second_exit', ['Có lối thoát nạn thứ hai', 'Has a second way out'], 'yes_no', REQUIRED),
    chooseOne('iron_cage', ['Có lồng sắt, “chuồng cọp”', 'Has an iron cage'], 'yes_no', REQUIRED),
    chooseOne('with_business', ['Nhà ở kết hợp sản xuất, kinh doanh', 'Home with a business'], 'yes_no', REQUIRED),
    chooseOne('charges_inside', ['Sạc xe điện trong nhà', 'Charges electric bikes inside'], 'yes_no', REQUIRED),
    chooseOne('has_app', ['Đã cài ứng dụng báo cháy 114', 'Has the 114 app'], 'yes_no', REQUIRED),
  ],
  { appearance: 'table' },
)

const form: FormDefinition = {
  id: 'ra-soat-pccc',
  version: 1,
  title: { vi: 'Rà soát phòng cháy, chữa cháy', en: 'Fire safety' },
  recordTitle: "entity('head')",
  choices: { visit_results: visitResults, yes_no: yesNo, kinds, gauges },
  pages: [
    section('page_visit', ['Hộ gia đình', 'The household'], [visitQuestion, noteQuestion]),
    section(
      'page_extinguishers',
      ['Bình chữa cháy', 'Extinguishers'],
      [
        yes('has_extinguisher', 'Nhà có bình chữa cháy không?', 'Is there an extinguisher?'),
        rows('extinguishers', ['Từng bình', 'Each of them'], extinguisher, { relevant: "${has_extinguisher} = 'yes'", max: 20 }),
        compute('extinguisher_count', ['Số bình', 'Extinguishers'], 'count-non-empty(${kind})', SHOWN),
        compute('usable_count', ['Số bình dùng được', 'Usable'], "${extinguisher_count} - count-same('red', ${gauge})", SHOWN),
      ],
      { relevant: MET },
    ),
    section('page_home', ['Trong nhà', 'At home'], [home], { relevant: MET }),
    section(
      'page_advice',
      ['Nhắc nhở', 'Advice'],
      [
        ask(
          'note',
          'no_second_exit',
          ['Cần mở lối thoát nạn thứ hai, nhất là khi có lồng sắt.', 'A second way out is needed, above all with a cage.'],
          {
            relevant: "${second_exit} = 'no'",
          },
        ),
        ask('acknowledge', 'advised', ['Đã nhắc hộ về lối thoát nạn và sạc xe điện', 'The household was advised'], { required: 'true()' }),
      ],
      { relevant: `${MET} and (\${second_exit} = 'no' or \${charges_inside} = 'yes')` },
    ),
  ],
}

const HAS = "${has_extinguisher} = 'yes'"
const PARTY = "entity('party_home') = 'yes'"

export const fireSafety = oneStagePackage({
  id: 'phong-chay-chua-chay',
  title: ['Bình chữa cháy và an toàn cháy', 'Extinguishers and fire safety'],
  office: 'Công an phường',
  target: { percent: '100', help: ['100% nhà đảng viên, sau đó 100% hộ gia đình.', 'Homes of party members first, then all.'] },
  settings: [
    toVerify('number', 'refill_years', ['Nạp lại bình sau (năm)', 'Refill after (years)'], '3', [
      'thời hạn nạp tùy loại bình và nhà sản xuất; hỏi cảnh sát phòng cháy.',
      'it depends on the kind and the maker.',
    ]),
  ],
  list: householdsOf({
    id: 'ho-pccc',
    title: ['Danh sách hộ rà soát phòng cháy', 'Households'],
    properties: [
      property('party_home', ['Hộ có đảng viên', 'Home of a party member'], 'choice', ['đảng viên'], { choices: yesNo, sensitive: true }),
      outcome('usable', ['Số bình dùng được', 'Usable extinguishers']),
    ],
  }),
  form,
  outcomes: { usable: '${usable_count}' },
  report: {
    title: 'BÁO CÁO RÀ SOÁT PHÒNG CHÁY, CHỮA CHÁY HỘ GIA ĐÌNH',
    summary: SUMMARY,
    columns: [
      ...begin('Tổng số hộ'),
      counted('has_extinguisher', 'Có bình', 'Bình chữa cháy'),
      counted('has_usable', 'Có bình dùng được', 'Bình chữa cháy'),
      summed('extinguishers', 'Số bình', 'Bình chữa cháy'),
      summed('usable', 'Số bình dùng được', 'Bình chữa cháy'),
      summed('kilos', 'Khối lượng (kg)', 'Bình chữa cháy'),
      shareOf('share', 'Tỷ lệ hộ có bình', 'has_extinguisher', 'met'),
      ...againstTarget,
      counted('party_met', 'Số hộ', 'Hộ có đảng viên'),
      counted('party_has', 'Có bình', 'Hộ có đảng viên'),
      counted('no_second_exit', 'Chưa có lối thoát thứ hai', 'Nguy cơ'),
      counted('caged', 'Có lồng sắt', 'Nguy cơ'),
      counted('with_business', 'Kết hợp kinh doanh', 'Nguy cơ'),
      counted('charges_inside', 'Sạc xe điện trong nhà', 'Nguy cơ'),
      counted('has_app', 'Đã cài ứng dụng 114'),
      ...end,
    ],
    facts: {
      ...visitFacts,
      has_extinguisher: HAS,
      has_usable: '${usable_count} > 0',
      party_met: `${PARTY} and ${MET}`,
      party_has: `${PARTY} and ${HAS}`,
      no_second_exit: "${second_exit} = 'no'",
      caged: "${iron_cage} = 'yes'",
      with_business: "${with_business} = 'yes'",
      charges_inside: "${charges_inside} = 'yes'",
      has_app: "${has_app} = 'yes'",
    },
    figures: { extinguishers: '${extinguisher_count}', usable: '${usable_count}', kilos: 'sum(${weight})' },
  },
  documents: [
    paper('chua-co-binh', ['Danh sách hộ chưa có bình chữa cháy dùng được', 'Households without a usable extinguisher'], 'ho-pccc', {
      when: "entity('usable') = '0'",
      columns: [ofProperty('Chủ hộ', 'head'), HOUSE, ofProperty('Số nhân khẩu', 'members')],
    }),
  ],
})
