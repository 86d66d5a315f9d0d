// Values of registry cells, with what had to be repaired: ID numbers that Excel robbed of their zeros, areas as "1.234,5", certificate
// serials in every spelling (FACTS §1.4, §2.1). What cannot be read is kept as it is written and named.
import type { RepairKind } from '../../shared/registry.ts'

export interface RepairedValue {
  value: string
  repair: RepairKind | null
}
const same = (value: string): RepairedValue => ({ value, repair: null })

/** A number cell as people typed it: no exponent, no trailing ".0". */
export function numberText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(value)
}

/**
 * 12 digits of an ID card, or 9 of the old one. 10 and 11 digits are an ID number without its zeros, 8 an old number without its own:
 * Hải Phòng's began with 03.
 */
export function readIdNumber(text: string): RepairedValue {
  const digits = text.replaceAll(/[\s.'-]/g, '')
  if (digits === '' || !/^\d+$/.test(digits)) return { value: text, repair: text === '' ? null : 'unreadableId' }
  if (digits.length === 10 || digits.length === 11) return { value: digits.padStart(12, '0'), repair: 'lostZeros' }
  if (digits.length === 8) return { value: `0${digits}`, repair: 'lostZeros' }
  if (digits.length !== 9 && digits.length !== 12) return { value: text, repair: 'unreadableId' }
  return { value: digits, repair: digits === text ? null : 'spaces' }
}

/** Square metres with a point: "1.234,5" → "1234.5". "1.234" is 1234 in Vietnam, shown as a repair because it may be meant otherwise. */
export function readDecimal(text: string): RepairedValue {
  const plain = text.replace(/\s*m(2|²)$/i, '').replaceAll(' ', '')
  if (plain === '' || /^\d+(\.\d{1,2}|\.\d{4,})?$/.test(plain)) return same(plain)
  if (/^\d{1,3}(\.\d{3})+$/.test(plain)) return { value: plain.replaceAll('.', ''), repair: 'thousandsPoint' }
  if (/^(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(plain)) return { value: plain.replaceAll('.', '').replace(',', '.'), repair: 'decimalComma' }
  return { value: text, repair: 'unreadableNumber' }
}

/** "ad266864", "AĐ-266864" → "AĐ 266864". Other shapes stay: the paper is right, not the rule. */
export function readSerial(text: string): RepairedValue {
  const parts = /^([A-ZĐ]{1,2})(\d{6}|\d{8})$/.exec(text.toUpperCase().replaceAll(/[\s.-]/g, ''))
  const value = parts ? `${parts[1]} ${parts[2]}` : text
  return { value, repair: value === text ? null : 'serialShape' }
}

/** "Nhóm 2", "Loại 4", "2" → "2"; anything else as written. */
export function readLandGroup(text: string): RepairedValue {
  const digit = /^(?:nhóm|loại|n)?\s*([1-5])(?:_(?:TC|GDC))?$/i.exec(text)?.[1]
  return same(digit ?? text)
}
