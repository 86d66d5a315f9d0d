// The QR of a chip ID card: seven fields between pipes, and more on newer cards. What we do not need is counted and dropped at once (FACTS §2.2).
// It is not signed, so it proves nothing: it only saves typing. A health-insurance card looks alike and is named, not misread.
import type { IdCard } from '../../shared/answers.ts'
import { parsePartialDate } from './partial-date.ts'
import { fold } from './search-fold.ts'

const FIELDS = 7
const NUMBER = /^\d{12}$/
const OLD_NUMBER = /^(\d{9})?$/
/** Health insurance: two letters and digits, 10–15 characters, then a name as hexadecimal UTF-8. */
const INSURANCE_NUMBER = /^([A-Z]{2}\d{13}|\d{10})$/
const HEX = /^([0-9a-f]{2})+$/i

export type IdCardFailure = 'empty' | 'health-insurance' | 'not-an-id-card' | 'unreadable-date'
export type IdCardReading = { ok: true; card: IdCard } | { ok: false; why: IdCardFailure }

export function parseIdCardQr(raw: string): IdCardReading {
  const text = raw
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .trim()
  if (text === '') return { ok: false, why: 'empty' }
  const fields = text.split('|').map(field => field.trim())
  const [number = '', oldNumber = '', fullName = '', born = '', sex = '', address = '', issued = ''] = fields
  if (isHealthInsurance(number, oldNumber)) return { ok: false, why: 'health-insurance' }
  if (fields.length < FIELDS || !NUMBER.test(number) || !OLD_NUMBER.test(oldNumber) || fullName === '')
    return { ok: false, why: 'not-an-id-card' }
  const birthDate = dateField(born)
  const issuedOn = dateField(issued)
  if (birthDate === null || issuedOn === null) return { ok: false, why: 'unreadable-date' }
  const extraFields = fields.length - FIELDS
  return { ok: true, card: { number, oldNumber, fullName, birthDate, sex: sexField(sex), address, issuedOn, extraFields } }
}

function isHealthInsurance(number: string, name: string): boolean {
  return INSURANCE_NUMBER.test(number) && name !== '' && HEX.test(name)
}

/** ddMMyyyy; some cards know only the year, and some leave the date of issue out. */
function dateField(field: string): string | null {
  return field === '' ? '' : parsePartialDate(field)
}

function sexField(field: string): IdCard['sex'] {
  const folded = fold(field)
  if (folded === 'nam') return 'male'
  return folded === 'nu' ? 'female' : 'unknown'
}
