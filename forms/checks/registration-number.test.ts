import { describe, expect, it } from 'vitest'
import { registerOffice, registrationNumberKey } from './registration-number.ts'

describe('registration number of a certificate', () => {
  it.each([
    ['CH03730', 'CH03730', 'district'],
    ['CH 00324', 'CH00324', 'district'],
    ['CN00.383', 'CN00383', 'branch'],
    ['cs 01234', 'CS01234', 'department'],
    ['CT00001', 'CT00001', 'province'],
    ['VP 00012', 'VP00012', 'registry'],
  ])('%s has the key %s and came from the %s', (text, key, office) => {
    expect(registrationNumberKey(text)).toBe(key)
    expect(registerOffice(text)).toBe(office)
  })

  it('leaves old free text without an office', () => {
    expect(registerOffice('00123 QSDĐ/TĐ')).toBeNull()
    expect(registerOffice('XX00001')).toBeNull()
    expect(registerOffice('')).toBeNull()
  })
})
