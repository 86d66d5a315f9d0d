// How a row of a list is shown and where it stands in the walk, from its definition: two expressions over the row and the address that sorts.
import type { Entity } from '../../shared/entity.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import { addressSortKey } from '../checks/address-sort.ts'
import { type BareExpression, compileBareExpression } from './bare-expression.ts'

export type Face = Pick<Entity, 'title' | 'subtitle' | 'sortKey'>
type Properties = Readonly<Record<string, string>>

/** Throws for a definition with a mistake: packages are looked through before they are published (check-package.ts). */
export function faceOf({ id, face }: Pick<ListDefinition, 'id' | 'face'>): (properties: Properties) => Face {
  const title = compiled(face.title, `${id} › title`)
  const subtitle = compiled(face.subtitle, `${id} › subtitle`)
  return properties => {
    const name = title(properties)
    return { title: name, subtitle: subtitle(properties), sortKey: addressSortKey(addressOf(face, properties), name) }
  }
}

function addressOf({ sort, houseNumber }: ListDefinition['face'], properties: Properties): string {
  const house = houseNumber === undefined ? '' : (properties[houseNumber] ?? '')
  return [house, properties[sort] ?? ''].filter(Boolean).join(' ')
}

function compiled(source: string, place: string): BareExpression {
  const result = compileBareExpression(source, place)
  if (!result.ok) throw new Error(`${place}: ${result.message.vi}`)
  return result.evaluate
}
