// Completed certificates as an officer may leave them, by chance: several parcels, uses and people, dates in part, and texts that a workbook easily spoils.
// With each the words that the sheet has for its codes, written here apart from the form.
import fc from 'fast-check'
import { landOrigins } from '../../forms/campaigns/data/land-origins.ts'
import { landUses, legacyLandUses } from '../../forms/campaigns/data/land-uses.ts'
import type { Answers } from '../../shared/answers.ts'

export const SEX: Record<string, string> = { male: 'Nam', female: 'Nữ' }
export const HOLDER: Record<string, string> = {
  person: 'Cá nhân',
  household: 'Hộ gia đình',
  couple: 'Vợ chồng',
  joint: 'Đồng sử dụng',
  community: 'Cộng đồng dân cư',
  organisation: 'Tổ chức',
}
export const ROLE: Record<string, string> = {
  person: 'Cá nhân',
  head: 'Chủ hộ',
  husband: 'Chồng',
  wife: 'Vợ',
  representative: 'Người đại diện',
  member: 'Thành viên',
}
export const REASON: Record<string, string> = { inheritance: 'Thừa kế', gift: 'Tặng cho', transfer: 'Chuyển nhượng', other: 'Khác' }
export const ASSET: Record<string, string> = { house: 'Nhà ở', works: 'Công trình', perennials: 'Cây lâu năm', forest: 'Rừng trồng' }
export const OWNERSHIP: Record<string, string> = { own: 'Sở hữu riêng', shared: 'Sở hữu chung' }
export const USES = new Map([...landUses, ...legacyLandUses].map(({ code, name }) => [code, name]))
export const ORIGINS = new Map(landOrigins.map(({ code, name }) => [code, name]))

interface Use {
  use_code: string
  use_today?: string
  use_area: number
  use_origin?: string
  use_second_origin?: string
  use_form: 'own' | 'shared'
  use_term: 'lasting' | 'until'
  use_until?: string
}
export type Texts = Record<string, string | undefined>
export interface Parcel {
  texts: Texts
  area: number
  uses: Use[]
  built?: number
  floor?: number
}
export interface Case {
  texts: Texts
  parcels: Parcel[]
  persons: { texts: Texts; parcels: number[] }[]
}

const given = <T extends object>(all: T): Answers => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

export function answersOf({ texts, parcels, persons }: Case): Answers {
  return {
    ...given(texts),
    parcels: parcels.map(parcel => ({
      ...given(parcel.texts),
      parcel_area: parcel.area,
      uses: parcel.uses.map(given),
      ...given({ asset_built_area: parcel.built, asset_floor_area: parcel.floor }),
    })),
    persons: persons.map(person => ({
      ...given(person.texts),
      ...(person.parcels.length > 0 ? { person_parcels: person.parcels.join(' ') } : {}),
    })),
  }
}

const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const oneOf = (record: Record<string, string>) => fc.constantFrom(...Object.keys(record))
const awkward = fc.constantFrom(
  '=1+1',
  '+84912345678',
  '@SUM(A1)',
  '-1',
  '007',
  '1e5',
  '12/3',
  '_x0041_',
  ' giữa ',
  'hai\ndòng',
  '<b>&"',
  'TRUE',
  '',
)
const text = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[0-9]{1,4}$/))
const paperDay = fc
  .date({ min: new Date('1987-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const year = fc.integer({ min: 1900, max: 2026 }).map(String)
const area = fc.integer({ min: 1, max: 9_999_999 }).map(hundredths => hundredths / 100)
const idNumber = fc.constantFrom('031158000123', '030056001234', '001203000017')
const use: fc.Arbitrary<Use> = fc
  .record({
    use_code: fc.constantFrom(...USES.keys()),
    use_today: option(fc.constantFrom(...landUses.map(({ code }) => code))),
    use_area: area,
    use_origin: option(fc.constantFrom(...ORIGINS.keys())),
    second: option(fc.constantFrom(...ORIGINS.keys())),
    use_form: fc.constantFrom('own', 'shared'),
    use_until: option(paperDay),
  })
  .map(
    ({ second, use_today, use_origin, use_until, ...rest }): Use => ({
      ...rest,
      use_term: use_until === undefined ? 'lasting' : 'until',
      ...(use_today && { use_today }),
      ...(use_origin && { use_origin }),
      ...(use_origin && second && { use_second_origin: second }),
      ...(use_until && { use_until }),
    }),
  )
const parcel: fc.Arbitrary<Parcel> = fc
  .record({
    texts: fc.record({
      parcel_id: option(text),
      sheet_printed: text,
      number_printed: text,
      sheet_cadastral: option(text),
      number_cadastral: option(text),
      address_printed: text,
      address_now: option(text),
      asset_kind: option(oneOf(ASSET)),
      asset_estate: option(text),
      asset_building: option(text),
      asset_flat: option(text),
      asset_ownership: option(oneOf(OWNERSHIP)),
      asset_term: option(text),
      asset_grade: option(text),
    }),
    area,
    uses: fc.array(use, { maxLength: 4 }),
    built: option(area),
    floor: option(area),
  })
  .map(({ built, floor, ...rest }) => ({ ...rest, ...(built !== undefined && { built }), ...(floor !== undefined && { floor }) }))
const person = fc.record({
  texts: fc.record({
    person_name: text.filter(name => name !== ''),
    person_birth: option(fc.oneof(paperDay, year)),
    person_sex: option(oneOf(SEX)),
    person_id: option(idNumber),
    person_old_id: option(fc.stringMatching(/^[0-9]{9}$/)),
    person_address: option(text),
    person_role: oneOf(ROLE),
  }),
  parcels: fc.subarray([1, 2, 3]),
})
const completed: fc.Arbitrary<Case> = fc.record({
  texts: fc.record({
    ward_code: fc.constant('11560'),
    certificate_serial: text,
    issued_on: fc.oneof(paperDay, year),
    register_number: option(text),
    organisation_name: option(text),
    organisation_number: option(text),
    holder_kind: oneOf(HOLDER),
    current_user_name: option(text),
    current_user_id: option(idNumber),
    current_user_address: option(text),
    change_reason: option(oneOf(REASON)),
    scan_name: text,
  }),
  parcels: fc.array(parcel, { minLength: 1, maxLength: 3 }),
  persons: fc.array(person, { maxLength: 4 }),
})
export const several = fc.array(completed, { minLength: 1, maxLength: 4 })
