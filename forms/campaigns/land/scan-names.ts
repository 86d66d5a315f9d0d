// Names of the scans that go upward with PL3-01 (FACTS §1.3): by the certificate's serial, or by commune, sheet and parcel where there is none yet.
import { normalizeSerial } from '../../checks/certificate-serial.ts'

export interface Scanned {
  serial: string
  wardCode: string
  sheet: string
  parcel: string
}

/** Parts of a name are cut here: a folder takes 255 bytes, and one letter may be three of them. */
const LONGEST = 40

/** "CM264024", or "CHUACOGIAY_11560_05_123". Neither holds what another may end with, so that "_2" behind it is free. */
export function scanStem({ serial, wardCode, sheet, parcel }: Scanned): string {
  const key = normalizeSerial(serial).slice(0, LONGEST)
  return key === '' ? `CHUACOGIAY_${[wardCode, sheet, parcel].map(plain).join('_')}` : key
}

/** What the paper is: a certificate, or the declaration of who has none. */
export const certificateSuffix = ({ serial }: Pick<Scanned, 'serial'>): string => (normalizeSerial(serial) === '' ? 'DDK' : 'GCN')

/** "…-GT.pdf"; a number behind it when the paper needs several files, or there are several people. */
export function numbered(stem: string, suffix: string, count: number): string[] {
  return count === 1 ? [`${stem}-${suffix}.pdf`] : Array.from({ length: count }, (_, index) => `${stem}-${suffix}${index + 1}.pdf`)
}

/** A file name takes no slashes, spaces or dots; parcel 12/3 is not parcel 123. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST) || 'X'
