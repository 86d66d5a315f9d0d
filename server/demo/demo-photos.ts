// The photos of the demo's visits: drawn when a record names them, stored some minutes later through the blobs, as a phone's would be.
import { digestOfBytes } from '../../shared/digest.ts'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import type { Blobs } from '../blobs/blobs.ts'
import type { Store } from '../store/store.ts'
import type { VisitPhotos } from './filled-form.ts'
import { certificateCover, certificatePage, idCard, type Paper } from './papers.ts'
import type { Visit } from './visits.ts'

export interface DemoPhotos {
  of(visit: Visit): Promise<VisitPhotos>
  /** Brings every photo of the visit to the server that is not there yet. */
  send(photos: VisitPhotos, by: Uuid): Promise<void>
}

export function demoPhotos(store: Store, blobs: Blobs): DemoPhotos {
  /** Drawn and not yet sent. */
  const drawn = new Map<Digest, Paper>()
  const cover = certificateCover()

  async function refOf(paper: Paper): Promise<PhotoRef> {
    const digest = await digestOfBytes(paper.bytes)
    drawn.set(digest, paper)
    return { digest, bytes: paper.bytes.length, type: 'image/png', width: paper.width, height: paper.height }
  }

  async function sendOne({ digest, bytes, type }: PhotoRef, by: Uuid): Promise<void> {
    const paper = drawn.get(digest)
    drawn.delete(digest)
    if (!paper || (await blobs.has(digest))) return
    await blobs.append(digest, 0, paper.bytes)
    await blobs.finish(digest)
    await store.photos.arrive({ digest, bytes, type }, by)
  }

  return {
    of: async visit => ({
      certificate: visit.result === 'not_collected' ? [] : [await refOf(certificatePage(visit.certificate)), await refOf(cover)],
      idCard: visit.scanned || visit.result === 'not_collected' ? [] : [await refOf(idCard(visit.certificate))],
    }),
    send: async (photos, by) => {
      for (const photo of [...photos.certificate, ...photos.idCard]) await sendOne(photo, by)
    },
  }
}
