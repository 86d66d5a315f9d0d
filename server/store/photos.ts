// Which photos are named, wanted and there. The bytes are the blobs' business; a photo counts from the write that says it arrived (R6).
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'
import { photoArrived } from './heads.ts'
import type { StoreBase } from './store.ts'
import { photos, records, recordVersions, versionPhotos } from './tables.ts'

export interface NamedPhoto {
  bytes: number
  type: PhotoType
}
export interface StoredPhoto {
  digest: Digest
  bytes: number
  type: PhotoType
  seq: number
}

export function photoStore(base: StoreBase) {
  return {
    /** What the latest version of these residential groups says of a photo; null when none names it. */
    namedIn: async (digest: Digest, groups: readonly string[]): Promise<NamedPhoto | null> =>
      base.read
        .select({ bytes: versionPhotos.bytes, type: versionPhotos.type })
        .from(versionPhotos)
        .innerJoin(
          recordVersions,
          and(
            eq(recordVersions.ward, versionPhotos.ward),
            eq(recordVersions.version, versionPhotos.version),
            eq(recordVersions.digest, versionPhotos.versionDigest),
          ),
        )
        .where(
          and(eq(versionPhotos.ward, base.ward), eq(versionPhotos.digest, digest), inArray(recordVersions.residentialGroup, [...groups])),
        )
        .orderBy(desc(recordVersions.seq))
        .limit(1)
        .get() ?? null,
    /** The residential group of a record, if any of its versions names the photo. */
    groupNaming: async (digest: Digest, record: Uuid): Promise<string | null> =>
      base.read
        .select({ group: records.residentialGroup })
        .from(versionPhotos)
        .innerJoin(records, and(eq(records.ward, versionPhotos.ward), eq(records.record, versionPhotos.record)))
        .where(and(eq(versionPhotos.ward, base.ward), eq(versionPhotos.digest, digest), eq(versionPhotos.record, record)))
        .limit(1)
        .get()?.group ?? null,
    get: async (digest: Digest): Promise<StoredPhoto | null> => {
      const row = base.read
        .select()
        .from(photos)
        .where(and(eq(photos.ward, base.ward), eq(photos.digest, digest)))
        .get()
      return row ? { digest: row.digest, bytes: row.bytes, type: row.type, seq: row.seq } : null
    },
    /** Says that a verified photo is safely among the blobs. Twice is fine. */
    arrive: (photo: { digest: Digest; bytes: number; type: PhotoType }, by: Uuid): Promise<void> =>
      base.write('photo', tx => {
        const key = and(eq(photos.ward, tx.ward), eq(photos.digest, photo.digest))
        if (tx.db.select().from(photos).where(key).get()) return
        const seq = tx.event({ actor: by, action: 'photo-arrived', subject: photo.digest, detail: { bytes: photo.bytes } })
        tx.db
          .insert(photos)
          .values({ ward: tx.ward, ...photo, arrivedAt: tx.at, seq })
          .run()
        photoArrived(tx, photo.digest)
      }),
  }
}
