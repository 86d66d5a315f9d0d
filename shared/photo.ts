// Photos by content. A record names its photos by digest; the bytes come later, in chunks, and count only when they hash right (R5, R6).
import * as z from 'zod/mini'
import { Digest } from './ids.ts'

/** One chunk of an upload. A phone on a bad line loses at most this much. */
export const PHOTO_CHUNK_BYTES = 64 * 1024
/** The published limit of a photo (TESTPLAN §5.3). The phone's own target is far below. */
export const PHOTO_MAX_BYTES = 2 * 1024 * 1024
/** Photos a record may name. */
export const PHOTOS_PER_RECORD = 60

export const PhotoType = z.enum(['image/jpeg', 'image/webp', 'image/png'])
export type PhotoType = z.infer<typeof PhotoType>

/** A photo as an answer names it. */
export const PhotoRef = z.object({
  digest: Digest,
  bytes: z.int().check(z.gte(1), z.lte(PHOTO_MAX_BYTES)),
  type: PhotoType,
  width: z.int().check(z.gte(1), z.lte(20_000)),
  height: z.int().check(z.gte(1), z.lte(20_000)),
})
export type PhotoRef = z.infer<typeof PhotoRef>

/** Answer to "how much of this photo do you have?" and to each chunk. `received` counts bytes from the start without a gap. */
export const PhotoProgress = z.object({ digest: Digest, received: z.int(), complete: z.boolean() })
export type PhotoProgress = z.infer<typeof PhotoProgress>
