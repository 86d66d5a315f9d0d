// Names of the scans that go upward with PL3-01 (FACTS §1.3): by the certificate's serial, or by commune, sheet and parcel where there is none yet.
import { normalizeSerial } from '../../checks/certificate-serial.ts'

interface Scanned {
  serial: string
  wardCode: string
  sheet: string
  parcel: string
}

/** "CM264024", or "CHUACOGIAY_11560_05_123". */
export function scanStem({ serial, wardCode, sheet, parcel }: Scanned): string {
  const key = normalizeSerial(serial)
  return key === '' ? `CHUACOGIAY_${[wardCode, sheet, parcel].map(plain).join('_')}` : key
}

export const certificateScan = (scanned: Scanned): string =>
  `${scanStem(scanned)}-${normalizeSerial(scanned.serial) === '' ? 'DDK' : 'GCN'}.pdf`

/** Papers of the people; a number behind the name when there are several. */
export function identityScans(scanned: Scanned, count: number): string[] {
  const stem = `${scanStem(scanned)}-GT`
  return count === 1 ? [`${stem}.pdf`] : Array.from({ length: count }, (_, index) => `${stem}${index + 1}.pdf`)
}

/** A file name takes no slashes, spaces or dots; parcel 12/3 is not parcel 123. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-') || 'X'
