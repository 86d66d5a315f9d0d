// Room on the phone, in words and as a warning.
import type { Storage } from '../../phone.ts'

const MB = 1024 * 1024
/** Below this there is no room for a day's photos (40 certificates of seven photos, at most 600 KB each). */
const ROOM_FOR_A_DAY = 200 * MB

/** "850 KB", "12 MB", "1,5 GB": three figures are enough, with a Vietnamese comma. */
export function bytesWords(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / 1024)} KB`
  if (bytes < 1024 * MB) return `${Math.round(bytes / MB)} MB`
  return `${(bytes / 1024 / MB).toFixed(1).replace('.', ',')} GB`
}

export function nearlyFull({ usedBytes, quotaBytes }: Pick<Storage, 'usedBytes' | 'quotaBytes'>): boolean {
  return usedBytes !== null && quotaBytes !== null && quotaBytes - usedBytes < ROOM_FOR_A_DAY
}
