// The demo's list of land certificates as a clean import must give it: all kinds of certificate since 1993 (FACTS §1.6), owners with several
// of them, birth dates that are mostly a year, numbers that are missing. How an office would mistype them is registry-workbook.ts's part.
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import { idOfRow } from '../registry/list-identity.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { Chance } from './chance.ts'
import { idNumber, personName, type Sex } from './names.ts'
import type { DemoGroup } from './places.ts'

const landFace = faceOf(certificateList)

export interface Owner {
  name: string
  sex: Sex
  birthYear: number
  birthDay: string
  id: string
}
/** What is true of a certificate; the registry knows part of it. */
export interface DemoCertificate {
  entity: EntityDraft
  owner: Owner
  group: DemoGroup
  serial: string
  issuedOn: string
  address: string
}

const CENTRAL_LETTERS = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'X']
/** First letters, digits, years of issue, weight. */
interface Era {
  first: string
  digits: number
  from: number
  to: number
}
const ERAS: readonly (readonly [Era, number])[] = [
  [{ first: '', digits: 6, from: 1993, to: 2003 }, 20],
  [{ first: 'A', digits: 6, from: 2005, to: 2009 }, 25],
  [{ first: 'B', digits: 6, from: 2010, to: 2013 }, 25],
  [{ first: 'C', digits: 6, from: 2015, to: 2021 }, 20],
  [{ first: 'D', digits: 6, from: 2019, to: 2024 }, 5],
  [{ first: 'A', digits: 8, from: 2025, to: 2025 }, 5],
]
const LAND_USES = [
  ['ONT', 50],
  ['ODT', 12],
  ['ONT+CLN', 22],
  ['T', 8],
  ['thổ cư', 4],
  ['ONT+LUC', 4],
] as const

function newOwner(chance: Chance): Owner {
  const sex: Sex = chance.odds(0.65) ? 'male' : 'female'
  const birthYear = chance.between(1938, 1998)
  const birthDay = `${birthYear}-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}`
  return { name: personName(chance, sex), sex, birthYear, birthDay, id: idNumber(chance, sex, birthYear) }
}

const pad = (value: number): string => String(value).padStart(2, '0')

function newPaper(chance: Chance, taken: Set<string>): { serial: string; issuedOn: string } {
  const era = chance.weighted(ERAS)
  let serial = ''
  do {
    const letters = era.first + chance.pick(CENTRAL_LETTERS)
    serial = `${letters} ${chance.digits(era.digits)}`
  } while (taken.has(serial))
  taken.add(serial)
  return { serial, issuedOn: `${chance.between(era.from, era.to)}-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}` }
}

function addressIn(chance: Chance, group: DemoGroup): string {
  const street = chance.pick(group.commune.streets)
  const house = `${chance.between(1, 180)}${chance.odds(0.12) ? chance.pick(['A', 'B', '/2', '/5']) : ''}`
  return chance.odds(0.6) ? `Số ${house} ngõ ${chance.between(2, 90)} ${street}` : `Số ${house} ${street}`
}

/** What the office's list happens to know: a fraction is blank, a fraction is in capitals. */
function knownOwner(chance: Chance, owner: Owner): Record<string, string> {
  const birth = chance.odds(0.08) ? '' : chance.odds(0.87) ? String(owner.birthYear) : owner.birthDay
  const oldNumber = `0${chance.pick(['30', '31'])}${owner.id.slice(-6)}`
  const id = chance.weighted([
    ['', 35],
    [oldNumber, 12],
    [owner.id, 53],
  ])
  const name = chance.odds(0.03) ? '' : chance.odds(0.2) ? owner.name.toUpperCase() : owner.name
  return { owner_name: name, owner_id: id, owner_birth: birth, owner_sex: chance.odds(0.4) ? (owner.sex === 'male' ? 'Nam' : 'Nữ') : '' }
}

function knownPaper(chance: Chance, paper: { serial: string; issuedOn: string }): Record<string, string> {
  const prefix = paper.issuedOn < '2005' ? '' : chance.pick(['CH', 'CH', 'CN', 'CS'])
  return {
    // A paper that is in no database yet may be known by its parcel alone.
    serial: chance.odds(0.03) ? '' : paper.serial,
    issued_on: chance.odds(0.15) ? '' : paper.issuedOn,
    book_number: chance.odds(0.3) ? '' : prefix === '' ? `${chance.digits(5)} QSDĐ` : `${prefix}${chance.digits(5)}`,
  }
}

function knownParcel(chance: Chance, parcel: { sheet: number; number: number }): Record<string, string> {
  const whole = chance.between(36, chance.odds(0.1) ? 2400 : 480)
  return {
    map_sheet: String(parcel.sheet),
    parcel_number: String(parcel.number),
    area: chance.odds(0.06) ? '' : chance.odds(0.55) ? `${whole}.${chance.between(1, 9)}` : String(whole),
    land_use: chance.odds(0.07) ? '' : chance.weighted(LAND_USES),
    national_group: chance.odds(0.6) ? '2' : '4',
  }
}

/** `total` certificates over the groups, about evenly; an owner in eight has another one in the same group. */
export function demoCertificates(chance: Chance, groups: readonly DemoGroup[], total: number, list: string): DemoCertificate[] {
  const serials = new Set<string>()
  const lastOwner = new Map<string, Owner>()
  const parcels = new Map<string, number>()
  return Array.from({ length: total }, (_, index) => {
    const group = groups[index % groups.length] ?? chance.pick(groups)
    const again = chance.odds(0.12) ? lastOwner.get(group.id) : undefined
    const owner = again ?? newOwner(chance)
    lastOwner.set(group.id, owner)
    const nth = (parcels.get(group.commune.name) ?? 0) + 1
    parcels.set(group.commune.name, nth)
    const paper = newPaper(chance, serials)
    const address = addressIn(chance, group)
    const known = {
      ...knownPaper(chance, paper),
      ...knownOwner(chance, owner),
      owner_address: chance.odds(0.3) ? '' : `${address}, ${chance.pick(group.commune.spellings)}, huyện Thủy Nguyên, Hải Phòng`,
      old_commune: chance.pick(group.commune.spellings),
      ...knownParcel(chance, { sheet: Math.ceil(nth / 60), number: 1 + ((nth * 7) % 400) + 400 * Math.floor(nth / 400) }),
      address: chance.odds(0.04) ? '' : address,
      group_name: group.name,
    }
    return { entity: entityOf(list, group, known), owner, group, address, ...paper }
  })
}

function entityOf(list: string, group: DemoGroup, known: Record<string, string>): EntityDraft {
  const properties = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
  return { id: idOfRow(certificateList, properties), list, residentialGroup: group.id, properties, ...landFace(properties) }
}
