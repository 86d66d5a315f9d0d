// One person is of one group, however many would fit: official before pupil before worker before resident (FACTS §4). Targets are counted by group, so that
// nobody may be counted twice.
import { type PersonGroup, skillLists } from '../data/digital-items.ts'

/** In the order of priority. */
export const personGroups: readonly PersonGroup[] = skillLists.map(({ group }) => group)

/** The group that counts, out of all that were claimed; everybody is at least a resident. */
export function countedGroup(claimed: readonly PersonGroup[]): PersonGroup {
  return personGroups.find(group => claimed.includes(group)) ?? 'resident'
}
