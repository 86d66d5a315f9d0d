// Who is shown among the people: by name without diacritics, and by role. The name searched for never stands in the address (R17).
import { fold, matchesFolded } from '../../../forms/checks/search-fold.ts'
import type { Person } from '../../../shared/people.ts'
import type { Role } from '../../../shared/role.ts'

/** Those in use first, then by given name, as Vietnamese lists are. */
export function shownPeople(people: readonly Person[], search: string, role: Role | null): Person[] {
  const query = fold(search)
  return people
    .filter(person => (role === null || person.role === role) && matchesFolded(fold(person.name), query))
    .toSorted((a, b) => Number(b.active) - Number(a.active) || byGivenName(a.name, b.name))
}

function byGivenName(a: string, b: string): number {
  const given = (name: string) => name.split(' ').at(-1) ?? ''
  return given(a).localeCompare(given(b), 'vi') || a.localeCompare(b, 'vi')
}

export const withoutCard = (people: readonly Person[]): Person[] => people.filter(person => person.active && person.card === 'none')

export const unsentOf = (person: Person): number => person.devices.reduce((sum, device) => sum + device.unsent, 0)
