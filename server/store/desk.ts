// The review desk's queue: what 15:00 needs comes first (unchecked records of the open day, then older unchecked ones, oldest first), what
// was decided follows, latest first. Read in pages by place, so that a record which arrives meanwhile moves nothing.
import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { fold } from '../../forms/checks/search-fold.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import { DESK_PAGE, type DeskItem, type DeskPage, type DeskQuery } from '../../shared/desk.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import type { ReviewState } from '../../shared/record.ts'
import { people } from './access-tables.ts'
import { type DeskSight, stagesSeen, storedStage } from './desk-sight.ts'
import type { StoreBase } from './store.ts'
import { deskClaims, records, residentialGroups } from './tables.ts'

export const UNCHECKED: ReviewState[] = ['conflict', 'hasFindings', 'received']

/** Who asks, what they may see (R16), and the day that is open: all decide what the queue looks like. */
export interface DeskView {
  person: string
  sight: DeskSight
  openDay: LocalDay
}

export function deskStore(base: StoreBase) {
  return {
    page: async (query: DeskQuery, view: DeskView): Promise<DeskPage> => {
      const wanted = and(...conditions(base.ward, query, view.sight))
      const places = placesAfter(base, wanted, query.after, view.openDay)
      const page = places.slice(0, DESK_PAGE)
      const last = places.length > DESK_PAGE ? page.at(-1) : undefined
      return {
        items: itemsOf(
          base,
          page.map(place => place.record),
          view.person,
        ),
        next: last ? `${last.rank}.${last.time}.${last.record}` : null,
        total: base.read.select({ total: count() }).from(records).where(wanted).get()?.total ?? 0,
      }
    },
  }
}

/** One more than a page. Only what orders them is sorted: whole rows of a hundred thousand records would take seconds. */
function placesAfter(base: StoreBase, wanted: SQL | undefined, after: string | undefined, openDay: LocalDay) {
  const { rank, time } = placeOf(openDay)
  return base.read
    .select({ record: records.record, rank, time })
    .from(records)
    .where(and(wanted, afterPlace(after, rank, time)))
    .orderBy(asc(rank), asc(time), asc(records.record))
    .limit(DESK_PAGE + 1)
    .all()
}

function itemsOf(base: StoreBase, ids: string[], person: string): DeskItem[] {
  const claims = claimsOf(base, ids, person)
  const rows = base.read
    .select({ record: records, group: residentialGroups.name, collector: people.name })
    .from(records)
    .innerJoin(residentialGroups, and(eq(residentialGroups.ward, records.ward), eq(residentialGroups.id, records.residentialGroup)))
    .innerJoin(people, and(eq(people.ward, records.ward), eq(people.id, records.collector)))
    .where(and(eq(records.ward, base.ward), inArray(records.record, ids)))
    .all()
  const items = new Map(
    rows.map(({ record, group, collector }) => [record.record, itemOf(record, group, collector, claims.get(record.record))]),
  )
  return ids.flatMap(id => items.get(id) ?? [])
}

function conditions(ward: string, query: DeskQuery, sight: DeskSight): (SQL | undefined)[] {
  const words = fold(query.search ?? '')
    .split(' ')
    .filter(Boolean)
  return [
    eq(records.ward, ward),
    eq(records.campaign, query.campaign),
    inArray(records.stage, stagesAsked(query, sight)),
    query.states.length > 0 ? inArray(records.state, query.states) : undefined,
    query.residentialGroup === undefined ? undefined : eq(records.residentialGroup, query.residentialGroup),
    ...words.map(word => sql`instr(' ' || ${records.search}, ${` ${word}`}) > 0`),
  ]
}

/** A stage that the person may not see has no records for them, by whatever name they ask for it. */
function stagesAsked({ stage }: DeskQuery, sight: DeskSight): string[] {
  if (stage === undefined) return stagesSeen(sight)
  return stagesOf(sight.campaign).some(({ id }) => id === stage) ? [storedStage(sight.campaign, stage)] : []
}

function placeOf(openDay: LocalDay) {
  const unchecked = inArray(records.state, UNCHECKED)
  return {
    rank: sql<number>`CASE WHEN NOT (${unchecked}) THEN 2 WHEN ${records.reportingDay} >= ${openDay} THEN 0 ELSE 1 END`.as('rank'),
    time: sql<number>`CASE WHEN ${unchecked} THEN ${records.receivedAt} ELSE -${records.receivedAt} END`.as('time'),
  }
}

type Expression = SQL.Aliased<number>

/** "rank.time.record" of the last row shown; anything else begins at the top. */
function afterPlace(after: string | undefined, rank: Expression, time: Expression): SQL | undefined {
  const parts = /^([012])\.(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '')
  if (!parts) return undefined
  const [, ofRank = '', ofTime = '', record = ''] = parts
  return sql`(${rank.sql}, ${time.sql}, ${records.record}) > (${Number(ofRank)}, ${Number(ofTime)}, ${record})`
}

/** Record → who else has it open just now. */
export function claimsOf(base: StoreBase, ids: string[], except: string): Map<string, string> {
  const rows = base.read
    .select({ record: deskClaims.record, person: deskClaims.person, name: people.name })
    .from(deskClaims)
    .innerJoin(people, and(eq(people.ward, deskClaims.ward), eq(people.id, deskClaims.person)))
    .where(and(eq(deskClaims.ward, base.ward), inArray(deskClaims.record, ids), gt(deskClaims.until, base.clock.now())))
    .all()
  return new Map(rows.filter(row => row.person !== except).map(row => [row.record, row.name]))
}

function itemOf(row: typeof records.$inferSelect, group: string, collector: string, claimedBy: string | undefined): DeskItem {
  const { record, headVersion, title, subtitle, residentialGroup, state, receivedAt, reportingDay } = row
  const { errors, warnings, photosWanted, photosNamed } = row
  return {
    record,
    version: headVersion,
    title,
    subtitle,
    residentialGroup,
    residentialGroupName: group,
    collector,
    state,
    ...(row.stage !== '' && { stage: row.stage }),
    receivedAt,
    reportingDay,
    errors,
    warnings,
    photosWanted,
    photosNamed,
    ...(claimedBy === undefined ? {} : { claimedBy }),
  }
}
