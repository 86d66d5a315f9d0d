// Today at a glance (DESIGN §9): for each residential group how far it is, what came today, and what its phones still hold. What counts as
// collected is the campaign's own words: the figure that its report divides by the list. A campaign of several stages is looked at stage by stage.
import { and, asc, count, eq, type SQL, sql, sum } from 'drizzle-orm'
import type { Board, BoardRow } from '../../shared/board.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ReportDefinition } from '../../shared/report.ts'
import { cutOf } from '../../shared/reporting-day.ts'
import type { Stage } from '../../shared/stage.ts'
import { devices, people, personGroups } from './access-tables.ts'
import { lastFrozenDay, openDayAt, type StoredCampaign } from './campaigns.ts'
import type { CasePlace } from './case-index.ts'
import { UNCHECKED } from './desk.ts'
import type { StoreBase } from './store.ts'
import { entities, records, recordVersions, residentialGroups } from './tables.ts'

type Figures = ReadonlyMap<string, number>

/** A stage as the board looks at it. */
export interface BoardStage {
  /** As tables name it: '' is the campaign's first. */
  name: string
  stage: Stage
  report: ReportDefinition | null
  /** How each row of its list stands in it, for stages that not every row comes to; null where every row is to be collected. */
  places: readonly Pick<CasePlace, 'residentialGroup' | 'state'>[] | null
}

/** Whether a record counts as collected: the fact of the column that the report's share is taken of; without one, that the stage closed on it. */
function collectedBy({ report, stage, name }: BoardStage): SQL<number> {
  const share = report?.columns.find(column => column.measure.kind === 'share')?.measure
  const part = report?.columns.find(column => share?.kind === 'share' && column.id === share.of)?.measure
  if (part?.kind === 'records' && part.fact !== undefined)
    return sql`coalesce(json_extract(${recordVersions.facts}, ${`$."${part.fact}"`}), 0)`
  if (name === '') return sql`1`
  return stage.closes === 'approved' ? sql`${records.state} = 'approved'` : sql`${records.state} <> 'rejected'`
}

export function openDay(base: Pick<StoreBase, 'read' | 'ward'>, { campaign }: StoredCampaign, now: Instant): string {
  return openDayAt(campaign, lastFrozenDay({ db: base.read, ward: base.ward }, campaign.id), now)
}

export function boardStore(base: StoreBase) {
  return {
    today: async (stored: StoredCampaign, of: BoardStage): Promise<Board> => {
      const { campaign } = stored
      const now = base.clock.now()
      const day = openDay(base, stored, now)
      const tallies = recordTallies(base, campaign.id, of)
      const toCollect = of.places === null ? listFigures(base, of.stage.list) : toCome(of.places)
      const sent = sentOn(base, campaign.id, of.name, day)
      const unsent = unsentOnPhones(base)
      const collectors = collectorsByGroup(base)
      const rows = groupsInOrder(base).map(({ id, name }): BoardRow => {
        const tally = tallies.get(id)
        return {
          residentialGroup: id,
          name,
          collectors: collectors.get(id) ?? [],
          toCollect: toCollect.get(id) ?? 0,
          collected: tally?.collected ?? 0,
          sentToday: sent.get(id) ?? 0,
          lastReceivedAt: tally?.lastReceivedAt ?? null,
          unsentOnPhones: unsent.get(id) ?? 0,
          unchecked: tally?.unchecked ?? 0,
          approved: tally?.approved ?? 0,
          returned: tally?.returned ?? 0,
        }
      })
      return { campaign: campaign.id, ...(campaign.path && { stage: of.stage.id }), day, cutAt: cutOf(campaign, day), now, rows }
    },
  }
}

interface Tally {
  collected: number
  unchecked: number
  approved: number
  returned: number
  lastReceivedAt: number
}

