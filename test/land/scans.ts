// Photos as a phone stores them, small: a JPEG that says its size and then noise, which goes into a PDF as it is; and a real PNG of the demo's papers.
import { blankDrawing, encodePng } from '../../server/demo/png.ts'
import { digestOfBytes } from '../../shared/digest.ts'
import type { PhotoRef, PhotoType } from '../../shared/photo.ts'
import type { Office } from '../server/office.ts'
import { seeded } from '../world/seeded.ts'

export function scanJpeg(width: number, height: number, length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = seeded(seed, 'scan')
    .bytes(length)
    .map(byte => byte & 0x7f)
  const two = (value: number) => [value >> 8, value & 0xff]
  const component = (id: number) => [id, 0x11, 0]
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
  bytes.set([0xff, 0xc0, 0, 17, 8, ...two(height), ...two(width), 3, ...component(1), ...component(2), ...component(3)], 20)
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}

export const scanPng = (width: number, height: number): Uint8Array<ArrayBuffer> => encodePng(blankDrawing(width, height))

/** As it is among the blobs when it has arrived; `arrived: false` leaves it with the phone. */
export async function storedPhoto(
  office: Pick<Office, 'blobs' | 'store'>,
  bytes: Uint8Array<ArrayBuffer>,
  type: PhotoType = 'image/jpeg',
  arrived = true,
): Promise<PhotoRef> {
  const digest = await digestOfBytes(bytes)
  if (arrived) {
    await office.blobs.append(digest, 0, bytes)
    await office.blobs.finish(digest)
    await office.store.photos.arrive({ digest, bytes: bytes.length, type }, 'test')
  }
  return { digest, bytes: bytes.length, type, width: 100, height: 100 }
}
