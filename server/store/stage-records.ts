// Which records of an entity stand for which stage of its campaign's path. Two collectors may have sent one each: the latest that was not rejected
// counts, so that a rejected one never hides a good one.
import { and, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { StageRecord } from '../../forms/language/path/stage-standing.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import type { Uuid } from '../../shared/ids.ts'
import { storedStage } from './desk-sight.ts'
import type { StoreBase } from './store.ts'
import { records, residentialGroups } from './tables.ts'

export interface NamedStageRecord extends StageRecord {
  record: Uuid
  seq: number
}

/** By the stage's id. */
export type StageRecords = ReadonlyMap<string, NamedStageRecord>

/**
 * Entity → its records by stage, of the stages in `of` alone: the caller leaves out what the asker may not see (R16). `only`: of these entities; of all
 * that have any when left out.
 */
export function stageRecords(
  base: StoreBase,
  campaign: Campaign,
  of: readonly string[],
  only?: readonly string[],
): Map<string, StageRecords> {
  if (of.length === 0 || only?.length === 0) return new Map()
  const ids = new Map(stagesOf(campaign).flatMap(stage => (of.includes(stage.id) ? [[storedStage(campaign, stage.id), stage.id]] : [])))
  const found = new Map<string, Map<string, NamedStageRecord>>()
  for (const row of rowsOf(base, campaign.id, [...ids.keys()], only)) {
    const stage = ids.get(row.stage)
    if (row.entity === null || stage === undefined) continue
    const ofEntity = found.get(row.entity) ?? new Map<string, NamedStageRecord>()
    found.set(row.entity, ofEntity)
    const { record, state, at, seq } = row
    const standing = ofEntity.get(stage)
    if (!standing || countsMore({ state, seq }, standing)) ofEntity.set(stage, { record, state, at, seq })
  }
  return found
}

const countsMore = (one: Pick<NamedStageRecord, 'state' | 'seq'>, other: Pick<NamedStageRecord, 'state' | 'seq'>): boolean =>
  (one.state === 'rejected') === (other.state === 'rejected') ? one.seq > other.seq : other.state === 'rejected'

function rowsOf(base: StoreBase, campaign: string, stages: readonly string[], only?: readonly string[]) {
  const { entity, stage, state, record, receivedAt, seq } = records
  const ofCampaign = and(eq(records.ward, base.ward), eq(records.campaign, campaign), inArray(stage, [...stages]))
  const select = (more?: SQL) =>
    base.read.select({ entity, stage, state, record, at: receivedAt, seq }).from(records).where(and(ofCampaign, more)).all()
  return only === undefined ? select() : inParts(only).flatMap(part => select(inArray(entity, part)))
}

/** SQLite binds at most 32,766 values to a statement. */
const PART = 10_000

export function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, part) => all.slice(part * PART, (part + 1) * PART))
}

/** Rows are indexed by residential group and change number; so named, a few changes are found without reading the table. */
export function changedIn({ read, ward }: StoreBase, column: SQLiteColumn): SQL {
  return inArray(column, read.select({ id: residentialGroups.id }).from(residentialGroups).where(eq(residentialGroups.ward, ward)))
}

/** Keeps the planner from an index on this column that would read the whole campaign or list. */
export const unindexed = (column: SQLiteColumn): SQL => sql`+${column}`

/** Entities whose records changed after a change number. */
export function entitiesOfChangedRecords(base: StoreBase, campaign: string, after: number): string[] {
  return base.read
    .selectDistinct({ entity: records.entity })
    .from(records)
    .where(
      and(
        eq(records.ward, base.ward),
        changedIn(base, records.residentialGroup),
        eq(unindexed(records.campaign), campaign),
        gt(records.seq, after),
      ),
    )
    .all()
    .flatMap(({ entity }) => (entity === null ? [] : [entity]))
}
