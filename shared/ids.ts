// Names of things. Records and versions are named by the phone (R1), with UUID v7 so that names sort by time of birth.
import * as z from 'zod/mini'
import type { Clock, Random } from './ports.ts'

export const Uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export type Uuid = z.infer<typeof Uuid>

/** Lower-case hexadecimal SHA-256. */
export const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Digest = z.infer<typeof Digest>

/** Names chosen by people who configure: campaigns, forms, residential groups, lists. */
export const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
export type Slug = z.infer<typeof Slug>

/** A new UUID v7: 48 bits of the clock, then 74 of chance. */
export function newId(clock: Clock, random: Random): Uuid {
  const bytes = random.bytes(16)
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  const now = Math.max(0, Math.floor(clock.now()))
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now % 2 ** 32)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
