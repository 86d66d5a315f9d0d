// Which residential groups a person works for. Whoever is given a group gets everything in it with the next pull: its rows take new change
// numbers, because the person's phone has long passed the old ones.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import { personGroups } from './access-tables.ts'
import { prepared } from './prepared.ts'
import type { StoreBase } from './store.ts'
import { entities, records, residentialGroups } from './tables.ts'
import type { Tx } from './write.ts'

export function groupsOf(base: { db: StoreBase['read']; ward: string }, person: Uuid): string[] {
  return groupsQuery(base.db)
    .all({ ward: base.ward, person })
    .map(row => row.group)
}

const groupsQuery = prepared(db =>
  db
    .select({ group: personGroups.residentialGroup })
    .from(personGroups)
    .where(and(eq(personGroups.ward, sql.placeholder('ward')), eq(personGroups.person, sql.placeholder('person'))))
    .orderBy(asc(personGroups.residentialGroup))
    .prepare(),
)

export function groupsExist(tx: Tx, groups: readonly string[]): boolean {
  if (groups.length === 0) return true
  const known = tx.db
    .select({ id: residentialGroups.id })
    .from(residentialGroups)
    .where(and(eq(residentialGroups.ward, tx.ward), inArray(residentialGroups.id, [...groups])))
    .all()
  return known.length === new Set(groups).size
}

export function assign(tx: Tx, person: Uuid, groups: readonly string[], by: string): void {
  const before = groupsOf(tx, person)
  const added = [...new Set(groups)].filter(group => !before.includes(group))
  const lost = before.filter(group => !groups.includes(group))
  for (const group of lost) {
    tx.event({ actor: by, action: 'group-taken', subject: person, detail: { residentialGroup: group } })
    tx.db
      .delete(personGroups)
      .where(and(eq(personGroups.ward, tx.ward), eq(personGroups.person, person), eq(personGroups.residentialGroup, group)))
      .run()
  }
  for (const residentialGroup of added) {
    tx.event({ actor: by, action: 'group-given', subject: person, detail: { residentialGroup } })
    tx.db.insert(personGroups).values({ ward: tx.ward, person, residentialGroup }).run()
    showAgain(tx, residentialGroup, by)
  }
}

function showAgain(tx: Tx, group: string, by: string): void {
  const again = (subject: string) => tx.event({ actor: by, action: 'shown-again', subject })
  for (const { list, id } of tx.db
    .select()
    .from(entities)
    .where(and(eq(entities.ward, tx.ward), eq(entities.residentialGroup, group)))
    .all()) {
    const key = and(eq(entities.ward, tx.ward), eq(entities.list, list), eq(entities.id, id))
    tx.db
      .update(entities)
      .set({ seq: again(id) })
      .where(key)
      .run()
  }
  for (const { record } of tx.db
    .select()
    .from(records)
    .where(and(eq(records.ward, tx.ward), eq(records.residentialGroup, group)))
    .all()) {
    tx.db
      .update(records)
      .set({ seq: again(record) })
      .where(and(eq(records.ward, tx.ward), eq(records.record, record)))
      .run()
  }
}
