// The same thing in two files may be known by one key in one and only by another key in the other. It keeps the id it has, so that nothing stands in the
// list twice; two things that differ in a key that both have are never taken for one.
import type { Entity } from '../../shared/entity.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import { inParts } from './in-parts.ts'
import { keysOfRow, type RowKey, type Thing } from './list-identity.ts'

const nameOf = ({ rank, text }: RowKey): string => `${rank} ${text}`

/** Entities by each key; a key that several share tells none of them. */
async function byKey(list: ListDefinition, entities: readonly Entity[]): Promise<Map<string, Entity>> {
  const found = new Map<string, Entity>()
  const shared = new Set<string>()
  await inParts(entities, entity => {
    if (entity.removed) return
    for (const key of keysOfRow(list, entity.properties).map(nameOf)) {
      if (found.has(key)) shared.add(key)
      found.set(key, entity)
    }
  })
  for (const key of shared) found.delete(key)
  return found
}

export async function keepKnownIds(list: ListDefinition, things: readonly Thing[], entities: readonly Entity[]): Promise<Thing[]> {
  const known = new Set(entities.map(({ id }) => id))
  // Nothing to look up when every row has the id that it had, as the next file of the same office mostly does.
  if (things.every(({ id }) => known.has(id))) return [...things]
  const places = await byKey(list, entities)
  const taken = new Set(things.map(({ id }) => id))
  return things.map(thing => {
    const keys = known.has(thing.id) ? [] : keysOfRow(list, thing.values)
    const same = keys
      .flatMap(key => places.get(nameOf(key)) ?? [])
      .find(entity => !taken.has(entity.id) && !contradicts(list, entity, keys))
    if (!same) return thing
    taken.add(same.id)
    return { ...thing, id: same.id }
  })
}

function contradicts(list: ListDefinition, entity: Entity, keys: readonly RowKey[]): boolean {
  const own = new Map(keysOfRow(list, entity.properties).map(({ rank, text }) => [rank, text]))
  return keys.some(({ rank, text }) => own.has(rank) && own.get(rank) !== text)
}
