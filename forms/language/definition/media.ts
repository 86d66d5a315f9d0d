// Pictures, sounds and films that help with a question. They travel inside the definition, so that they are there without a network and change only
// with the form's version. What a file is, is seen from its bytes, never from its name. SVG is not taken: it can carry programs.
import * as z from 'zod/mini'

export const MediaType = z.enum(['image/webp', 'image/png', 'image/jpeg', 'audio/mpeg', 'audio/ogg', 'video/mp4', 'video/webm'])
export type MediaType = z.infer<typeof MediaType>

/** `data` is base64. */
export const MediaFile = z.strictObject({ type: MediaType, data: z.string() })
export type MediaFile = z.infer<typeof MediaFile>

/** Names of files of the definition, by how they are shown. */
export const MediaUse = z.strictObject({ image: z.optional(z.string()), audio: z.optional(z.string()), video: z.optional(z.string()) })
export type MediaUse = z.infer<typeof MediaUse>

/** Bytes; a phone downloads all of them with the form. */
export const MEDIA_FILE_MAX = 200 * 1024
export const MEDIA_FORM_MAX = 2 * 1024 * 1024

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** Bytes of the file; null when `data` is not base64. */
export function mediaSize(data: string): number | null {
  if (data.length % 4 !== 0 || !BASE64.test(data)) return null
  return (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0)
}

/** What the first bytes say that the file is; null for none of the types that we take. */
export function mediaTypeOf(data: string): MediaType | null {
  if (mediaSize(data) === null) return null
  const head = atob(data.slice(0, 24))
  return SIGNS.find(({ at, bytes }) => head.startsWith(bytes, at) && (bytes !== 'RIFF' || head.startsWith('WEBP', 8)))?.type ?? null
}

const SIGNS: readonly { type: MediaType; at: number; bytes: string }[] = [
  { type: 'image/webp', at: 0, bytes: 'RIFF' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'audio/mpeg', at: 0, bytes: 'ID3' },
  { type: 'audio/mpeg', at: 0, bytes: '\xff\xfb' },
  { type: 'audio/mpeg', at: 0, bytes: '\xff\xf3' },
  { type: 'audio/mpeg', at: 0, bytes: '\xff\xf2' },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/webm', at: 0, bytes: '\x1a\x45\xdf\xa3' },
]
