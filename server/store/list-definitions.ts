// What the ward's lists are made of: as the begun campaigns' plans say, united; the lists of built-in packages that nobody began yet come after.
import { asc, eq } from 'drizzle-orm'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { uniteLists } from '../../forms/campaigns/unite-lists.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { StoreBase } from './store.ts'
import { campaigns } from './tables.ts'

export function listDefinitionStore(base: StoreBase) {
  return {
    /** One for each list id; a built-in definition only where no plan has the list. */
    all: async (): Promise<ListDefinition[]> => listDefinitions(base),
    get: async (id: string): Promise<ListDefinition | null> => listDefinitions(base).find(list => list.id === id) ?? null,
  }
}

function listDefinitions({ read, ward }: StoreBase): ListDefinition[] {
  const rows = read.select({ plan: campaigns.plan }).from(campaigns).where(eq(campaigns.ward, ward)).orderBy(asc(campaigns.id)).all()
  const begun = uniteLists(rows.flatMap(({ plan }) => plan?.lists ?? []))
  const known = new Set(begun.map(({ id }) => id))
  const builtIn = uniteLists(builtInPackages.flatMap(({ lists }) => lists))
  return [...begun, ...builtIn.filter(({ id }) => !known.has(id))]
}
