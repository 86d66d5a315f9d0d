// Which photos are named, wanted and there. The bytes are the blobs' business; a photo counts from the write that says it arrived (R6).
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'
import { photoArrived } from './heads.ts'
import { atMost, prepared, preparedInsert } from './prepared.ts'
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

const insertPhoto = preparedInsert(photos)
const photoQuery = prepared(db =>
  db
    .select()
    .from(photos)
    .where(and(eq(photos.ward, sql.placeholder('ward')), eq(photos.digest, sql.placeholder('digest'))))
    .prepare(),
)
/** `groups` is a JSON list, so that one statement serves any number of them. */
const namingQuery = prepared(db =>
  db
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
      and(
        eq(versionPhotos.ward, sql.placeholder('ward')),
        eq(versionPhotos.digest, sql.placeholder('digest')),
        sql`${recordVersions.residentialGroup} IN (SELECT value FROM json_each(${sql.placeholder('groups')}))`,
      ),
    )
    .orderBy(desc(recordVersions.seq))
    .limit(atMost(1))
    .prepare(),
)

export function photoStore(base: StoreBase) {
  return {
    /** What the latest version of these residential groups says of a photo; null when none names it. */
    namedIn: async (digest: Digest, groups: readonly string[]): Promise<NamedPhoto | null> =>
      namingQuery(base.read).get({ ward: base.ward, digest, groups: JSON.stringify(groups) }) ?? null,
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
      const row = photoQuery(base.read).get({ ward: base.ward, digest })
      return row ? { digest: row.digest, bytes: row.bytes, type: row.type, seq: row.seq } : null
    },
    /** Says that a verified photo is safely among the blobs. Twice is fine. */
    arrive: (photo: { digest: Digest; bytes: number; type: PhotoType }, by: Uuid): Promise<void> =>
      base.write('photo', tx => {
        if (photoQuery(tx.db).get({ ward: tx.ward, digest: photo.digest })) return
        const seq = tx.event({ actor: by, action: 'photo-arrived', subject: photo.digest, detail: { bytes: photo.bytes } })
        insertPhoto(tx.db, { ward: tx.ward, ...photo, arrivedAt: tx.at, seq })
        photoArrived(tx, photo.digest)
      }),
  }
}
