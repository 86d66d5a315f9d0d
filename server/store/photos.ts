// Which photos are named, wanted and there. The bytes are the blobs' business; a photo counts from the write that says it arrived (R6).
import { and, desc, eq, max, sql } from 'drizzle-orm'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'
import { photoArrived } from './heads.ts'
import { prepared, preparedInsert } from './prepared.ts'
import type { StoreBase } from './store.ts'
import { photos, records, recordVersions, versionPhotos } from './tables.ts'

export interface NamedPhoto {
  bytes: number
  type: PhotoType
}
/** Where the record that names a photo belongs; `stage` as the tables write it. */
export interface PhotoPlace {
  campaign: string
  stage: string
  residentialGroup: string
}
type Naming = NamedPhoto & PhotoPlace
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
/** For each place what its latest version says (SQLite takes the other columns from the row of the maximum), the latest first. */
const namingQuery = prepared(db =>
  db
    .select({
      bytes: versionPhotos.bytes,
      type: versionPhotos.type,
      campaign: recordVersions.campaign,
      stage: recordVersions.stage,
      residentialGroup: recordVersions.residentialGroup,
      latest: max(recordVersions.seq),
    })
    .from(versionPhotos)
    .innerJoin(
      recordVersions,
      and(
        eq(recordVersions.ward, versionPhotos.ward),
        eq(recordVersions.version, versionPhotos.version),
        eq(recordVersions.digest, versionPhotos.versionDigest),
      ),
    )
    .where(and(eq(versionPhotos.ward, sql.placeholder('ward')), eq(versionPhotos.digest, sql.placeholder('digest'))))
    .groupBy(recordVersions.campaign, recordVersions.stage, recordVersions.residentialGroup)
    .orderBy(desc(max(recordVersions.seq)))
    .prepare(),
)

export function photoStore(base: StoreBase) {
  return {
    /** What versions say of a photo and where they belong, the latest first; none when nothing names it. */
    namings: async (digest: Digest): Promise<Naming[]> => namingQuery(base.read).all({ ward: base.ward, digest }),
    /** Where a record belongs, if any of its versions names the photo. */
    recordNaming: async (digest: Digest, record: Uuid): Promise<PhotoPlace | null> =>
      base.read
        .select({ campaign: records.campaign, stage: records.stage, residentialGroup: records.residentialGroup })
        .from(versionPhotos)
        .innerJoin(records, and(eq(records.ward, versionPhotos.ward), eq(records.record, versionPhotos.record)))
        .where(and(eq(versionPhotos.ward, base.ward), eq(versionPhotos.digest, digest), eq(versionPhotos.record, record)))
        .limit(1)
        .get() ?? null,
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
