// Imports of lists as the log tells them: begun, written in parts, ended or cut off, taken back. A part is one transaction, so that phones and desks are
// answered between two of them; every row that an import wrote says in its event which import it was, so that exactly those rows can be taken back.
import { and, asc, count, eq, gt, inArray, isNotNull, max } from 'drizzle-orm'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { type EntityDraft, entityOf, type PutEntities, putEntity, putGroup } from './entities.ts'
import type { StoreBase } from './store.ts'
import { entities, events, records, residentialGroups } from './tables.ts'
import type { Tx } from './write.ts'

const BEGUN = 'registry-import-begun'
const IMPORTED = 'registry-imported'
const UNDONE = 'registry-import-undone'
const STEPS = [BEGUN, IMPORTED, UNDONE]

/** A row to write: `draft` was made when the list's row had the change number `base` (null: when there was none); otherwise it is made again. */
export interface ImportRow {
  draft: EntityDraft
  base: number | null
  again: (properties: Readonly<Record<string, string>>) => EntityDraft
}
export interface ImportEnd extends PutEntities {
  removed: number
  /** SHA-256 of the file. */
  digest: string
}
export interface LoggedImport {
  /** The change number of its beginning, which names it. */
  import: number
  at: number
  state: 'whole' | 'cut' | 'undone'
  end: ImportEnd
}
export function listImportStore(base: StoreBase) {
  const { ward, read } = base
  return {
    begin: (list: string, groups: readonly ResidentialGroup[], by: string): Promise<number> =>
      base.write('begin-list-import', tx => {
        const begun = tx.event({ actor: by, action: BEGUN, subject: list })
        for (const group of groups) putGroup(tx, group, by)
        return begun
      }),
    put: (rows: readonly ImportRow[], { begun, by }: { begun: number; by: string }): Promise<PutEntities> =>
      base.write('import-list-part', tx => {
        const result = { added: 0, changed: 0, same: 0 }
        for (const row of rows) result[putEntity(tx, draftNow(tx, row), by, { import: begun })] += 1
        return result
      }),
    end: (list: string, begun: number, end: ImportEnd, by: string): Promise<number> =>
      base.write('end-list-import', tx => tx.event({ actor: by, action: IMPORTED, subject: list, detail: { import: begun, ...end } })),
    last: async (list: string): Promise<LoggedImport | null> => lastImport(base, list),
    /** When this very file was loaded into the list; null when it never was, or when that was taken back. */
    loadedBefore: async (list: string, digest: string): Promise<number | null> => {
      const steps = stepsOf(base, list)
      const undone = new Set(steps.filter(({ action }) => action === UNDONE).map(({ detail }) => detail.import))
      return steps.findLast(({ detail }) => detail.digest === digest && !undone.has(detail.import))?.at ?? null
    },
    /** Lists with an import that was begun and neither ended nor taken back. */
    cutOff: async (): Promise<string[]> => {
      const lists = read
        .selectDistinct({ list: events.subject })
        .from(events)
        .where(and(eq(events.ward, ward), eq(events.action, BEGUN)))
        .all()
      return lists.map(({ list }) => list).filter(list => lastImport(base, list)?.state === 'cut')
    },
    undone: (list: string, begun: number, detail: { restored: number; stayed: number }, by: string): Promise<number> =>
      base.write('end-undo-list-import', tx =>
        tx.event({ actor: by, action: UNDONE, subject: list, detail: { import: begun, ...detail } }),
      ),
    /** Rows of a list by id, those taken off included. */
    rowsAfter: async (list: string, id: string, most: number): Promise<Entity[]> => {
      const ofList = and(eq(entities.ward, ward), eq(entities.list, list), gt(entities.id, id))
      return read.select().from(entities).where(ofList).orderBy(asc(entities.id)).limit(most).all().map(entityOf)
    },
    /** Changes with anything that a comparison of files with the list depends on. */
    stamp: async (list: string, of: readonly string[]): Promise<string> => {
      const rows = read
        .select({ last: max(entities.seq) })
        .from(entities)
        .where(and(eq(entities.ward, ward), eq(entities.list, list)))
        .get()
      const groups = read
        .select({ last: max(residentialGroups.seq) })
        .from(residentialGroups)
        .where(eq(residentialGroups.ward, ward))
        .get()
      const about = and(eq(records.ward, ward), inArray(records.campaign, [...of]))
      const first = read.select({ many: count() }).from(records).where(about).get()
      return [rows?.last, groups?.last, first?.many].join(' ')
    },
    /** How many rows each list has now. */
    sizes: async (): Promise<Map<string, number>> => {
      const present = and(eq(entities.ward, ward), eq(entities.removed, false))
      const rows = read.select({ list: entities.list, count: count() }).from(entities).where(present).groupBy(entities.list).all()
      return new Map(rows.map(row => [row.list, row.count]))
    },
    /** How many records of the campaigns there are about each row; rows without any are left out. */
    recordsAbout: async (of: readonly string[]): Promise<Map<string, number>> => {
      const about = and(eq(records.ward, ward), isNotNull(records.entity), inArray(records.campaign, [...of]))
      const rows = read.select({ entity: records.entity, count: count() }).from(records).where(about).groupBy(records.entity).all()
      return new Map(rows.map(row => [row.entity ?? '', row.count]))
    },
  }
}

function draftNow(tx: Tx, { draft, base, again }: ImportRow): EntityDraft {
  const key = and(eq(entities.ward, tx.ward), eq(entities.list, draft.list), eq(entities.id, draft.id))
  const row = tx.db.select({ seq: entities.seq, properties: entities.properties }).from(entities).where(key).get()
  return (row?.seq ?? null) === base ? draft : again(row?.properties ?? {})
}

function stepsOf({ read, ward }: StoreBase, list: string) {
  return read
    .select({ seq: events.seq, at: events.at, action: events.action, detail: events.detail })
    .from(events)
    .where(and(eq(events.ward, ward), eq(events.subject, list), inArray(events.action, STEPS)))
    .orderBy(asc(events.seq))
    .all()
}

const NOTHING: ImportEnd = { added: 0, changed: 0, same: 0, removed: 0, digest: '' }

function lastImport(base: StoreBase, list: string): LoggedImport | null {
  const steps = stepsOf(base, list)
  const begun = steps.findLast(({ action }) => action === BEGUN)
  if (!begun) return null
  const later = steps.filter(({ detail }) => detail.import === begun.seq)
  const ended = later.find(({ action }) => action === IMPORTED)
  const state = later.some(({ action }) => action === UNDONE) ? 'undone' : ended ? 'whole' : 'cut'
  return { import: begun.seq, at: begun.at, state, end: { ...NOTHING, ...ended?.detail } }
}
