// Serial numbers of land certificates: one or two letters and six digits, or two letters and eight since 2025. Which letters came when tells the
// law that the paper was made under. Only ever a warning; what was typed is kept beside the key. Source: FACTS §1.6.

import { isPartialDate } from './partial-date.ts'

export type CertificateEra = '1989-2004' | '2004-2009' | '2009-2024' | '2014-2024' | '2025-'

const SERIAL = /^([A-ZĐ]{1,2})(\d{6}|\d{8})$/
const LOOKS_LIKE_D = /[\u00d0\u0189]/g

/** The key that two spellings of one serial share: "ađ 266864", "AĐ-266.864" → "AĐ266864". */
export function normalizeSerial(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(LOOKS_LIKE_D, 'Đ')
    .replace(/[^0-9A-ZĐ]/g, '')
}

function partsOf(text: string): { letters: string; digits: string } | null {
  const [, letters, digits] = SERIAL.exec(normalizeSerial(text)) ?? []
  if (!letters || !digits || (digits.length === 8 && letters.length !== 2)) return null
  return { letters, digits }
}

/** True for a blank too. */
export function certificateSerialOk(text: string): boolean {
  return text.trim() === '' || partsOf(text) !== null
}

/** Null when the shape is wrong, or when the letters belong to no era that we know. First letter B was used before and after July 2014. */
export function certificateSerialEra(text: string): CertificateEra | null {
  const parts = partsOf(text)
  if (!parts) return null
  if (parts.digits.length === 8) return '2025-'
  if (parts.letters.length === 1) return '1989-2004'
  switch (parts.letters.charAt(0)) {
    case 'A':
      return '2004-2009'
    case 'B':
      return '2009-2024'
    case 'C':
    case 'D':
      return '2014-2024'
    default:
      return null
  }
}

/** Eight digits mean the paper of 2025, which alone has a QR and neither the owner's address nor year of birth (FACTS §1.6). */
export function certificateHasQr(text: string): boolean {
  return partsOf(text)?.digits.length === 8
}

/** The certificates of today begin in 1987; the year 1017 was seen (FACTS §1.4). `today` is the last day that can be. True for a blank too. */
export function certificateDateOk(date: string, today: string): boolean {
  return date === '' || (isPartialDate(date) && date >= '1987' && date <= today)
}

/** As printed on the paper: "AĐ 266864"; unreadable text stays as it is. */
export function formatSerial(text: string): string {
  const parts = partsOf(text)
  return parts ? `${parts.letters} ${parts.digits}` : text
}