/** Counted by SQLite: a ward may have a hundred thousand records. */
function recordTallies(base: StoreBase, campaign: string, of: BoardStage): ReadonlyMap<string, Tally> {
  const rows = base.read
    .select({
      group: records.residentialGroup,
      state: records.state,
      number: count(),
      collected: sql<number>`sum(${collectedBy(of)})`,
      lastReceivedAt: sql<number>`max(${records.receivedAt})`,
    })
    .from(records)
    .innerJoin(
      recordVersions,
      and(
        eq(recordVersions.ward, records.ward),
        eq(recordVersions.version, records.headVersion),
        eq(recordVersions.digest, records.headDigest),
      ),
    )
    .where(and(eq(records.ward, base.ward), eq(records.campaign, campaign), eq(records.stage, of.name)))
    .groupBy(records.residentialGroup, records.state)
    .all()
  const tallies = new Map<string, Tally>()
  for (const { group, state, number, ...row } of rows) {
    const before = tallies.get(group) ?? { collected: 0, unchecked: 0, approved: 0, returned: 0, lastReceivedAt: 0 }
    tallies.set(group, {
      collected: before.collected + row.collected,
      unchecked: before.unchecked + (UNCHECKED.includes(state) ? number : 0),
      approved: before.approved + (state === 'approved' ? number : 0),
      returned: before.returned + (state === 'returned' ? number : 0),
      lastReceivedAt: Math.max(before.lastReceivedAt, row.lastReceivedAt),
    })
  }
  return tallies
}

function toCome(places: readonly Pick<CasePlace, 'residentialGroup' | 'state'>[]): Figures {
  const figures = new Map<string, number>()
  for (const { residentialGroup, state } of places) {
    if (state !== 'notOpen' && state !== 'notNeeded') figures.set(residentialGroup, (figures.get(residentialGroup) ?? 0) + 1)
  }
  return figures
}

function listFigures(base: StoreBase, list: string): Figures {
  const rows = base.read
    .select({ group: entities.residentialGroup, figure: count() })
    .from(entities)
    .where(and(eq(entities.ward, base.ward), eq(entities.list, list), eq(entities.removed, false)))
    .groupBy(entities.residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, row.figure]))
}

function sentOn(base: StoreBase, campaign: string, stage: string, day: string): Figures {
  const { ward, campaign: ofCampaign, stage: ofStage, reportingDay } = recordVersions
  const rows = base.read
    .select({ group: recordVersions.residentialGroup, figure: count() })
    .from(recordVersions)
    .where(and(eq(ward, base.ward), eq(ofCampaign, campaign), eq(ofStage, stage), eq(reportingDay, day)))
    .groupBy(recordVersions.residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, row.figure]))
}

/** A phone of a person with two groups shows in both: nobody knows which of them its records are for. */
function unsentOnPhones(base: StoreBase): Figures {
  const rows = base.read
    .select({ group: personGroups.residentialGroup, figure: sum(devices.unsent) })
    .from(personGroups)
    .innerJoin(devices, and(eq(devices.ward, personGroups.ward), eq(devices.person, personGroups.person)))
    .where(eq(personGroups.ward, base.ward))
    .groupBy(personGroups.residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, Number(row.figure ?? 0)]))
}

function collectorsByGroup(base: StoreBase): ReadonlyMap<string, string[]> {
  const rows = base.read
    .select({ group: personGroups.residentialGroup, name: people.name })
    .from(personGroups)
    .innerJoin(people, and(eq(people.ward, personGroups.ward), eq(people.id, personGroups.person)))
    .where(and(eq(personGroups.ward, base.ward), eq(people.active, true)))
    .orderBy(asc(people.name))
    .all()
  const names = new Map<string, string[]>()
  for (const { group, name } of rows) names.set(group, [...(names.get(group) ?? []), name])
  return names
}

function groupsInOrder(base: StoreBase) {
  return base.read
    .select({ id: residentialGroups.id, name: residentialGroups.name })
    .from(residentialGroups)
    .where(eq(residentialGroups.ward, base.ward))
    .orderBy(asc(residentialGroups.order), asc(residentialGroups.id))
    .all()
}
