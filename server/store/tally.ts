// What a report says on the day it is frozen: every column of the campaign's report, one line for each residential group (FACTS §1.5).
// Counts from the rows as they stand inside the freezing write. server/jobs/recount.ts counts the same again from the history alone.
import { and, asc, count, eq, lt, max, type SQL, sql } from 'drizzle-orm'
import { formatDay, type LocalDay } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { ReportCell, ReportColumn, ReportContent, ReportMeasure, ReportRow } from '../../shared/report.ts'
import type { StoredCampaign } from './campaigns.ts'
import { entities, formVersions, records, recordVersions, residentialGroups, wards } from './tables.ts'
import type { Tx } from './write.ts'

export interface ReportPlace {
  day: LocalDay
  number: number
  cutAt: Instant
  /** The cut of the report before it; null for the first. */
  previousCut: Instant | null
}

interface CountedRecord {
  residentialGroup: string
  state: ReviewState
  photosWanted: number
  firstReportingDay: LocalDay
  facts: Record<string, boolean>
}

/** By residential group; a group that is missing counts 0 (or has no last receipt). */
type Figures = ReadonlyMap<string, number>

export function contentOf(tx: Tx, stored: StoredCampaign, place: ReportPlace): ReportContent {
  const { campaign, report } = stored
  const ward = tx.db.select().from(wards).where(eq(wards.ward, tx.ward)).get()
  if (!ward) throw new Error('the ward of an open store is missing')
  const groups = groupsOf(tx)
  const counted = countedRecords(tx, campaign.id)
  const figures = new Map(report.columns.map(column => [column.id, figuresOf(tx, stored, place, counted, column.measure)]))
  const rows = groups.map(group => ({
    residentialGroup: group.id,
    name: group.name,
    cells: cellsOf(report.columns, column => figures.get(column.id)?.get(group.id)),
  }))
  return {
    campaign: campaign.id,
    campaignTitle: campaign.title.vi,
    ward: { code: ward.code, name: ward.name },
    office: campaign.office,
    day: place.day,
    number: place.number,
    cutAt: place.cutAt,
    title: report.title,
    summary: report.summary.replaceAll('{day}', formatDay(place.day)),
    columns: report.columns,
    rows,
    total: totalOf(report.columns, rows),
    formVersions: formVersionsOf(tx, campaign.form),
    demo: ward.demo,
  }
}

function groupsOf(tx: Tx) {
  return tx.db
    .select({ id: residentialGroups.id, name: residentialGroups.name })
    .from(residentialGroups)
    .where(eq(residentialGroups.ward, tx.ward))
    .orderBy(asc(residentialGroups.order), asc(residentialGroups.id))
    .all()
}

function countedRecords(tx: Tx, campaign: string): CountedRecord[] {
  return tx.db
    .select({
      residentialGroup: records.residentialGroup,
      state: records.state,
      photosWanted: records.photosWanted,
      firstReportingDay: records.firstReportingDay,
      facts: recordVersions.facts,
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
    .where(and(eq(records.ward, tx.ward), eq(records.campaign, campaign)))
    .all()
}

function figuresOf(tx: Tx, stored: StoredCampaign, place: ReportPlace, counted: CountedRecord[], measure: ReportMeasure): Figures {
  const { id, list } = stored.campaign
  switch (measure.kind) {
    case 'list':
      return listFigures(tx, list, measure.property, measure.equals)
    case 'records':
      return tally(
        counted.filter(
          record =>
            (measure.span === 'total' || record.firstReportingDay === place.day) &&
            (measure.fact === undefined || record.facts[measure.fact] === true),
        ),
      )
    case 'state':
      return tally(counted.filter(record => measure.states.includes(record.state)))
    case 'complete':
      return tally(counted.filter(record => record.photosWanted === 0))
    case 'versions':
      return versionFigures(tx, id, place.day, count(), measure.late ? lt(recordVersions.finalizedAt, place.previousCut ?? 0) : undefined)
    case 'lastReceived':
      return versionFigures(tx, id, place.day, max(recordVersions.receivedAt), undefined)
    case 'sum':
    case 'chosen':
    case 'setting':
    case 'over':
    case 'share':
    case 'blank':
      return new Map()
  }
}

function tally(counted: CountedRecord[]): Figures {
  const figures = new Map<string, number>()
  for (const { residentialGroup } of counted) figures.set(residentialGroup, (figures.get(residentialGroup) ?? 0) + 1)
  return figures
}

function listFigures(tx: Tx, list: string, property: string | undefined, equals: string | undefined): Figures {
  const value = sql`(SELECT value FROM json_each(${entities.properties}) WHERE key = ${property ?? ''})`
  const rows = tx.db
    .select({ group: entities.residentialGroup, figure: count() })
    .from(entities)
    .where(
      and(
        eq(entities.ward, tx.ward),
        eq(entities.list, list),
        eq(entities.removed, false),
        property === undefined ? undefined : sql`${value} = ${equals ?? ''}`,
      ),
    )
    .groupBy(entities.residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, row.figure]))
}

function versionFigures(tx: Tx, campaign: string, day: LocalDay, figure: SQL<number | null>, narrowed: SQL | undefined): Figures {
  const rows = tx.db
    .select({ group: recordVersions.residentialGroup, figure })
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, tx.ward), eq(recordVersions.campaign, campaign), eq(recordVersions.reportingDay, day), narrowed))
    .groupBy(recordVersions.residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, row.figure ?? 0]))
}

/** Cells in the order of the columns; a share may ask for any column, wherever it stands. */
function cellsOf(columns: readonly ReportColumn[], figure: (column: ReportColumn) => number | undefined): Record<string, ReportCell> {
  const cells: Record<string, ReportCell> = {}
  for (const column of columns) {
    const { kind } = column.measure
    if (kind !== 'share' && kind !== 'blank') cells[column.id] = figure(column) ?? (kind === 'lastReceived' ? null : 0)
    if (kind === 'blank') cells[column.id] = null
  }
  for (const { id, measure } of columns) {
    if (measure.kind === 'share') cells[id] = shareOf(cells[measure.of], cells[measure.among])
  }
  return cells
}

function shareOf(part: ReportCell | undefined, whole: ReportCell | undefined): ReportCell {
  return typeof part === 'number' && whole ? part / whole : null
}

function totalOf(columns: readonly ReportColumn[], rows: readonly ReportRow[]): Record<string, ReportCell> {
  return cellsOf(columns, column => {
    const figures = rows.map(row => row.cells[column.id]).filter(cell => typeof cell === 'number')
    if (column.measure.kind === 'lastReceived') return figures.length > 0 ? Math.max(...figures) : undefined
    return figures.reduce((sum, figure) => sum + figure, 0)
  })
}

function formVersionsOf(tx: Tx, form: string): ReportContent['formVersions'] {
  return tx.db
    .select({ form: formVersions.form, version: formVersions.version, digest: formVersions.digest })
    .from(formVersions)
    .where(and(eq(formVersions.ward, tx.ward), eq(formVersions.form, form)))
    .orderBy(asc(formVersions.version))
    .all()
}
