// How the bytes of a photo become a photo that counts (R5): in chunks, each where the last one ended; whole; hashing to its name; and an
// image by its content, whatever anybody said it was (TESTPLAN §5.3). What fails a check is thrown away and asked for again.
import { fileTypeFromBuffer } from 'file-type'
import type { Digest, Uuid } from '../shared/ids.ts'
import { type PhotoProgress, PhotoType } from '../shared/photo.ts'
import type { ProblemCode } from '../shared/problem.ts'
import { sha256 } from './hash.ts'
import type { ServerParts } from './parts.ts'
import type { NamedPhoto } from './store/photos.ts'

export type Progress = { kind: 'progress'; progress: PhotoProgress } | { kind: 'refused'; code: ProblemCode; received: number }

export interface Upload {
  digest: Digest
  named: NamedPhoto
  by: Uuid
}

/** How far the photo is; finishes one that a crash left whole but uncounted. */
export async function progressOf(parts: ServerParts, upload: Upload): Promise<Progress> {
  const { digest, named } = upload
  if (await parts.store.photos.get(digest)) return progress(digest, named.bytes, true)
  const received = await parts.blobs.received(digest)
  if (received > 0) return withReceived(parts, upload, received)
  const finished = await parts.blobs.read(digest)
  return finished ? countFinished(parts, upload, finished) : progress(digest, 0, false)
}

export async function addChunk(parts: ServerParts, upload: Upload, offset: number, bytes: Uint8Array): Promise<Progress> {
  const before = await progressOf(parts, upload)
  if (before.kind === 'refused' || before.progress.complete) return before
  const { received } = before.progress
  if (offset + bytes.length <= received) return before
  if (offset === received && received + bytes.length > upload.named.bytes) return discard(parts, upload.digest, 'photo-wrong-digest')
  parts.fault?.('blob-append', upload.digest)
  const appended = await parts.blobs.append(upload.digest, offset, bytes)
  if (appended.kind === 'wrongOffset') return { kind: 'refused', code: 'photo-wrong-offset', received: appended.received }
  return withReceived(parts, upload, appended.received)
}

async function withReceived(parts: ServerParts, upload: Upload, received: number): Promise<Progress> {
  return received >= upload.named.bytes ? check(parts, upload) : progress(upload.digest, received, false)
}

async function check(parts: ServerParts, upload: Upload): Promise<Progress> {
  const { digest } = upload
  const bytes = await parts.blobs.unfinished(digest)
  if (!bytes || sha256(bytes) !== digest) return discard(parts, digest, 'photo-wrong-digest')
  const type = await typeOf(bytes)
  if (type === null) return discard(parts, digest, 'photo-not-image')
  parts.fault?.('blob-finish', digest)
  await parts.blobs.finish(digest)
  return count(parts, upload, { bytes: bytes.length, type })
}

async function countFinished(parts: ServerParts, upload: Upload, bytes: Uint8Array): Promise<Progress> {
  const type = await typeOf(bytes)
  if (type === null) throw new Error(`blob ${upload.digest} is not what was finished`)
  return count(parts, upload, { bytes: bytes.length, type })
}

async function count(parts: ServerParts, { digest, by }: Upload, photo: NamedPhoto): Promise<Progress> {
  await parts.store.photos.arrive({ digest, ...photo }, by)
  return progress(digest, photo.bytes, true)
}

async function discard(parts: ServerParts, digest: Digest, code: ProblemCode): Promise<Progress> {
  await parts.blobs.discard(digest)
  return { kind: 'refused', code, received: 0 }
}

async function typeOf(bytes: Uint8Array): Promise<PhotoType | null> {
  const found = PhotoType.safeParse((await fileTypeFromBuffer(bytes))?.mime)
  return found.success ? found.data : null
}

function progress(digest: Digest, received: number, complete: boolean): Progress {
  return { kind: 'progress', progress: { digest, received, complete } }
}
