// The records of a stage as its export needs them: in one order for ever (residential group, then the list's own order, then the record), what decides
// whether they go up, their answers as they are stored, and the photos of the stage before. Contents are asked for in parts: forty thousand of them are
// hundreds of megabytes, and other requests wait behind one question. What a version says never changes, so that parts read later agree with the first.
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { StoreBase } from './store.ts'
import { entities, photos, records, recordVersions, residentialGroups, versionPhotos } from './tables.ts'

/** The head of a record, without what it says. */
export interface CaseHead {
  record: Uuid
  version: Uuid
  digest: Digest
  form: string
  formVersion: number
  state: ReviewState
  entity: string | null
  residentialGroupName: string
  title: string
  receivedAt: number
}
export interface CasePhoto {
  question: string
  digest: Digest
  bytes: number
  type: PhotoType
  arrived: boolean
}

export function completedCaseStore({ read, ward }: Pick<StoreBase, 'read' | 'ward'>) {
  const versionsOf = (heads: readonly CaseHead[]) =>
    and(
      eq(recordVersions.ward, ward),
      inArray(
        recordVersions.version,
        heads.map(({ version }) => version),
      ),
    )
  return {
    /** `stage` as `records` names it. */
    heads: (campaign: string, stage: string, list: string): CaseHead[] =>
      read
        .select({
          record: records.record,
          version: records.headVersion,
          digest: records.headDigest,
          form: records.form,
          formVersion: records.formVersion,
          state: records.state,
          entity: records.entity,
          residentialGroupName: residentialGroups.name,
          title: records.title,
          receivedAt: records.receivedAt,
        })
        .from(records)
        .innerJoin(residentialGroups, and(eq(residentialGroups.ward, records.ward), eq(residentialGroups.id, records.residentialGroup)))
        .leftJoin(entities, and(eq(entities.ward, records.ward), eq(entities.list, list), eq(entities.id, records.entity)))
        .where(and(eq(records.ward, ward), eq(records.campaign, campaign), eq(records.stage, stage)))
        .orderBy(asc(residentialGroups.order), asc(residentialGroups.id), asc(entities.sortKey), asc(records.entity), asc(records.record))
        .all(),
    /** Some answers of each, by version; null where it has none. `paths`: as SQLite's JSON knows them, "$.answers.note". */
    parts: (heads: readonly CaseHead[], paths: readonly [string, string, ...string[]]): Map<string, unknown[]> => {
      const several = sql.join(
        paths.map(path => sql`${path}`),
        sql`, `,
      )
      const rows = read
        .select({ ...versionKey, found: sql<string>`json_extract(${recordVersions.content}, ${several})` })
        .from(recordVersions)
        .where(versionsOf(heads))
        .all()
      return headed(heads, rows, ({ found }) => JSON.parse(found))
    },
    /** The versions as they were sent, JSON. */
    contents: (heads: readonly CaseHead[]): Map<string, string> => {
      const rows = read
        .select({ ...versionKey, text: sql<string>`${recordVersions.content}` })
        .from(recordVersions)
        .where(versionsOf(heads))
        .all()
      return headed(heads, rows, ({ text }) => text)
    },
    /** Of each entity the photos of its best record of that stage: an approved one before others, then the newest. In the order of the answers. */
    photos: (campaign: string, stage: string, of: readonly string[], questions: readonly string[]): Map<string, CasePhoto[]> => {
      const best = bestRecords(read, ward, campaign, stage, of)
      const rows = read
        .select({
          version: versionPhotos.version,
          question: versionPhotos.question,
          digest: versionPhotos.digest,
          bytes: versionPhotos.bytes,
          type: versionPhotos.type,
          arrived: photos.digest,
          of: versionPhotos.versionDigest,
        })
        .from(versionPhotos)
        .leftJoin(photos, and(eq(photos.ward, versionPhotos.ward), eq(photos.digest, versionPhotos.digest)))
        .where(
          and(
            eq(versionPhotos.ward, ward),
            inArray(
              versionPhotos.version,
              [...best.values()].map(({ version }) => version),
            ),
            inArray(versionPhotos.question, [...questions]),
          ),
        )
        .orderBy(asc(versionPhotos.question), asc(versionPhotos.position))
        .all()
      const byVersion = Map.groupBy(rows, ({ version, of }) => `${version} ${of}`)
      return new Map([...best].map(([entity, { version, digest }]) => [entity, (byVersion.get(`${version} ${digest}`) ?? []).map(photoOf)]))
    },
  }
}

export type CompletedCases = ReturnType<typeof completedCaseStore>

const versionKey = { version: recordVersions.version, digest: recordVersions.digest }

/** The same version id may have come with another content (R1): only the head's counts. */
function headed<Row extends { version: string; digest: string }, T>(
  heads: readonly CaseHead[],
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<string, T> {
  const wanted = new Map(heads.map(({ version, digest }) => [version, digest]))
  return new Map(rows.filter(({ version, digest }) => wanted.get(version) === digest).map(row => [row.version, of(row)]))
}

function photoOf({ question, digest, bytes, type, arrived }: Omit<CasePhoto, 'arrived'> & { arrived: string | null }): CasePhoto {
  return { question, digest, bytes, type, arrived: arrived !== null }
}

function bestRecords(read: StoreBase['read'], ward: string, campaign: string, stage: string, of: readonly string[]) {
  const rows = read
    .select({ entity: records.entity, version: records.headVersion, digest: records.headDigest, state: records.state })
    .from(records)
    .where(
      and(
        eq(records.ward, ward),
        eq(records.campaign, campaign),
        eq(records.stage, stage),
        ne(records.state, 'rejected'),
        inArray(records.entity, [...of]),
      ),
    )
    .orderBy(asc(sql`${records.state} = 'approved'`), asc(records.receivedAt), asc(records.record))
    .all()
  // The last of an entity stays: the newest, approved ones after all others.
  return new Map(rows.flatMap(row => (row.entity === null ? [] : [[row.entity, row] as const])))
}
