// A parcel's key for finding duplicates: commune, map sheet, number. Each old commune numbered its sheets from 1, so that without the commune
// there is no key: what is ambiguous is never guessed (FACTS §1.4).
import { fold } from './search-fold.ts'

/** "Thủy Đường", "05", "0123" → "thuy duong_5_123"; '' when a part is missing. */
export function parcelKey(commune: string, sheet: string, number: string): string {
  const parts = [fold(commune), plainNumber(sheet), plainNumber(number)]
  return parts.every(part => part !== '') ? parts.join('_') : ''
}

/** Leading zeros and spaces do not tell parcels apart; letters do ("12a"). */
function plainNumber(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^0+(?=.)/, '')
}
