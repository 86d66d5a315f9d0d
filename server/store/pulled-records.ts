// Records that changed for a person: a collector's are those of the residential groups, an officer's those that they sent. Answers come along only while a record
// is returned, so that it can be corrected on any phone of the group; of a stage that others fill only how it stands.
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { PULL_PAGE, type PulledRecord } from '../../shared/pull.ts'
import { type PullSight, stageKey } from '../pull-sight.ts'
import { photosMissing } from './heads.ts'
import type { Asking, Place } from './pull.ts'
import type { RecordRow } from './receive.ts'
import { records, recordVersions, reviews } from './tables.ts'

export const isFilled = ({ campaign, stage }: RecordRow, { fills }: PullSight): boolean => fills.includes(stageKey(campaign, stage))

/** In the order of change, enough for a page. */
export function changedRecords({ db, ward }: Place, { cursor, groups, ownOnly, person, sight }: Asking): RecordRow[] {
  if (sight.told.length === 0) return []
  const { campaign, stage, residentialGroup, collector, seq } = records
  const changed = and(eq(records.ward, ward), inArray(residentialGroup, [...groups]), gt(seq, cursor))
  const told = sql`${campaign} || ' ' || ${stage} IN (SELECT value FROM json_each(${JSON.stringify(sight.told)}))`
  return db
    .select()
    .from(records)
    .where(and(changed, told, ownOnly ? eq(collector, person) : undefined))
    .orderBy(asc(seq))
    .limit(PULL_PAGE + 1)
    .all()
}

export function pulledRecord(place: Place, row: RecordRow, sight: PullSight): PulledRecord {
  const { record, headVersion, campaign, form, formVersion, stage, entity, residentialGroup, state, receivedAt, reportingDay, seq } = row
  return {
    record,
    version: headVersion,
    campaign,
    form,
    formVersion,
    ...(stage !== '' && { stage }),
    entity,
    residentialGroup,
    state,
    receivedAt,
    reportingDay,
    seq,
    ...(isFilled(row, sight) ? saidOf(place, row) : NOTHING_SAID),
  }
}

type Said = Pick<PulledRecord, 'findings' | 'reasons' | 'wantedPhotos' | 'returned'>
const NOTHING_SAID: Said = { findings: [], reasons: [], wantedPhotos: [], returned: null }

function saidOf(place: Place, row: RecordRow): Said {
  const { record, headVersion, headDigest, state } = row
  const head = place.db
    .select({ findings: recordVersions.findings, content: recordVersions.content })
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, place.ward), eq(recordVersions.version, headVersion), eq(recordVersions.digest, headDigest)))
    .get()
  if (!head) throw new Error(`record ${record} lacks its head version`)
  const { answers, marks } = head.content
  return {
    findings: head.findings,
    reasons: state === 'returned' || state === 'rejected' ? lastReasons(place, row) : [],
    wantedPhotos: photosMissing(place, headVersion, headDigest),
    returned: state === 'returned' ? { answers, marks } : null,
  }
}

function lastReasons({ db, ward }: Place, { record }: RecordRow) {
  const row = db
    .select({ reasons: reviews.reasons })
    .from(reviews)
    .where(and(eq(reviews.ward, ward), eq(reviews.record, record)))
    .orderBy(desc(reviews.seq))
    .limit(1)
    .get()
  return row?.reasons ?? []
}
