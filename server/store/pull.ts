// What changed for one person since a change number, as far as the person's sight goes (pull-sight.ts; R16). Read in one go, so that the cursor and the
// rows belong together; rows that come later have higher numbers.
import { and, asc, desc, eq, gt, inArray, max, sql } from 'drizzle-orm'
import type { Campaign } from '../../shared/campaign.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import { PULL_PAGE, type PulledRecord, type ResidentialGroup } from '../../shared/pull.ts'
import { type PullSight, stageKey } from '../pull-sight.ts'
import { onlyTold } from '../told-properties.ts'
import { people } from './access-tables.ts'
import type { Database } from './database.ts'
import { entityOf } from './entities.ts'
import { photosMissing } from './heads.ts'
import { prepared } from './prepared.ts'
import { formsFor } from './pulled-forms.ts'
import type { RecordRow } from './receive.ts'
import type { StoreBase } from './store.ts'
import { campaigns, entities, entityRevisions, events, records, recordVersions, residentialGroups, reviews } from './tables.ts'

export interface Asking {
  /** The last change number that the phone has. */
  cursor: number
  person: Uuid
  /** Residential groups that it is told of; whose rows and records travel, for a collector. */
  groups: readonly string[]
  /** Of an officer's records only those that the officer sent. */
  ownOnly: boolean
  sight: PullSight
  /** It keeps its campaigns when told that nothing about them is news. */
  keepsCampaigns: boolean
}

export interface Pulled {
  cursor: number
  more: boolean
  sight: string
  campaigns: Campaign[]
  campaignsUnchanged?: boolean
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
    /** The ward's residential groups, in their order. */
    groups: async (): Promise<ResidentialGroup[]> => groupsOf(place),
    since: async (asking: Asking): Promise<Pulled> => {
      const { cursor, sight } = asking
      const last = lastSeq(place)
      const rows = changedRows(place, asking)
      const page = rows.slice(0, PULL_PAGE)
      const more = rows.length > PULL_PAGE
      const keeps = asking.keepsCampaigns && campaignsAreKnown(place, asking)
      return {
        cursor: more ? (page.at(-1)?.seq ?? last) : Math.max(last, cursor),
        more,
        sight: sight.digest,
        campaigns: keeps ? [] : sight.campaigns,
        ...(keeps && { campaignsUnchanged: true }),
        residentialGroups: groupsOf(place).filter(({ id }) => asking.groups.includes(id)),
        forms: formsFor(place, cursor, sight.forms, returnedIn(page, sight)),
        entities: page.flatMap(row => (row.kind === 'entity' ? [row.entity] : [])),
        records: page.flatMap(row => (row.kind === 'record' ? [pulledRecord(place, row.record, sight)] : [])),
      }
    },
  }
}

/** Neither a campaign nor who the person is has changed since. Duties and residential groups change with the person's own number. */
function campaignsAreKnown({ db, ward }: Place, { cursor, person }: Asking): boolean {
  const newest = campaignsQuery(db).get({ ward })?.seq ?? 0
  const theirs = personQuery(db).get({ ward, person })?.seq ?? Number.POSITIVE_INFINITY
  return cursor > 0 && newest <= cursor && theirs <= cursor
}

const campaignsQuery = prepared(db =>
  db
    .select({ seq: max(campaigns.seq) })
    .from(campaigns)
    .where(eq(campaigns.ward, sql.placeholder('ward')))
    .prepare(),
)
const personQuery = prepared(db =>
  db
    .select({ seq: people.seq })
    .from(people)
    .where(and(eq(people.ward, sql.placeholder('ward')), eq(people.id, sql.placeholder('person'))))
    .prepare(),
)

function returnedIn(page: readonly ChangedRow[], sight: PullSight): RecordRow[] {
  return page.flatMap(row => (row.kind === 'record' && row.record.state === 'returned' && isFilled(row.record, sight) ? [row.record] : []))
}

const isFilled = ({ campaign, stage }: RecordRow, { fills }: PullSight): boolean => fills.includes(stageKey(campaign, stage))

type ChangedRow = { seq: number } & ({ kind: 'entity'; entity: Entity } | { kind: 'record'; record: RecordRow })

/** One more than a page, in the order of change. */
function changedRows(place: Place, asking: Asking): ChangedRow[] {
  const { sight } = asking
  const told = (entity: Entity): ChangedRow => ({ seq: entity.seq, kind: 'entity', entity: toldEntity(entity, sight) })
  const mine = entityRows(place, asking).map(told)
  const left = leftRows(place, asking).map(entity => told({ ...entity, removed: true }))
  const changed = recordRows(place, asking).map((record): ChangedRow => ({ seq: record.seq, kind: 'record', record }))
  return [...mine, ...left, ...changed].sort((a, b) => a.seq - b.seq).slice(0, PULL_PAGE + 1)
}

/** Of what is gone the phone learns only that. */
function toldEntity(entity: Entity, { lists }: PullSight): Entity {
  if (entity.removed) return { ...entity, title: '', subtitle: '', sortKey: '', properties: {} }
  return { ...entity, properties: onlyTold(lists.get(entity.list) ?? null, entity.properties) }
}

function entityRows({ db, ward }: Place, { cursor, groups, sight }: Asking): Entity[] {
  if (sight.lists.size === 0) return []
  const { list, residentialGroup, seq } = entities
  return db
    .select()
    .from(entities)
    .where(and(eq(entities.ward, ward), inArray(residentialGroup, [...groups]), inArray(list, [...sight.lists.keys()]), gt(seq, cursor)))
    .orderBy(asc(seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(entityOf)
}

/**
 * Entities that were once of these residential groups and have moved away. The others are named, so that the index finds the few that changed and not the
 * whole list.
 */
function leftRows(place: Place, { cursor, groups, sight }: Asking): Entity[] {
  if (cursor === 0 || sight.lists.size === 0) return []
  const { db, ward } = place
  const others = groupsOf(place).flatMap(({ id }) => (groups.includes(id) ? [] : [id]))
  const { list, id, residentialGroup, seq } = entities
  const once = db
    .select({ id: entityRevisions.id })
    .from(entityRevisions)
    .where(
      and(
        eq(entityRevisions.ward, entities.ward),
        eq(entityRevisions.list, list),
        eq(entityRevisions.id, id),
        inArray(entityRevisions.residentialGroup, [...groups]),
      ),
    )
  const changed = and(eq(entities.ward, ward), inArray(residentialGroup, others), gt(seq, cursor))
  return db
    .select()
    .from(entities)
    .where(and(changed, inArray(list, [...sight.lists.keys()]), inArray(id, once)))
    .orderBy(asc(seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(entityOf)
}

function recordRows({ db, ward }: Place, { cursor, groups, ownOnly, person, sight }: Asking): RecordRow[] {
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

/**
 * Answers come along only while the record is returned, so that it can be corrected on any phone of the group. Of a stage that others fill only how it
 * stands.
 */
function pulledRecord(place: Place, row: RecordRow, sight: PullSight): PulledRecord {
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

function lastSeq({ db, ward }: Place): number {
  return db.select({ seq: events.seq }).from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).get()?.seq ?? 0
}

function groupsOf({ db, ward }: Place): ResidentialGroup[] {
  return groupsQuery(db).all({ ward })
}

const groupsQuery = prepared(db => {
  const { id, name, order, ward } = residentialGroups
  return db
    .select({ id, name, order })
    .from(residentialGroups)
    .where(eq(ward, sql.placeholder('ward')))
    .orderBy(asc(order), asc(id))
    .prepare()
})
