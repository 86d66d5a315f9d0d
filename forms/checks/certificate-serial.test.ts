import { describe, expect, it } from 'vitest'
import { certificateSerialEra, certificateSerialOk, formatSerial, normalizeSerial } from './certificate-serial.ts'

describe('certificate serial', () => {
  it.each([
    ['W 654083', '1989-2004'],
    ['Đ 123456', '1989-2004'],
    ['AĐ 266864', '2004-2009'],
    ['BC 123456', '2009-2024'],
    ['CM 264024', '2014-2024'],
    ['DA 123456', '2014-2024'],
    ['AA 06654954', '2025-'],
  ])('%s was printed in %s', (serial, era) => {
    expect(certificateSerialOk(serial)).toBe(true)
    expect(certificateSerialEra(serial)).toBe(era)
  })

  it.each(['266864', 'ABC 266864', 'AĐ 26686', 'W 06654954', 'AĐ 2668641'])('%s does not look like one', serial => {
    expect(certificateSerialOk(serial)).toBe(false)
    expect(certificateSerialEra(serial)).toBeNull()
  })

  it('has one key for all spellings, whichever of the three letters stands for Đ', () => {
    for (const spelling of ['AĐ 266864', 'ađ266864', 'A\u00d0-266.864', 'A\u0189 266 864', 'A\u0110 266864 ']) {
      expect(normalizeSerial(spelling)).toBe('AĐ266864')
    }
    expect(normalizeSerial('AD 266864')).not.toBe('AĐ266864')
  })

  it('accepts letters of no known era, and says so', () => {
    expect(certificateSerialOk('QB 123456')).toBe(true)
    expect(certificateSerialEra('QB 123456')).toBeNull()
  })

  it('prints what it can read and leaves the rest', () => {
    expect(formatSerial('ađ266864')).toBe('AĐ 266864')
    expect(formatSerial('không rõ')).toBe('không rõ')
    expect(certificateSerialOk('')).toBe(true)
  })
})
