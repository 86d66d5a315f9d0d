// Bytes that begin like a picture and go on at random: enough for a server that looks at the beginning and the digest.
import { seeded } from '../world/seeded.ts'

const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01]

export function jpeg(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = seeded(seed, 'picture').bytes(length)
  bytes.set(JPEG)
  return bytes
}

export const png = (length: number, seed: number): Uint8Array<ArrayBuffer> => {
  const bytes = seeded(seed, 'picture').bytes(length)
  bytes.set([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 9, 0x49, 0x44, 0x41, 0x54,
  ])
  return bytes
}

export const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)
