// Which residential group each row of a file belongs to. Groups that the file names and the ward lacks are made, numbered after the ones it has.
import type { ResidentialGroup } from '../../shared/pull.ts'
import { groupKey, newGroup } from './residential-group-name.ts'

export interface Placing {
  /** By the key of a name (residential-group-name.ts). */
  groupOf: ReadonlyMap<string, ResidentialGroup>
  made: ResidentialGroup[]
}

export function placeGroups(names: Iterable<string>, known: readonly ResidentialGroup[]): Placing {
  const groupOf = new Map(known.map(group => [groupKey(group.name), group]))
  const taken = new Set(known.map(group => group.id))
  const missing = new Map([...names].map(name => [groupKey(name), name] as const))
  const made: ResidentialGroup[] = []
  let order = Math.max(0, ...known.map(group => group.order))
  for (const [key, name] of [...missing].filter(([each]) => !groupOf.has(each)).toSorted(([one], [other]) => naturally(one, other))) {
    order += 1
    const group = newGroup(name, order, taken)
    taken.add(group.id)
    groupOf.set(key, group)
    made.push(group)
  }
  return { groupOf, made }
}

/** Group 9 before group 10. */
function naturally(one: string, other: string): number {
  const [a, b] = [one, other].map(key => key.replaceAll(/\d+/g, digits => digits.padStart(6, '0')))
  return (a ?? '') < (b ?? '') ? -1 : 1
}
