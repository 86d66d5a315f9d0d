// Values of registry cells, with what had to be repaired: ID numbers that Excel robbed of their zeros, areas as "1.234,5", certificate
// serials in every spelling (FACTS §1.4, §2.1). What cannot be read is kept as it is written and named.
import { repairIdNumber, tidyIdNumber } from '../../forms/checks/id-number.ts'
import { fold } from '../../forms/checks/search-fold.ts'
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
 * 12 digits of an ID card, or 9 of the old one. 10 and 11 digits become twelve only when that gives a sound number; 8 digits that begin as Hải Phòng's
 * old numbers did (03) without the zero become nine. Anything else stays and is named.
 */
export function readIdNumber(text: string): RepairedValue {
  const digits = tidyIdNumber(text)
  if (text === '') return same(text)
  if (!/^\d+$/.test(digits)) return { value: text, repair: 'unreadableId' }
  const whole = repairIdNumber(digits) ?? (/^3\d{7}$/.test(digits) ? `0${digits}` : null)
  if (whole !== null) return { value: whole, repair: 'lostZeros' }
  if (digits.length !== 9 && digits.length !== 12) return { value: text, repair: 'unreadableId' }
  return { value: digits, repair: digits === text ? null : 'spaces' }
}

/** All small letters, at least two words, the first a family name: each word gets its capital. Capitals stay as cards and certificates print them. */
export function readName(text: string): RepairedValue {
  const words = text.split(' ')
  const flat = text === text.toLowerCase()
  if (!flat || words.length < 2 || !FAMILY_NAMES.has(fold(words[0] ?? ''))) return same(text)
  const value = words.map(word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ')
  return { value, repair: 'nameCase' }
}

const FAMILY_NAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to tang luu luong ha cao chu ta thai quach cu nghiem tong dam luc la quan khuc bach'.split(
    ' ',
  ),
)

/** Square metres with a point: "1.234,5" → "1234.5". "1.234" is 1234 in Vietnam, shown as a repair because it may be meant otherwise. */
export function readDecimal(text: string): RepairedValue {
  const plain = text.replace(/\s*m(2|²)$/i, '').replaceAll(' ', '')
  if (plain === '' || /^\d+(\.\d{1,2}|\.\d{4,})?$/.test(plain)) return { value: plain, repair: plain === text ? null : 'unit' }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(plain) || /^\d{1,3}(,\d{3}){2,}$/.test(plain))
    return { value: plain.replaceAll(',', ''), repair: 'thousandsComma' }
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
