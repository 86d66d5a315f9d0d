// Households and people of the demo's residential groups, as the lists of its further campaigns have them. Made up; no ID numbers (FACTS §8).
import { faceOf } from '../../forms/language/list-face.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import { idOfRow } from '../registry/list-identity.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { Chance } from './chance.ts'
import { personName } from './names.ts'
import type { DemoGroup } from './places.ts'

export interface Resident {
  group: DemoGroup
  values: Record<string, string>
}

/** `each` for every residential group; whoever calls says what its list asks for beside the address. */
export function residents(
  chance: Chance,
  groups: readonly DemoGroup[],
  each: number,
  about: (chance: Chance, name: string, number: number) => Record<string, string>,
): Resident[] {
  return groups.flatMap((group, place) =>
    Array.from({ length: each }, (_, index) => {
      const name = personName(chance, chance.odds(0.7) ? 'male' : 'female')
      const lane = `Ngõ ${1 + Math.floor(index / 8)} ${chance.pick(group.commune.streets)}`
      const address = { house_number: String(2 * (index % 8) + chance.between(1, 2)), lane, group_name: group.name }
      return { group, values: { ...address, ...about(chance, name, place * each + index + 1) } }
    }),
  )
}

export function residentDrafts(list: ListDefinition, rows: readonly Resident[]): EntityDraft[] {
  const face = faceOf(list)
  const names = new Set(list.properties.map(({ name }) => name))
  return rows.map(({ group, values }) => {
    const properties = Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
    return { id: idOfRow(list, properties), list: list.id, residentialGroup: group.id, ...face(properties), properties }
  })
}
