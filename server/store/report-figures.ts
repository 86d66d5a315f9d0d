// What the columns of one stage's report count, by residential group: its records as they stand, its versions of the day, the rows of its list. Asked inside
// the freezing write.
import { and, count, eq, lt, max, type SQL, sql } from 'drizzle-orm'
import type { LocalDay } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { ReportColumn, ReportMeasure } from '../../shared/report.ts'
import { sumOf } from './report-cells.ts'
import { entities, records, recordVersions } from './tables.ts'
import type { Tx } from './write.ts'

export interface ReportPlace {
  day: LocalDay
  number: number
  cutAt: Instant
  /** The cut of the report before it; null for the first. */
  previousCut: Instant | null
}

/** Whose records are counted. `stage` as tables name it: '' is the campaign's first. */
export interface Counted {
  campaign: string
  stage: string
  list: string
}

interface CountedRecord {
  residentialGroup: string
  state: ReviewState
  photosWanted: number
  firstReportingDay: LocalDay
  facts: Record<string, boolean>
  figures: Record<string, number>
}

/** By residential group; a group that is missing counts 0 (or has no last receipt). */
type Figures = ReadonlyMap<string, number>

/** By column. */
export function figuresOf(tx: Tx, counted: Counted, place: ReportPlace, columns: readonly ReportColumn[]): ReadonlyMap<string, Figures> {
  const standing = countedRecords(tx, counted)
  return new Map(columns.map(({ id, measure }) => [id, figuresOfMeasure(tx, counted, place, standing, measure)]))
}

function countedRecords(tx: Tx, { campaign, stage }: Counted): CountedRecord[] {
  return tx.db
    .select({
      residentialGroup: records.residentialGroup,
      state: records.state,
      photosWanted: records.photosWanted,
      firstReportingDay: records.firstReportingDay,
      facts: recordVersions.facts,
      figures: recordVersions.figures,
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
    .where(and(eq(records.ward, tx.ward), eq(records.campaign, campaign), eq(records.stage, stage)))
    .all()
}

type Spanned = Extract<ReportMeasure, { kind: 'records' | 'sum' }>

function figuresOfMeasure(tx: Tx, counted: Counted, place: ReportPlace, standing: CountedRecord[], measure: ReportMeasure): Figures {
  const inSpan = ({ span, unlessRejected }: Spanned) =>
    standing.filter(
      ({ state, firstReportingDay }) =>
        (span === 'total' || firstReportingDay === place.day) && !(unlessRejected === true && state === 'rejected'),
    )
  switch (measure.kind) {
    case 'list':
      return listFigures(tx, counted.list, measure.property, measure.equals)
    case 'records':
      return tally(inSpan(measure).filter(({ facts }) => measure.fact === undefined || facts[measure.fact] === true))
    case 'sum':
      return summed(inSpan(measure), measure.figure)
    case 'state':
      return tally(standing.filter(record => measure.states.includes(record.state)))
    case 'complete':
      return tally(standing.filter(record => record.photosWanted === 0))
    case 'versions':
      return versionFigures(
        tx,
        counted,
        place.day,
        count(),
        measure.late ? lt(recordVersions.finalizedAt, place.previousCut ?? 0) : undefined,
      )
    case 'lastReceived':
      return versionFigures(tx, counted, place.day, max(recordVersions.receivedAt), undefined)
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

function summed(counted: CountedRecord[], figure: string): Figures {
  const byGroup = Map.groupBy(counted, ({ residentialGroup }) => residentialGroup)
  return new Map([...byGroup].map(([group, ofGroup]) => [group, sumOf(ofGroup.map(({ figures }) => figures[figure] ?? 0))]))
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

function versionFigures(
  tx: Tx,
  { campaign, stage }: Counted,
  day: LocalDay,
  figure: SQL<number | null>,
  narrowed: SQL | undefined,
): Figures {
  const { ward, campaign: ofCampaign, stage: ofStage, reportingDay, residentialGroup } = recordVersions
  const rows = tx.db
    .select({ group: residentialGroup, figure })
    .from(recordVersions)
    .where(and(eq(ward, tx.ward), eq(ofCampaign, campaign), eq(ofStage, stage), eq(reportingDay, day), narrowed))
    .groupBy(residentialGroup)
    .all()
  return new Map(rows.map(row => [row.group, row.figure ?? 0]))
}
