// The lists that campaigns chase: what they say now, and every revision, so that a past report can be recounted. Residential groups too,
// because entities hang on them.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { canonical } from '../../shared/digest.ts'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { listsOfGroups, rowsOfGroups } from './group-rows.ts'
import { prepared } from './prepared.ts'
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

function keyOf(ward: string, list: string, id: string) {
  return and(eq(entities.ward, ward), eq(entities.list, list), eq(entities.id, id))
}

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
  const { list, id, residentialGroup, title, subtitle, sortKey, properties, removed = false } = draft
  const said = { residentialGroup, title, subtitle, sortKey, properties, removed }
  const known = tx.db
    .select()
    .from(entities)
    .where(keyOf(tx.ward, list, id))
    .get()
  if (known && canonical(saidBy(known)) === canonical(said)) return 'same'
  const seq = tx.event({ actor: by, action: known ? 'entity-changed' : 'entity-added', subject: id, detail: { list, ...why } })
  const row = { ward: tx.ward, list, id, ...said, seq }
  tx.db
    .insert(entities)
    .values(row)
    .onConflictDoUpdate({ target: [entities.ward, entities.list, entities.id], set: { ...said, seq } })
    .run()
  tx.db.insert(entityRevisions).values(row).run()
  return known ? 'changed' : 'added'
}

function saidBy(row: typeof entities.$inferSelect) {
  const { residentialGroup, title, subtitle, sortKey, properties, removed } = row
  return { residentialGroup, title, subtitle, sortKey, properties, removed }
}
