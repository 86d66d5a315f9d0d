// The lists of FACTS, counted: a row that gets lost here would be missing from a workbook that leaves the house.
import { describe, expect, it } from 'vitest'
import { birthPlaces } from '../../checks/birth-places.ts'
import { type Criterion, familyExclusions, familyStandards, residentialGroupStandards, type Standard } from './culture-criteria.ts'
import { skillLists } from './digital-items.ts'
import { formerUnits } from './hai-phong-former-units.ts'
import { communes, haiPhongUnits, specialZones, wards } from './hai-phong-units.ts'
import { holidays } from './holidays.ts'
import { landOrigins } from './land-origins.ts'
import { landUses, legacyLandUses } from './land-uses.ts'
import { pl301Columns, pl301ShortKeys } from './pl3-01-columns.ts'

const distinct = (values: readonly string[]) => new Set(values).size
const criteria = (standards: readonly Standard[]): Criterion[] => standards.flatMap(standard => standard.criteria)
const marked = (rows: readonly Criterion[], mark: string) => rows.filter(row => row.mark === mark).length

describe('the lists of FACTS', () => {
  it('have 53 uses of land, 16 old ones and 28 origins, all told apart', () => {
    expect(landUses).toHaveLength(53)
    expect(legacyLandUses).toHaveLength(16)
    expect(landOrigins).toHaveLength(28)
    expect(distinct([...landUses, ...legacyLandUses].map(({ code }) => code))).toBe(69)
    expect(distinct(landOrigins.map(({ code }) => code))).toBe(28)
  })

  it('propose for an old use only a code in force, and for "thổ cư" none', () => {
    const known = landUses.map(({ code }) => code)
    expect(legacyLandUses.flatMap(({ today }) => (today === null ? [] : [today])).filter(today => !known.includes(today))).toEqual([])
    expect(legacyLandUses.filter(({ today }) => today === null).map(({ code }) => code)).toEqual(['SKX', 'SKT', 'DTS', 'DCK', 'T'])
  })

  it('have 114 units of Hải Phòng: 45 wards, 67 communes, 2 special zones', () => {
    expect([wards.length, communes.length, specialZones.length]).toEqual([45, 67, 2])
    expect(distinct(haiPhongUnits.map(({ code }) => code))).toBe(114)
    expect(haiPhongUnits.find(({ code }) => code === '11560')).toEqual({
      code: '11560',
      name: 'Phường Thuỷ Nguyên',
      otherSpelling: 'Phường Thủy Nguyên',
    })
  })

  it('have 508 rows of former units, with the codes that are known', () => {
    expect(formerUnits).toHaveLength(508)
    expect(formerUnits.filter(({ oldCode }) => /^\d{5}$/.test(oldCode))).toHaveLength(374)
    expect(formerUnits.filter(({ oldCode }) => oldCode !== '' && !/^\d{5}$/.test(oldCode))).toEqual([])
    expect(formerUnits).toContainEqual({
      oldCode: '11401',
      oldName: 'Phường An Dương',
      oldDistrict: 'Quận Lê Chân',
      oldProvince: 'Thành phố Hải Phòng',
      newCode: '11407',
      newName: 'Phường An Biên',
    })
  })

  it('have 63 places of birth and 32 special days', () => {
    expect(birthPlaces.size).toBe(63)
    expect(holidays).toHaveLength(32)
  })

  it('have 14 criteria of a family in 3 standards, 4 exclusions, 24 criteria of a residential group in 5, each with its mark', () => {
    const [family, group] = [criteria(familyStandards), criteria(residentialGroupStandards)]
    expect([familyStandards.length, family.length, marked(family, 'verify')]).toEqual([3, 14, 4])
    expect(familyExclusions.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd'])
    expect([residentialGroupStandards.length, group.length, marked(group, 'verify')]).toEqual([5, 24, 11])
    expect([distinct(family.map(({ code }) => code)), distinct(group.map(({ code }) => code))]).toEqual([14, 24])
  })

  it('have four lists of digital skills, in the order of the groups, none of them official', () => {
    expect(skillLists.map(({ group, items }) => [group, items.length])).toEqual([
      ['cadre', 7],
      ['pupil', 7],
      ['worker', 7],
      ['resident', 9],
    ])
    expect(skillLists.every(({ mark }) => mark === 'verify')).toBe(true)
  })

  it('have the 50 columns of PL3-01 from A to AX, without fields 21 and 22, and the sheet of 38', () => {
    expect(pl301Columns).toHaveLength(50)
    expect(pl301Columns.map(({ letter }) => letter)).toEqual(letters(50))
    const numbers = pl301Columns.flatMap(({ number }) => (number === null ? [] : [number]))
    expect(numbers).toEqual(Array.from({ length: 49 }, (_, index) => index + 1).filter(number => number !== 21 && number !== 22))
    expect(pl301ShortKeys).toHaveLength(38)
    expect(distinct(pl301ShortKeys.map(({ key }) => key))).toBe(38)
    const known = pl301Columns.map(({ key }) => key)
    expect(pl301ShortKeys.filter(({ key }) => !known.includes(key))).toEqual([])
    expect(pl301Columns.find(({ key }) => key === pl301ShortKeys.findLast(({ mark }) => mark === 'source')?.key)?.number).toBe(30)
  })
})

function letters(count: number): string[] {
  const letter = (place: number) => String.fromCharCode(65 + place)
  return Array.from({ length: count }, (_, place) => (place < 26 ? letter(place) : `A${letter(place - 26)}`))
}
