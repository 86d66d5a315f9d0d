// Makes a photo ready off the main thread: turned upright by its EXIF, scaled, encoded again (so that place, time and camera are gone from
// it), within its bytes; and judged. One photo a message, answered with the same number.
import type { PhotoType } from '../../shared/photo.ts'
import { judge, lightOf, PROBE_LONG_SIDE, type QualityWarning } from './photo-quality.ts'
import { encodeWithin, fitted } from './photo-size.ts'

export interface PhotoOrder {
  number: number
  photo: Blob
  longSide: number
  maxBytes: number
}
export interface PreparedPhoto {
  bytes: Uint8Array<ArrayBuffer>
  type: PhotoType
  width: number
  height: number
  warnings: QualityWarning[]
}
export type PhotoReply = { number: number; prepared: PreparedPhoto } | { number: number; failed: true }

const TYPE = 'image/jpeg'

self.addEventListener('message', async (event: MessageEvent<PhotoOrder>) => {
  const { number } = event.data
  try {
    const prepared = await prepare(event.data)
    const reply: PhotoReply = { number, prepared }
    self.postMessage(reply, { transfer: [prepared.bytes.buffer] })
  } catch {
    // Not an image that this browser can read, or too large for its memory: the screen offers another photo.
    const reply: PhotoReply = { number, failed: true }
    self.postMessage(reply)
  }
})

async function prepare({ photo, longSide, maxBytes }: PhotoOrder): Promise<PreparedPhoto> {
  const upright = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  const full = fitted(upright.width, upright.height, longSide)
  const warnings = judge(probeOf(upright), Math.max(upright.width, upright.height))
  const encoded = await encodeWithin(async (scale, quality) => {
    const size = fitted(upright.width, upright.height, Math.max(full.width, full.height) * scale)
    const blob = await drawn(upright, size).convertToBlob({ type: TYPE, quality })
    return { size: blob.size, blob, ...size }
  }, maxBytes)
  upright.close()
  const { blob, width, height } = encoded
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: TYPE, width, height, warnings }
}

function drawn(picture: ImageBitmap, { width, height }: { width: number; height: number }): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.imageSmoothingQuality = 'high'
  // A transparent PNG would turn black in JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}

function probeOf(picture: ImageBitmap) {
  const { width, height } = fitted(picture.width, picture.height, PROBE_LONG_SIDE)
  const pixels = drawn(picture, { width, height }).getContext('2d')?.getImageData(0, 0, width, height)
  return { light: pixels ? lightOf(pixels.data) : [], width, height }
}
