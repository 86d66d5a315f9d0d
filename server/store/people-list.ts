// The administrator's list of people: who, which residential groups, how the card stands, and what each phone last said.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Person } from '../../shared/people.ts'
import { PIN_TRIES } from '../pin.ts'
import { cards, devices, people, personGroups } from './access-tables.ts'
import type { StoreBase } from './store.ts'

export function peopleListStore(base: StoreBase) {
  return {
    all: async (): Promise<Person[]> => listed(base),
    one: async (id: string): Promise<Person | null> => listed(base, id)[0] ?? null,
  }
}

function listed(base: StoreBase, only?: string): Person[] {
  const groups = groupsByPerson(base)
  const cardOf = cardByPerson(base)
  const phones = devicesByPerson(base)
  return base.read
    .select()
    .from(people)
    .where(and(eq(people.ward, base.ward), only === undefined ? undefined : eq(people.id, only)))
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .map(({ id, name, role, active, duties }) => ({
      id,
      name,
      role,
      residentialGroups: groups.get(id) ?? [],
      duties,
      active,
      card: cardOf.get(id) ?? 'none',
      devices: phones.get(id) ?? [],
    }))
}

function gather<K, V>(entries: readonly (readonly [K, V])[]): Map<K, V[]> {
  const gathered = new Map<K, V[]>()
  for (const [key, value] of entries) {
    const known = gathered.get(key)
    if (known) known.push(value)
    else gathered.set(key, [value])
  }
  return gathered
}

function groupsByPerson(base: StoreBase): Map<string, string[]> {
  const rows = base.read
    .select()
    .from(personGroups)
    .where(eq(personGroups.ward, base.ward))
    .orderBy(asc(personGroups.residentialGroup))
    .all()
  return gather(rows.map(row => [row.person, row.residentialGroup] as const))
}

/** Of the latest card in force. */
function cardByPerson(base: StoreBase): Map<string, Person['card']> {
  const rows = base.read
    .select()
    .from(cards)
    .where(and(eq(cards.ward, base.ward), isNull(cards.revokedAt)))
    .orderBy(asc(cards.createdAt))
    .all()
  return new Map(rows.map(card => [card.person, standing(card)]))
}

function standing(card: typeof cards.$inferSelect): Person['card'] {
  if (card.wrongTries >= PIN_TRIES) return 'locked'
  return card.pinHash === null ? 'waiting' : 'inUse'
}

function devicesByPerson(base: StoreBase): Map<string, Person['devices']> {
  const rows = base.read.select().from(devices).where(eq(devices.ward, base.ward)).orderBy(asc(devices.lastSeenAt)).all()
  return gather(rows.map(({ person, id, name, lastSeenAt, unsent }) => [person, { id, name, lastSeenAt, unsent }] as const))
}
