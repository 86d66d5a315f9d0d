// How small a photo can be made while its small print stays legible: quality goes down first, and only when that is not enough, the number
// of pixels. Pure: the encoder is handed in.

/** DESIGN §8: most bytes of a prepared photo, by what is photographed. */
export const MAX_BYTES = { idCard: 300 * 1024, page: 600 * 1024 } as const

const BEST = 0.88
/** Below this, JPEG blocks eat the strokes of Vietnamese diacritics. */
const WORST = 0.5
/** What a photo is encoded with once pixels had to go. */
const SHRUNK = 0.52
/** Something that is still too large here is not a photo; it is given back as it is. */
const SMALLEST = 0.05

export interface Encoded {
  size: number
}
export type Encode<T extends Encoded> = (scale: number, quality: number) => Promise<T>

/** Width and height within a long side; never enlarged. */
export function fitted(width: number, height: number, longSide: number): { width: number; height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The best encoding of at most `maxBytes` among few tries; each try costs a slow phone half a second. */
export async function encodeWithin<T extends Encoded>(encode: Encode<T>, maxBytes: number): Promise<T> {
  let encoded = await encode(1, BEST)
  for (const quality of [nextQuality(encoded.size, maxBytes), WORST]) {
    if (encoded.size <= maxBytes) return encoded
    encoded = await encode(1, quality)
  }
  for (let scale = 1; encoded.size > maxBytes && scale > SMALLEST; ) {
    scale *= Math.min(0.9, 0.95 * Math.sqrt(maxBytes / encoded.size))
    encoded = await encode(scale, SHRUNK)
  }
  return encoded
}

/** Bytes grow faster than quality; the exponent is measured on photos of printed pages, and errs on the small side. */
function nextQuality(bytes: number, maxBytes: number): number {
  return Math.max(WORST, Math.round(BEST * (maxBytes / bytes) ** 0.7 * 100) / 100)
}
