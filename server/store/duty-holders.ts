// Who holds the duties that a campaign names, for whoever sets it up: a stage whose duty nobody holds is filled by nobody.
import { and, asc, eq } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import { people } from './access-tables.ts'
import type { StoreBase } from './store.ts'

/** People who can sign in, by the duties that they hold. */
export function dutyHolders({ read, ward }: StoreBase): Map<string, { person: Uuid; name: string }[]> {
  const rows = read
    .select({ person: people.id, name: people.name, duties: people.duties })
    .from(people)
    .where(and(eq(people.ward, ward), eq(people.active, true)))
    .orderBy(asc(people.name), asc(people.id))
    .all()
  const holders = new Map<string, { person: Uuid; name: string }[]>()
  for (const { person, name, duties } of rows)
    for (const duty of duties) holders.set(duty, [...(holders.get(duty) ?? []), { person, name }])
  return holders
}
