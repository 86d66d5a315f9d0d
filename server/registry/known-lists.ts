// The list definition that a campaign's list follows: for now those of the packages that come with the product.
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'

export function listDefinition(id: string): ListDefinition | null {
  return builtInPackages.flatMap(({ lists }) => lists).find(list => list.id === id) ?? null
}
