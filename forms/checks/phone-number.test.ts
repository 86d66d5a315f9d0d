import { describe, expect, it } from 'vitest'
import { normalizePhone, phoneOk } from './phone-number.ts'

describe('phone number', () => {
  it.each(['0912345678', '+84 912 345 678', '84912345678', '0912.345.678', '0084912345678', '+84 (0) 912345678', '02253123456', ''])(
    '%j is fine',
    text => {
      expect(phoneOk(text)).toBe(true)
    },
  )

  it.each(['091234567', '09123456789', '0112345678', '0542345678', '12345', 'không có'])('%j deserves a second look', text => {
    expect(phoneOk(text)).toBe(false)
  })

  it('is kept as it is dialled at home', () => {
    expect(normalizePhone('+84 912.345.678')).toBe('0912345678')
    expect(normalizePhone('0912 345 678')).toBe('0912345678')
  })
})
