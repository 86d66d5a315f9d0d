// Photos of one paper as the PDF files that go up: in their order, a page each, a file as long as it stays within what may go up (FACTS §1.3: 20 MB). What
// is longer is split between pages and not made smaller: a phone has made a page small already, and small print must stay legible. Eight pages of the
// largest photo there may be (2 MB) fit one file, so that it takes a longer form to see two.
import { numbered } from '../../forms/campaigns/land/scan-names.ts'
import type { Digest } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'

export interface ScanPhoto {
  digest: Digest
  bytes: number
  type: PhotoType
}
export interface ScanFile {
  name: string
  photos: ScanPhoto[]
}

/** Bytes that a file may have; less than either reading of "20 MB". */
export const SCAN_MAX_BYTES = 20_000_000
/** What a PDF says around each photo, and in all; more than it ever is. */
const AROUND_A_PAGE = 4_000

/** What a PDF can show without being converted; phones send JPEG alone, and the server also takes WebP. */
export const isPage = (type: PhotoType): boolean => type !== 'image/webp'

export function scanFilesOf(stem: string, suffix: string, photos: readonly ScanPhoto[], most = SCAN_MAX_BYTES): ScanFile[] {
  const files: ScanPhoto[][] = []
  let room = 0
  for (const { digest, bytes, type } of photos) {
    const needed = bytes + AROUND_A_PAGE
    if (files.length === 0 || needed > room) {
      files.push([])
      room = most - AROUND_A_PAGE
    }
    files.at(-1)?.push({ digest, bytes, type })
    room -= needed
  }
  const names = numbered(stem, suffix, files.length)
  return files.map((photosOfFile, index) => ({ name: names[index] ?? '', photos: photosOfFile }))
}
