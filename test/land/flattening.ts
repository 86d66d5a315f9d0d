// PL3-01 flattened another way than the product does, written letter by letter from FACTS §1.3 (C) over cases as they were made, not as they were stored:
// which value stands in which cell. The product's workbook is compared with it through other readers, one of them LibreOffice.
import type { WorkSheet } from '@e965/xlsx'
import {
  ASSET,
  type Case,
  HOLDER,
  ORIGINS,
  OWNERSHIP,
  type Parcel,
  REASON,
  ROLE,
  SEX,
  type Texts,
  USES,
} from '../campaigns/completed-cases.ts'

export type Cell = string | number
const day = (text = ''): string => (text.length === 10 ? `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}` : text)

function certificateCells({ texts: c }: Case): Record<string, Cell | undefined> {
  return {
    B: c.ward_code,
    C: c.certificate_serial,
    D: day(c.issued_on),
    E: c.register_number,
    F: c.organisation_name,
    G: c.organisation_number,
    M: HOLDER[c.holder_kind ?? ''],
    O: c.current_user_name,
    P: c.current_user_id,
    Q: c.current_user_address,
    R: REASON[c.change_reason ?? ''],
    AX: c.scan_name,
  }
}

function parcelCells({ texts: p, area, built, floor, uses }: Parcel): Record<string, Cell | undefined> {
  const cells: Record<string, Cell | undefined> = {
    S: p.parcel_id,
    T: p.sheet_printed,
    U: p.number_printed,
    V: p.sheet_cadastral,
    W: p.number_cadastral,
    X: p.address_now || p.address_printed,
    Y: area,
    AO: ASSET[p.asset_kind ?? ''],
    AP: p.asset_estate,
    AQ: p.asset_building,
    AR: p.asset_flat,
    AS: built,
    AT: floor,
    AU: OWNERSHIP[p.asset_ownership ?? ''],
    AV: p.asset_term,
    AW: p.asset_grade,
  }
  const letters = ['Z AA AB AC AD', 'AE AF AG AH AI', 'AJ AK AL AM AN']
  letters.forEach((five, index) => {
    const [kind = '', area = '', origin = '', shape = '', term = ''] = five.split(' ')
    const use = uses[index]
    if (!use) return
    cells[kind] = USES.get(use.use_today ?? use.use_code)
    cells[area] = use.use_area
    const both = [use.use_origin, use.use_second_origin].flatMap(code => (code === undefined ? [] : [ORIGINS.get(code)]))
    cells[origin] = both.join('; ')
    cells[shape] = use.use_form === 'own' ? 'Sử dụng riêng' : 'Sử dụng chung'
    cells[term] = use.use_until === undefined ? { lasting: 'Lâu dài', until: 'Đến ngày' }[use.use_term] : day(use.use_until)
  })
  return cells
}

function personCells(p: Texts): Record<string, Cell | undefined> {
  const { person_name, person_birth, person_sex = '', person_id, person_old_id, person_address, person_role = '' } = p
  return {
    H: person_name,
    I: day(person_birth),
    J: SEX[person_sex],
    K: person_id || person_old_id,
    L: person_address,
    N: ROLE[person_role],
  }
}

/** "C7" → value; cells that are blank are not there. */
export function flattened(cases: readonly Case[]): Record<string, Cell> {
  const all: Record<string, Cell> = {}
  let row = 7
  const put = (cells: Record<string, Cell | undefined>) => {
    for (const [letter, value] of Object.entries(cells)) if (value !== undefined && value !== '') all[`${letter}${row}`] = value
    row++
  }
  for (const one of cases) {
    one.parcels.forEach((parcel, index) => {
      const here = one.persons.filter(({ parcels }) => parcels.length === 0 || parcels.includes(index + 1))
      for (const person of here.length > 0 ? here : [{ texts: {} }]) {
        put({ A: row - 6, ...certificateCells(one), ...parcelCells(parcel), ...personCells(person.texts) })
      }
    })
  }
  return all
}

/** Of the data only. */
export function cellsOf(sheet: WorkSheet): Record<string, Cell> {
  const places = Object.keys(sheet).filter(place => Number(/^[A-Z]+(\d+)$/.exec(place)?.[1] ?? 0) >= 7)
  return Object.fromEntries(places.filter(place => sheet[place].v !== undefined).map(place => [place, sheet[place].v]))
}
