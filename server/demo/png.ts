// A PNG writer for drawings in four greys: two bits a pixel, one compressed block. Enough for sample papers, and nothing else uses it.
import { crc32, deflateSync } from 'node:zlib'

export interface Drawing {
  width: number
  height: number
  /** 0 white … 3 black, row by row. */
  ink: Uint8Array
}

export function blankDrawing(width: number, height: number): Drawing {
  return { width, height, ink: new Uint8Array(width * height) }
}

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(kind), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

export function encodePng({ width, height, ink }: Drawing): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([2, 0, 0, 0, 0], 8)
  const stride = 1 + Math.ceil(width / 4)
  // White everywhere, then the ink taken away; each row begins with its filter, which is none.
  const rows = new Uint8Array(stride * height).fill(0xff)
  for (let y = 0; y < height; y++) {
    rows[y * stride] = 0
    for (let x = 0; x < width; x++) {
      const level = ink[y * width + x] ?? 0
      if (level === 0) continue
      const place = y * stride + 1 + (x >> 2)
      rows[place] = (rows[place] ?? 0) ^ (level << (6 - 2 * (x & 3)))
    }
  }
  const parts = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 2 })), chunk('IEND', new Uint8Array())]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
