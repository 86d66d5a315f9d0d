// People and their roles. Every change is an event; whatever ends someone's rights ends their cards and sessions in the same transaction.
import { and, asc, eq } from 'drizzle-orm'
import { newId, type Uuid } from '../../shared/ids.ts'
import type { PersonDraft } from '../../shared/people.ts'
import type { Role } from '../../shared/role.ts'
import { people } from './access-tables.ts'
import { assign, groupsExist, groupsOf } from './assignments.ts'
import { endAccess } from './cards.ts'
import type { StoreBase } from './store.ts'
import type { Tx } from './write.ts'

export interface StoredPerson {
  id: Uuid
  name: string
  role: Role
  active: boolean
  residentialGroups: string[]
  /** Named tasks beside the role. */
  duties: string[]
}

export function peopleStore(base: StoreBase) {
  const key = (id: Uuid) => and(eq(people.ward, base.ward), eq(people.id, id))
  const read = { db: base.read, ward: base.ward }
  return {
    get: async (id: Uuid): Promise<StoredPerson | null> => {
      const row = base.read.select().from(people).where(key(id)).get()
      return row ? personOf(row, groupsOf(read, id)) : null
    },
    all: async (): Promise<StoredPerson[]> =>
      base.read
        .select()
        .from(people)
        .where(eq(people.ward, base.ward))
        .orderBy(asc(people.name), asc(people.id))
        .all()
        .map(row => personOf(row, groupsOf(read, row.id))),
    hasAdministrator: async (): Promise<boolean> =>
      base.read
        .select()
        .from(people)
        .where(and(eq(people.ward, base.ward), eq(people.role, 'administrator')))
        .limit(1)
        .get() !== undefined,
    /** `unknownGroup` when a residential group of the draft does not exist. */
    add: (draft: PersonDraft, by: string): Promise<{ kind: 'added'; person: Uuid } | { kind: 'unknownGroup' }> => {
      const person = newId(base.clock, base.random)
      return base.write('add-person', tx => {
        if (!groupsExist(tx, draft.residentialGroups)) return { kind: 'unknownGroup' }
        addPerson(tx, person, draft, by)
        return { kind: 'added', person }
      })
    },
    change: (id: Uuid, draft: PersonDraft, by: string): Promise<'changed' | 'unknown' | 'unknownGroup'> =>
      base.write('change-person', tx => {
        if (!tx.db.select().from(people).where(key(id)).get()) return 'unknown'
        if (!groupsExist(tx, draft.residentialGroups)) return 'unknownGroup'
        const { name, role } = draft
        const duties = draft.duties && named(draft.duties)
        const seq = tx.event({ actor: by, action: 'person-changed', subject: id, detail: { role, ...(duties && { duties }) } })
        tx.db
          .update(people)
          .set({ name, role, ...(duties && { duties }), seq })
          .where(key(id))
          .run()
        assign(tx, id, draft.residentialGroups, by)
        return 'changed'
      }),
    /** Ends or renews a person's right to sign in; false when there is no such person. */
    setActive: (id: Uuid, active: boolean, by: string): Promise<boolean> =>
      base.write('set-active', tx => {
        if (!tx.db.select().from(people).where(key(id)).get()) return false
        const seq = tx.event({ actor: by, action: active ? 'person-activated' : 'person-deactivated', subject: id })
        tx.db.update(people).set({ active, seq }).where(key(id)).run()
        if (!active) endAccess(tx, id)
        return true
      }),
  }
}

export function addPerson(tx: Tx, id: Uuid, draft: PersonDraft, by: string): void {
  const { name, role } = draft
  const duties = named(draft.duties ?? [])
  const seq = tx.event({ actor: by, action: 'person-added', subject: id, detail: { role, ...(draft.duties && { duties }) } })
  tx.db.insert(people).values({ ward: tx.ward, id, name, role, active: true, createdAt: tx.at, seq, duties }).run()
  assign(tx, id, draft.residentialGroups, by)
}

/** Each once. */
const named = (duties: readonly string[]): string[] => [...new Set(duties)].toSorted()

function personOf(row: typeof people.$inferSelect, residentialGroups: string[]): StoredPerson {
  return { id: row.id, name: row.name, role: row.role, active: row.active, residentialGroups, duties: row.duties }
}
