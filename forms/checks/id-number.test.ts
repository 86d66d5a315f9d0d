import { describe, expect, it } from 'vitest'
import {
  idNumberBirthPlace,
  idNumberBirthYear,
  idNumberOk,
  idNumberProblems,
  idNumberSex,
  idNumbersMatch,
  maskIdNumber,
  repairIdNumber,
} from './id-number.ts'

describe('ID number', () => {
  it.each([
    ['031085001234', 'male', 1985, 'Hải Phòng'],
    ['031158000123', 'female', 1958, 'Hải Phòng'],
    ['001203000001', 'male', 2003, 'Hà Nội'],
    ['079312345678', 'female', 2012, 'Thành phố Hồ Chí Minh'],
  ])('%s is a %s born in %i in %s', (number, sex, year, place) => {
    expect(idNumberProblems(number)).toEqual([])
    expect(idNumberSex(number)).toBe(sex)
    expect(idNumberBirthYear(number)).toBe(year)
    expect(idNumberBirthPlace(number)).toBe(place)
  })

  it('reads 031 085 001 234 and 031.085.001.234 as people write them', () => {
    expect(idNumberOk('031 085 001 234')).toBe(true)
    expect(idNumberOk('031.085.001.234')).toBe(true)
  })

  it('knows births abroad only as possible', () => {
    expect(idNumberProblems('100085001234')).toEqual([])
    expect(idNumberBirthPlace('100085001234')).toBeNull()
  })

  it.each([
    ['031085', 'not-twelve-digits'],
    ['03108500123a', 'not-twelve-digits'],
    ['123456789', 'not-twelve-digits'],
    ['003085001234', 'unknown-birth-place'],
    ['000085001234', 'unknown-birth-place'],
    ['031485001234', 'future-century'],
  ])('%s has the problem %s', (number, problem) => {
    expect(idNumberProblems(number)).toEqual([problem])
    expect(idNumberOk(number)).toBe(false)
  })

  it('finds nothing wrong with a blank, and nothing to read in it', () => {
    expect(idNumberOk(' ')).toBe(true)
    expect(idNumberBirthYear('')).toBeNull()
    expect(idNumberSex('12')).toBeNull()
  })

  it('suggests the leading zeros that Excel ate, only when the result is sound', () => {
    expect(repairIdNumber('31085001234')).toBe('031085001234')
    expect(repairIdNumber('1085001234')).toBe('001085001234')
    expect(repairIdNumber('031085001234')).toBeNull()
    expect(repairIdNumber('99085001234')).toBeNull()
    expect(repairIdNumber('123456789')).toBeNull()
  })

  it('matches a number with its copy that lost its zeros', () => {
    expect(idNumbersMatch('031085001234', '31085001234')).toBe(true)
    expect(idNumbersMatch('031085001234', '031085001235')).toBe(false)
  })

  it('R17: masks all but three and four digits', () => {
    expect(maskIdNumber('031085001234')).toBe('031•••••1234')
    expect(maskIdNumber('12345')).toBe('•••••')
  })
})
