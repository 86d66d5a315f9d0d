// A list that another campaign chases too is one list: its rows must be told apart in the same way, and a property must mean the same, else one campaign's
// import would make every row of the other anew, or show openly what the other keeps for few (R16).
import { canonical } from '../../shared/digest.ts'
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'
import { placed } from '../language/definition/place.ts'
import type { DefinitionProblem } from '../language/form.ts'

export function checkSharedLists(lists: readonly ListDefinition[], standing: readonly ListDefinition[]): DefinitionProblem[] {
  return lists.flatMap(list => standing.filter(({ id }) => id === list.id).flatMap(other => differences(list, other)))
}

function differences(list: ListDefinition, other: ListDefinition): DefinitionProblem[] {
  const place = `Danh sách ${list.id}`
  const known = new Map(other.properties.map(property => [property.name, property]))
  const parts = (['keys', 'idPrefixes', 'ofResidentialGroups'] as const).filter(part => canonical(list[part]) !== canonical(other[part]))
  return [
    ...parts.map(part => ({
      place: placed(place, part),
      message: {
        vi: 'Chiến dịch khác cũng dùng danh sách này và phân biệt các dòng theo cách khác. Hãy dùng danh sách riêng.',
        en: 'Another campaign has this list and tells its rows apart otherwise.',
      },
    })),
    ...list.properties
      .filter(property => means(property) !== means(known.get(property.name) ?? property))
      .map(({ name }) => ({
        place: placed(place, name),
        message: {
          vi: `Chiến dịch khác cũng có cột “${name}” nhưng khác loại hoặc dành cho nhiệm vụ khác. Hãy đặt tên khác.`,
          en: `Another campaign has “${name}” of another kind or for other duties.`,
        },
      })),
  ]
}

const means = ({ kind, duties = [] }: ListProperty): string => canonical([kind, duties.toSorted()])
