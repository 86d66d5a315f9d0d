// The append-only tables as they are, for verification: what happened, without the views that are kept up beside them. Oldest first.
import { and, asc, eq, gt } from 'drizzle-orm'
import type { StoreBase } from './store.ts'
import { entityRevisions, photos, records, recordVersions, reports, reviews, versionPhotos } from './tables.ts'

export function historyStore(base: StoreBase) {
  const { read, ward } = base
  return {
    /** Without the content, which is many times the rest. */
    versions: async () => {
      const { version, digest, record, campaign, residentialGroup, findings, facts, finalizedAt, receivedAt } = recordVersions
      const { reportingDay, standing, seq, stage, figures } = recordVersions
      const columns = { version, digest, record, campaign, residentialGroup, findings, facts, finalizedAt, receivedAt }
      return read
        .select({ ...columns, reportingDay, standing, seq, stage, figures })
        .from(recordVersions)
        .where(eq(recordVersions.ward, ward))
        .orderBy(asc(seq))
        .all()
    },
    /** Contents in stretches, to compute their digests again. */
    contentsAfter: async (seq: number, limit: number) =>
      read
        .select({
          seq: recordVersions.seq,
          version: recordVersions.version,
          digest: recordVersions.digest,
          content: recordVersions.content,
        })
        .from(recordVersions)
        .where(and(eq(recordVersions.ward, ward), gt(recordVersions.seq, seq)))
        .orderBy(asc(recordVersions.seq))
        .limit(limit)
        .all(),
    namedPhotos: async () => {
      const { version, versionDigest, digest } = versionPhotos
      return read.select({ version, versionDigest, digest }).from(versionPhotos).where(eq(versionPhotos.ward, ward)).all()
    },
    photos: async () => read.select().from(photos).where(eq(photos.ward, ward)).orderBy(asc(photos.seq)).all(),
    reviews: async () => {
      const { record, version, decision, seq } = reviews
      return read.select({ record, version, decision, seq }).from(reviews).where(eq(reviews.ward, ward)).orderBy(asc(seq)).all()
    },
    entityRevisions: async () => {
      const { list, id, residentialGroup, properties, removed, seq } = entityRevisions
      const columns = { list, id, residentialGroup, properties, removed, seq }
      return read.select(columns).from(entityRevisions).where(eq(entityRevisions.ward, ward)).orderBy(asc(seq)).all()
    },
    reports: async () =>
      read.select().from(reports).where(eq(reports.ward, ward)).orderBy(asc(reports.campaign), asc(reports.number)).all(),
    /** How records are said to stand, to be compared with what their history says. */
    standings: async () => {
      const { record, headVersion, headDigest, state, photosWanted, firstReportingDay } = records
      const columns = { record, headVersion, headDigest, state, photosWanted, firstReportingDay }
      return read.select(columns).from(records).where(eq(records.ward, ward)).orderBy(asc(records.record)).all()
    },
  }
}
