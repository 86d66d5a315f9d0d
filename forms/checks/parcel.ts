// A parcel's key for finding duplicates: commune, map sheet, number. Each old commune numbered its sheets from 1, so that without the commune
// there is no key: what is ambiguous is never guessed. Many communes have two series of maps, which number their sheets apart (FACTS §1.4).
import { fold } from './search-fold.ts'

/** "Thủy Đường", "05", "0123" → "thuy duong_5_123"; '' when a part is missing. A series of maps, where there is one, stands last. */
export function parcelKey(commune: string, sheet: string, number: string, series = ''): string {
  const parts = [fold(commune), plainNumber(sheet), plainNumber(number)]
  if (parts.some(part => part === '')) return ''
  return [...parts, ...(fold(series) === '' ? [] : [fold(series)])].join('_')
}

/** Leading zeros and spaces do not tell parcels apart; letters do ("12a"). */
function plainNumber(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^0+(?=.)/, '')
}
