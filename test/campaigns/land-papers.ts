// The certificates of the land journey as an officer reads them from their photos: parcels, uses and people, with what a workbook or a flattening easily spoils.
import type { Case } from './completed-cases.ts'

const until = (date: string) => ({ use_form: 'own' as const, use_term: 'until' as const, use_until: date })
const lasting = { use_form: 'own' as const, use_term: 'lasting' as const }
const parcel = (sheet: string, number: string, area: number, uses: Case['parcels'][number]['uses'], more = {}) => ({
  texts: {
    sheet_printed: sheet,
    number_printed: number,
    address_printed: 'xã Thủy Sơn, huyện Thủy Nguyên',
    address_now: `Thửa ${number}, phường Thử`,
    ...more,
  },
  area,
  uses,
})
const holder = (name: string, role: string, id: string, parcels: number[] = [], more = {}) => ({
  texts: {
    person_name: name,
    person_role: role,
    person_id: id,
    person_birth: '1958',
    person_sex: 'male',
    person_address: 'TDP Thử',
    ...more,
  },
  parcels,
})
const certificate = (serial: string, issued_on: string, holder_kind: string, more = {}): Case['texts'] => ({
  ...{ ward_code: '11560', certificate_serial: serial, issued_on, register_number: `CH0${serial.slice(-4)}`, holder_kind },
  ...{ scan_name: `${serial.replace(' ', '')}-GCN.pdf`, ...more },
})

export const couple: Case = {
  texts: certificate('CM 264024', '2016-05-04', 'couple'),
  parcels: [
    {
      ...parcel(
        '05',
        '0123',
        180.5,
        [
          { use_code: 'ONT', use_area: 100, use_origin: 'CNQ-CTT', use_second_origin: 'NCQ-8', ...lasting },
          { use_code: 'CLN', use_area: 80.5, use_origin: 'CNQ-KTT', ...until('2063-10-15') },
        ],
        { asset_kind: 'house', asset_ownership: 'shared', asset_grade: 'Cấp 4' },
      ),
      ...{ built: 62.4, floor: 124.8 },
    },
  ],
  persons: [
    holder('Nguyễn Văn Thử', 'husband', '031058000123'),
    holder('Trần Thị Thử', 'wife', '031160000456', [], { person_birth: '1960-02-09', person_sex: 'female' }),
  ],
}
export const joint: Case = {
  texts: certificate('AĐ 266864', '2006-11-30', 'joint'),
  parcels: [
    parcel('2', '7', 300, [{ use_code: 'T', use_today: 'ONT', use_area: 300, use_origin: 'CNQ-CTT', ...lasting }]),
    // Four uses: the sheet takes three.
    parcel(
      '2',
      '8',
      400,
      ['LUC', 'NTS', 'CLN', 'HNK'].map(use_code => ({ use_code, use_area: 100, use_origin: 'CNQ-KTT', ...until('2053-01-01') })),
    ),
    parcel('12', '009', 50.25, [{ use_code: 'ODT', use_area: 50.25, use_origin: 'NCQ-9', ...lasting }], {
      sheet_cadastral: '15',
      number_cadastral: '88',
    }),
  ],
  persons: [holder('Lê Văn Một', 'person', '031070000111', [1, 3]), holder('Lê Văn Hai', 'member', '031072000222', [2])],
}
export const inherited: Case = {
  texts: certificate('W 654083', '1994', 'household', {
    ...{
      current_user_name: 'Phạm Thị Con',
      current_user_id: '031185000789',
      current_user_address: 'Phường Thử',
      change_reason: 'inheritance',
    },
  }),
  parcels: [parcel('3', '14', 96, [{ use_code: 'ODT', use_area: 96, use_origin: 'CNQ-CTT', ...lasting }])],
  persons: [{ texts: { person_name: 'Phạm Văn Cha', person_role: 'head', person_birth: '1930', person_old_id: '030123456' }, parcels: [] }],
}
export const waiting: Case = {
  texts: certificate('BK 123456', '2011-03-02', 'person'),
  parcels: [parcel('4', '4', 70, [{ use_code: 'ODT', use_area: 70, use_origin: 'CNQ-CTT', ...lasting }])],
  persons: [holder('Đỗ Văn Chờ', 'person', '031080000333')],
}
