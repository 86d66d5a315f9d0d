// What changed for one person since a change number, as far as the person's sight goes (pull-sight.ts; R16). Read in one go, so that the cursor and the
// rows belong together; rows that come later have higher numbers.
import { and, desc, eq, max, sql } from 'drizzle-orm'
import type { Campaign } from '../../shared/campaign.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import { PULL_PAGE, type PulledRecord, type ResidentialGroup } from '../../shared/pull.ts'
import type { PullSight } from '../pull-sight.ts'
import { people } from './access-tables.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import { changedEntities, groupsOf } from './pulled-entities.ts'
import { formsFor } from './pulled-forms.ts'
import { changedRecords, isFilled, pulledRecord } from './pulled-records.ts'
import type { RecordRow } from './receive.ts'
import type { StoreBase } from './store.ts'
import { campaigns, events } from './tables.ts'

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

type ChangedRow = { seq: number } & ({ kind: 'entity'; entity: Entity } | { kind: 'record'; record: RecordRow })

/** One more than a page, in the order of change. */
function changedRows(place: Place, asking: Asking): ChangedRow[] {
  const rows = changedEntities(place, asking).map((entity): ChangedRow => ({ seq: entity.seq, kind: 'entity', entity }))
  const sent = changedRecords(place, asking).map((record): ChangedRow => ({ seq: record.seq, kind: 'record', record }))
  return [...rows, ...sent].sort((a, b) => a.seq - b.seq).slice(0, PULL_PAGE + 1)
}

function lastSeq({ db, ward }: Place): number {
  return db.select({ seq: events.seq }).from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).get()?.seq ?? 0
}
