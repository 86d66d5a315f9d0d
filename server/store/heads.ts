// How a record stands: its head version and review state, kept up beside the append-only history. The state follows one rule, which
// server/jobs/recount.ts follows again from the history: a conflict stands until the office decides after it; otherwise the later of the
// last accepted version and the last decision says.
import { and, eq, notExists, sql } from 'drizzle-orm'
import { fold } from '../../forms/checks/search-fold.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { Database } from './database.ts'
import { replaceKeys } from './duplicates.ts'
import { SERVER } from './event-chain.ts'
import { prepared, preparedInsert } from './prepared.ts'
import type { Arrival, RecordRow, VersionRow } from './receive.ts'
import { photos, records, versionPhotos } from './tables.ts'
import type { Tx } from './write.ts'

/** The desk should look when a check found an error or a warning, even an excused one. */
function stateByFindings(findings: readonly Finding[]): ReviewState {
  return findings.some(finding => finding.severity !== 'info') ? 'hasFindings' : 'received'
}

const insertRecord = preparedInsert(records)

export function becomeHead(tx: Tx, row: VersionRow, arrival: Arrival, before: RecordRow | undefined): void {
  const { title, subtitle, alsoCalled } = arrival.face
  const named = new Set(arrival.photos.map(({ photo }) => photo.digest))
  const head = {
    formVersion: row.formVersion,
    form: row.form,
    collector: row.person,
    headVersion: row.version,
    headDigest: row.digest,
    state: before?.state === 'conflict' ? before.state : stateByFindings(row.findings),
    title,
    subtitle,
    search: fold(`${title} ${subtitle} ${alsoCalled}`),
    errors: countOf(row.findings, 'error'),
    warnings: countOf(row.findings, 'warning'),
    photosNamed: named.size,
    photosWanted: named.size - arrivedAmong(tx, [...named]),
    receivedAt: row.receivedAt,
    reportingDay: row.reportingDay,
    seq: row.seq,
  }
  const { ward, record, campaign, stage, entity, residentialGroup } = row
  const first = { firstReportingDay: row.reportingDay, firstReceivedAt: row.receivedAt }
  if (before) tx.db.update(records).set(head).where(keyOf(tx, record)).run()
  else insertRecord(tx.db, { ward, record, campaign, stage, entity, residentialGroup, ...first, ...head })
  replaceKeys(tx, campaign, record, arrival.keys, before !== undefined)
}

/** The record waits for the office; its head stays. */
export function standBeside(tx: Tx, row: VersionRow): void {
  tx.db.update(records).set({ state: 'conflict', seq: row.seq }).where(keyOf(tx, row.record)).run()
}

/** A photo has arrived: every record whose head waited for it has one less to wait for. Returns the records concerned. */
export function photoArrived(tx: Tx, digest: Digest): Uuid[] {
  const naming = namingQuery(tx.db).all({ ward: tx.ward, digest })
  for (const { record, version, versionDigest } of naming) {
    const photosWanted = photosMissing(tx, version, versionDigest).length
    const seq = tx.event({ actor: SERVER, action: 'photo-counted', subject: record, detail: { photo: digest } })
    countQuery(tx.db).run({ ward: tx.ward, record, photosWanted, seq })
  }
  return naming.map(row => row.record)
}

const namingQuery = prepared(db =>
  db
    .selectDistinct({ record: records.record, version: records.headVersion, versionDigest: records.headDigest })
    .from(versionPhotos)
    .innerJoin(records, and(eq(records.ward, versionPhotos.ward), eq(records.record, versionPhotos.record)))
    .where(and(eq(versionPhotos.ward, sql.placeholder('ward')), eq(versionPhotos.digest, sql.placeholder('digest'))))
    .prepare(),
)
const countQuery = prepared(db =>
  db
    .update(records)
    .set({ photosWanted: sql`${sql.placeholder('photosWanted')}`, seq: sql`${sql.placeholder('seq')}` })
    .where(and(eq(records.ward, sql.placeholder('ward')), eq(records.record, sql.placeholder('record'))))
    .prepare(),
)

/** Photos that a version names and the server lacks, each once. (Not DISTINCT: SQLite would walk the whole index by digest for it.) */
export function photosMissing(tx: Pick<Tx, 'db' | 'ward'>, version: Uuid, versionDigest: Digest): Digest[] {
  const missing = missingQuery(tx.db).all({ ward: tx.ward, version, versionDigest })
  return [...new Set(missing.map(row => row.digest))]
}

const photoQuery = prepared(db =>
  db
    .select({ digest: photos.digest })
    .from(photos)
    .where(and(eq(photos.ward, sql.placeholder('ward')), eq(photos.digest, sql.placeholder('digest'))))
    .prepare(),
)

const arrivedPhoto = (db: Database) =>
  db
    .select({ digest: photos.digest })
    .from(photos)
    .where(and(eq(photos.ward, versionPhotos.ward), eq(photos.digest, versionPhotos.digest)))

const missingQuery = prepared(db =>
  db
    .select({ digest: versionPhotos.digest })
    .from(versionPhotos)
    .where(
      and(
        eq(versionPhotos.ward, sql.placeholder('ward')),
        eq(versionPhotos.version, sql.placeholder('version')),
        eq(versionPhotos.versionDigest, sql.placeholder('versionDigest')),
        notExists(arrivedPhoto(db)),
      ),
    )
    .prepare(),
)

function arrivedAmong(tx: Tx, digests: Digest[]): number {
  return digests.filter(digest => photoQuery(tx.db).get({ ward: tx.ward, digest })).length
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter(finding => finding.severity === severity).length
}

function keyOf(tx: Tx, record: Uuid) {
  return and(eq(records.ward, tx.ward), eq(records.record, record))
}
