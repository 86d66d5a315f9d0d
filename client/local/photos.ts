// Photos on the phone: sealed chunks of at most 30 KB a row, verified by reading them back before anybody relies on them.
// They leave only when no draft and no version that still has answers names them; versions keep their answers until approval (R5).
import { digestOfBytes } from '../../shared/digest.ts'
import type { Digest } from '../../shared/ids.ts'
import type { Clock } from '../../shared/ports.ts'
import type { ChunkRow, Database } from './database.ts'
import type { Cipher } from './sealed.ts'
import { writing } from './storage-full.ts'

const CHUNK = 29_000
/** A photo that no draft named within this time was left by a crash between photographing and saving. */
const ORPHAN_AGE = 7 * 86_400_000

export interface Photos {
  /** Durable and read back before it resolves; the same photo twice is kept once. */
  keep(bytes: Uint8Array<ArrayBuffer>): Promise<Digest>
  /** Null when it is not here, or no longer hashes to its name. */
  read(digest: Digest): Promise<Uint8Array<ArrayBuffer> | null>
  /** What the server asked for, oldest first. */
  wanted(): Promise<Digest[]>
  confirm(digest: Digest): Promise<void>
  /** The server does not ask for it now; its next answer about the record may. */
  unwant(digest: Digest): Promise<void>
  /** Deletes those of `digests` that no draft and no version with answers names. */
  forgetUnnamed(digests: Digest[]): Promise<void>
  forgetOrphans(): Promise<void>
}

export interface PhotosPorts {
  database: Database
  cipher: Cipher
  clock: Clock
}

export function createPhotos({ database, cipher, clock }: PhotosPorts): Photos {
  const place = (digest: Digest, index: number) => `chunks/${digest}/${index}`

  async function chunksOf(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<ChunkRow[]> {
    const count = Math.ceil(bytes.length / CHUNK)
    return Promise.all(
      Array.from({ length: count }, async (_, index) => ({
        digest,
        index,
        sealed: await cipher.sealBytes(place(digest, index), bytes.slice(index * CHUNK, (index + 1) * CHUNK)),
      })),
    )
  }

  async function read(digest: Digest): Promise<Uint8Array<ArrayBuffer> | null> {
    const rows = await database.chunks.where({ digest }).sortBy('index')
    if (rows.length === 0) return null
    try {
      const parts = await Promise.all(rows.map(row => cipher.openBytes(place(digest, row.index), row.sealed)))
      const bytes = joined(parts)
      return (await digestOfBytes(bytes)) === digest ? bytes : null
    } catch (error) {
      if (error instanceof DOMException) return null // a chunk that does not open is a damaged photo, not a fault of the program
      throw error
    }
  }

  async function keep(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
    const digest = await digestOfBytes(bytes)
    const chunks = await chunksOf(digest, bytes)
    await writing(() =>
      database.transaction('rw', database.photos, database.chunks, async () => {
        const known = await database.photos.get(digest)
        await database.photos.put(known ?? { digest, bytes: bytes.length, keptAt: clock.now(), state: 'kept' })
        await database.chunks.bulkPut(chunks)
      }),
    )
    if (!(await read(digest))) throw new Error('Ảnh vừa lưu không đọc lại được. Hãy chụp lại.')
    return digest
  }

  async function forgetUnnamed(digests: Digest[]): Promise<void> {
    await database.transaction('rw', database.drafts, database.versions, database.photos, database.chunks, async () => {
      const drafts = await database.drafts.toArray()
      const versions = await database.versions.toArray()
      const named = new Set([...drafts, ...versions.filter(version => version.content)].flatMap(row => row.photos))
      const unnamed = digests.filter(digest => !named.has(digest))
      await database.photos.bulkDelete(unnamed)
      await database.chunks.where('digest').anyOf(unnamed).delete()
    })
  }

  return {
    keep,
    read,
    wanted: async () => (await database.photos.where({ state: 'wanted' }).sortBy('keptAt')).map(row => row.digest),
    confirm: async digest => void (await database.photos.update(digest, { state: 'confirmed' })),
    unwant: async digest => void (await database.photos.update(digest, { state: 'kept' })),
    forgetUnnamed,
    async forgetOrphans() {
      const limit = clock.now() - ORPHAN_AGE
      const old = await database.photos.filter(row => row.keptAt < limit).toArray()
      if (old.length > 0) await forgetUnnamed(old.map(row => row.digest))
    },
  }
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
