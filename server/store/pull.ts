// What changed for one person since a change number (R16: only of their residential groups). Read in one go, so that the cursor and the rows
// belong together; rows that come later have higher numbers.
import { and, asc, desc, eq, gt, inArray, notInArray } from 'drizzle-orm'
import type { Campaign } from '../../shared/campaign.ts'
import type { Entity } from '../../shared/entity.ts'
import { PULL_PAGE, type PulledRecord, type ResidentialGroup } from '../../shared/pull.ts'
import type { Database } from './database.ts'
import { entityOf } from './entities.ts'
import { photosMissing } from './heads.ts'
import { formsFor } from './pulled-forms.ts'
import type { RecordRow } from './receive.ts'
import type { StoreBase } from './store.ts'
import { campaigns, entities, entityRevisions, events, records, recordVersions, residentialGroups, reviews } from './tables.ts'

export interface Pulled {
  cursor: number
  more: boolean
  campaigns: Campaign[]
  residentialGroups: ResidentialGroup[]
  forms: { form: string; version: number; definition: unknown }[]
  entities: Entity[]
  records: PulledRecord[]
}

export interface Place {
  db: Database
  ward: string
}

export function pullStore(base: StoreBase) {
  const place: Place = { db: base.read, ward: base.ward }
  return {
    /** `groups` null: campaigns and residential groups of the whole ward, and nothing about entities or records (the office). */
    since: async (cursor: number, groups: readonly string[] | null): Promise<Pulled> => {
      const last = lastSeq(place)
      const rows = groups === null ? [] : changedRows(place, cursor, groups)
      const page = rows.slice(0, PULL_PAGE)
      const more = rows.length > PULL_PAGE
      return {
        cursor: more ? (page.at(-1)?.seq ?? last) : Math.max(last, cursor),
        more,
        campaigns: campaignsOf(place),
        residentialGroups: groupsOf(place, groups),
        forms: formsFor(place, cursor, returnedIn(page)),
        entities: page.flatMap(row => (row.kind === 'entity' ? [row.entity] : [])),
        records: page.flatMap(row => (row.kind === 'record' ? [pulledRecord(place, row.record)] : [])),
      }
    },
  }
}

function returnedIn(page: readonly ChangedRow[]): RecordRow[] {
  return page.flatMap(row => (row.kind === 'record' && row.record.state === 'returned' ? [row.record] : []))
}

type ChangedRow = { seq: number } & ({ kind: 'entity'; entity: Entity } | { kind: 'record'; record: RecordRow })

/** One more than a page, in the order of change. */
function changedRows(place: Place, cursor: number, groups: readonly string[]): ChangedRow[] {
  const mine = entityRows(place, cursor, groups).map((entity): ChangedRow => ({ seq: entity.seq, kind: 'entity', entity }))
  const left = leftRows(place, cursor, groups).map((entity): ChangedRow => ({ seq: entity.seq, kind: 'entity', entity }))
  const changed = recordRows(place, cursor, groups).map((record): ChangedRow => ({ seq: record.seq, kind: 'record', record }))
  return [...mine, ...left, ...changed].sort((a, b) => a.seq - b.seq).slice(0, PULL_PAGE + 1)
}

function entityRows({ db, ward }: Place, cursor: number, groups: readonly string[]): Entity[] {
  return db
    .select()
    .from(entities)
    .where(and(eq(entities.ward, ward), inArray(entities.residentialGroup, [...groups]), gt(entities.seq, cursor)))
    .orderBy(asc(entities.seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(entityOf)
}

/** Entities that were once of these groups and have moved away: the phone learns only that they are gone. */
function leftRows({ db, ward }: Place, cursor: number, groups: readonly string[]): Entity[] {
  if (cursor === 0) return []
  const once = db
    .select({ id: entityRevisions.id })
    .from(entityRevisions)
    .where(
      and(
        eq(entityRevisions.ward, entities.ward),
        eq(entityRevisions.list, entities.list),
        eq(entityRevisions.id, entities.id),
        inArray(entityRevisions.residentialGroup, [...groups]),
      ),
    )
  return db
    .select()
    .from(entities)
    .where(
      and(
        eq(entities.ward, ward),
        gt(entities.seq, cursor),
        notInArray(entities.residentialGroup, [...groups]),
        inArray(entities.id, once),
      ),
    )
    .orderBy(asc(entities.seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(row => ({ ...entityOf(row), title: '', subtitle: '', sortKey: '', properties: {}, removed: true }))
}

function recordRows({ db, ward }: Place, cursor: number, groups: readonly string[]): RecordRow[] {
  return db
    .select()
    .from(records)
    .where(and(eq(records.ward, ward), inArray(records.residentialGroup, [...groups]), gt(records.seq, cursor)))
    .orderBy(asc(records.seq))
    .limit(PULL_PAGE + 1)
    .all()
}

/** Answers come along only while the record is returned, so that it can be corrected on any phone of the group. */
function pulledRecord(place: Place, row: RecordRow): PulledRecord {
  const { record, headVersion, headDigest, campaign, form, formVersion, entity, residentialGroup, state, receivedAt, reportingDay, seq } =
    row
  const head = place.db
    .select({ findings: recordVersions.findings, content: recordVersions.content })
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, place.ward), eq(recordVersions.version, headVersion), eq(recordVersions.digest, headDigest)))
    .get()
  if (!head) throw new Error(`record ${record} lacks its head version`)
  const decided = state === 'returned' || state === 'rejected' ? lastReasons(place, row) : []
  const { answers, marks } = head.content
  return {
    record,
    version: headVersion,
    campaign,
    form,
    formVersion,
    entity,
    residentialGroup,
    state,
    receivedAt,
    reportingDay,
    findings: head.findings,
    reasons: decided,
    wantedPhotos: photosMissing(place, headVersion, headDigest),
    returned: state === 'returned' ? { answers, marks } : null,
    seq,
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

function lastSeq({ db, ward }: Place): number {
  return db.select({ seq: events.seq }).from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).get()?.seq ?? 0
}

function campaignsOf({ db, ward }: Place): Campaign[] {
  return db
    .select({ settings: campaigns.settings })
    .from(campaigns)
    .where(eq(campaigns.ward, ward))
    .orderBy(asc(campaigns.id))
    .all()
    .map(row => row.settings)
}

function groupsOf({ db, ward }: Place, groups: readonly string[] | null): ResidentialGroup[] {
  const { id, name, order } = residentialGroups
  return db
    .select({ id, name, order })
    .from(residentialGroups)
    .where(and(eq(residentialGroups.ward, ward), groups === null ? undefined : inArray(id, [...groups])))
    .orderBy(asc(order), asc(id))
    .all()
}
