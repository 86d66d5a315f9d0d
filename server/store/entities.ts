// The lists that campaigns chase: what they say now, and every revision, so that a past report can be recounted. Residential groups too,
// because entities hang on them.
import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { listsOfGroups, rowsOfGroups } from './group-rows.ts'
import { prepared, preparedInsert } from './prepared.ts'
import type { StoreBase } from './store.ts'
import { entities, entityRevisions, residentialGroups } from './tables.ts'
import type { Tx } from './write.ts'

export type EntityDraft = Omit<Entity, 'seq' | 'removed'> & { removed?: boolean }
export interface PutEntities {
  added: number
  changed: number
  same: number
}

export function entityStore(base: StoreBase) {
  return {
    putGroups: (groups: readonly ResidentialGroup[], by: string): Promise<void> =>
      base.write('put-groups', tx => {
        for (const group of groups) putGroup(tx, group, by)
      }),
    groups: async (): Promise<ResidentialGroup[]> =>
      base.read
        .select({ id: residentialGroups.id, name: residentialGroups.name, order: residentialGroups.order })
        .from(residentialGroups)
        .where(eq(residentialGroups.ward, base.ward))
        .orderBy(asc(residentialGroups.order), asc(residentialGroups.id))
        .all(),
    hasGroup: async (id: string): Promise<boolean> => groupQuery(base.read).get({ ward: base.ward, id }) !== undefined,
    /** Adds or changes rows of a list in one transaction; a row that says the same as before leaves no trace. */
    put: (drafts: readonly EntityDraft[], by: string): Promise<PutEntities> =>
      base.write('put-entities', tx => {
        const result = { added: 0, changed: 0, same: 0 }
        for (const draft of drafts) result[putEntity(tx, draft, by)] += 1
        return result
      }),
    /** A registry workbook: its new residential groups and its rows in one transaction, and one entry that says who loaded how much. */
    importList: (groups: readonly ResidentialGroup[], drafts: readonly EntityDraft[], by: string): Promise<PutEntities> =>
      base.write('import-list', tx => {
        for (const group of groups) putGroup(tx, group, by)
        const result = { added: 0, changed: 0, same: 0 }
        for (const draft of drafts) result[putEntity(tx, draft, by)] += 1
        tx.event({ actor: by, action: 'registry-imported', subject: drafts[0]?.list ?? '', detail: result })
        return result
      }),
    get: async (list: string, id: string): Promise<Entity | null> => entityIn({ db: base.read, ward: base.ward }, list, id),
    many: async (list: string, ids: readonly string[]): Promise<Entity[]> =>
      base.read
        .select()
        .from(entities)
        .where(and(eq(entities.ward, base.ward), eq(entities.list, list), inArray(entities.id, [...ids])))
        .all()
        .map(entityOf),
    /** A whole list, for exports and imports that compare. */
    list: async (list: string): Promise<Entity[]> =>
      base.read
        .select()
        .from(entities)
        .where(and(eq(entities.ward, base.ward), eq(entities.list, list)))
        .orderBy(asc(entities.id))
        .all()
        .map(entityOf),
  }
}

const entityQuery = prepared(db =>
  db
    .select()
    .from(entities)
    .where(
      and(eq(entities.ward, sql.placeholder('ward')), eq(entities.list, sql.placeholder('list')), eq(entities.id, sql.placeholder('id'))),
    )
    .prepare(),
)

export function entityIn({ db, ward }: Pick<Tx, 'db' | 'ward'>, list: string, id: string): Entity | null {
  const row = entityQuery(db).get({ ward, list, id })
  return row ? entityOf(row) : null
}

const groupQuery = prepared(db =>
  db
    .select({ id: residentialGroups.id })
    .from(residentialGroups)
    .where(and(eq(residentialGroups.ward, sql.placeholder('ward')), eq(residentialGroups.id, sql.placeholder('id'))))
    .prepare(),
)

export function entityOf(row: typeof entities.$inferSelect): Entity {
  const { id, list, residentialGroup, title, subtitle, sortKey, properties, seq, removed } = row
  return { id, list, residentialGroup, title, subtitle, sortKey, properties, seq, removed }
}

export function putGroup(tx: Tx, group: ResidentialGroup, by: string): void {
  const key = and(eq(residentialGroups.ward, tx.ward), eq(residentialGroups.id, group.id))
  const known = tx.db.select().from(residentialGroups).where(key).get()
  if (known && known.name === group.name && known.order === group.order) return
  const seq = tx.event({ actor: by, action: 'residential-group-changed', subject: group.id })
  const row = { name: group.name, order: group.order, seq }
  tx.db
    .insert(residentialGroups)
    .values({ ward: tx.ward, id: group.id, ...row })
    .onConflictDoUpdate({ target: [residentialGroups.ward, residentialGroups.id], set: row })
    .run()
  for (const draft of rowsOfGroups(tx, listsOfGroups(tx), [group])) putEntity(tx, draft, by)
}

/** `why` goes into the event: which import it belongs to, say. */
export function putEntity(tx: Tx, draft: EntityDraft, by: string, why: Record<string, unknown> = {}): keyof PutEntities {
  return putOver(tx, entityIn(tx, draft.list, draft.id), draft, by, why)
}

/** `known`: what the row says so far, as this transaction has it. A meeting writes hundreds of rows at once, so that each is read once. */
export function putOver(tx: Tx, known: Entity | null, draft: EntityDraft, by: string, why: Record<string, unknown>): keyof PutEntities {
  const { list, id } = draft
  const said = saidBy(draft)
  if (known && saysTheSame(saidBy(known), said)) return 'same'
  const seq = tx.event({ actor: by, action: known ? 'entity-changed' : 'entity-added', subject: id, detail: { list, ...why } })
  const row = { ward: tx.ward, list, id, ...said, seq }
  replaceEntity(tx.db).run(row)
  insertRevision(tx.db, row)
  return known ? 'changed' : 'added'
}

function saidBy({ residentialGroup, title, subtitle, sortKey, properties, removed = false }: EntityDraft) {
  return { residentialGroup, title, subtitle, sortKey, properties, removed }
}

type Said = ReturnType<typeof saidBy>

/** Rows are flat: texts, and one record of texts. */
function saysTheSame({ properties: mine, ...one }: Said, { properties: theirs, ...other }: Said): boolean {
  const names = Object.keys(mine)
  const same = names.length === Object.keys(theirs).length && names.every(name => mine[name] === theirs[name])
  return same && isDeepStrictEqual(one, other)
}

const insertRevision = preparedInsert(entityRevisions)
const replaceEntity = prepared(db => {
  const { placeholder } = sql
  const key = { ward: placeholder('ward'), list: placeholder('list'), id: placeholder('id') }
  const place = { residentialGroup: placeholder('residentialGroup'), title: placeholder('title'), subtitle: placeholder('subtitle') }
  const said = { ...place, sortKey: placeholder('sortKey'), properties: placeholder('properties'), removed: placeholder('removed') }
  const { ward, list, id, ...columns } = getTableColumns(entities)
  const set = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sql.raw(`excluded.${column.name}`)]))
  return db
    .insert(entities)
    .values({ ...key, ...said, seq: placeholder('seq') })
    .onConflictDoUpdate({ target: [ward, list, id], set })
    .prepare()
})
