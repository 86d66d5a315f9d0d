// Sends the photos that the server asked for, after the records that name them (R6): by digest, in chunks, each time from where the server
// says it is. Cut anywhere, it goes on from there; a photo is confirmed only by the server's own `complete` (R5).
import type { Digest } from '../../shared/ids.ts'
import { PHOTO_CHUNK_BYTES, PhotoProgress } from '../../shared/photo.ts'
import type { Photos } from '../local/photos.ts'
import { type Failure, failureOf } from './trouble.ts'
import type { Caller, Reply } from './wire.ts'

export interface PhotoPorts {
  call: Caller
  photos: Photos
}

/** More at once would only share the same thin line. */
const AT_ONCE = 2
/** Times to ask again how far it is when a chunk did not fit, before the photo is left for the next round. */
const RESTARTS = 3
const DAMAGED = 'Có ảnh trên máy không còn đọc được. Hãy báo văn phòng để được trả lại phiếu và chụp lại ảnh.'

/** Null when the server has confirmed all it asked for. One bad photo does not stop the others (R7). */
export async function uploadPhotos(ports: PhotoPorts): Promise<Failure | null> {
  const waiting = await ports.photos.wanted()
  let failure: Failure | null = null
  async function worker(): Promise<void> {
    for (let digest = waiting.shift(); digest && !failure?.ends; digest = waiting.shift()) {
      failure = (await upload(ports, digest)) ?? failure
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return failure
}

async function upload({ call, photos }: PhotoPorts, digest: Digest): Promise<Failure | null> {
  const bytes = await photos.read(digest)
  if (!bytes) return { message: DAMAGED, code: 'photo-damaged', ends: false }
  let reply = await progress(call, digest)
  for (let restarts = 0; restarts <= RESTARTS; ) {
    if (reply.kind === 'problem' && reply.status < 500 && restarts < RESTARTS && isOutOfStep(reply.problem.code)) {
      restarts++
      reply = await progress(call, digest)
      continue
    }
    if (reply.kind !== 'ok') return ended(reply, photos, digest)
    if (reply.value.digest !== digest) return { message: DAMAGED, ends: false }
    if (reply.value.complete) {
      await photos.confirm(digest)
      return null
    }
    reply = await putChunk(call, digest, bytes, reply.value.received)
  }
  return null
}

const isOutOfStep = (code: string) => code === 'photo-wrong-offset' || code === 'photo-wrong-digest'
const progress = (call: Caller, digest: Digest) => call(`/api/photos/${digest}/progress`, { schema: PhotoProgress })

function putChunk(call: Caller, digest: Digest, bytes: Uint8Array<ArrayBuffer>, offset: number): Promise<Reply<PhotoProgress>> {
  const body = bytes.slice(offset, offset + PHOTO_CHUNK_BYTES)
  return call(`/api/photos/${digest}/chunks/${offset}`, { method: 'PUT', body, schema: PhotoProgress })
}

async function ended(reply: Exclude<Reply<PhotoProgress>, { kind: 'ok' }>, photos: Photos, digest: Digest): Promise<Failure | null> {
  if (reply.kind !== 'problem' || reply.problem.code !== 'photo-not-wanted') return failureOf(reply)
  await photos.unwant(digest)
  return null
}
