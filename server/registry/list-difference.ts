// What a file would change in a list: new rows, changed ones with each property before and after, rows that move to another residential group, and rows
// that the file lacks. A row that says what the list says is no difference. Pure.
import { canonical } from '../../shared/digest.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Difference } from '../../shared/registry.ts'
import type { EntityDraft } from '../store/entities.ts'

export interface Differences {
  of: Map<string, Difference>
  unchanged: number
  gone: Entity[]
}

export function differencesOf(drafts: readonly EntityDraft[], before: readonly Entity[]): Differences {
  const earlier = new Map(before.filter(({ removed }) => !removed).map(entity => [entity.id, entity]))
  const result: Differences = { of: new Map(), unchanged: 0, gone: [] }
  for (const draft of drafts) {
    const entity = earlier.get(draft.id)
    if (entity && says(draft) === says(entity)) result.unchanged += 1
    else result.of.set(draft.id, difference(draft, entity))
  }
  const inFile = new Set(drafts.map(({ id }) => id))
  result.gone = [...earlier.values()].filter(({ id }) => !inFile.has(id))
  return result
}

function difference(draft: EntityDraft, entity: Entity | undefined): Difference {
  const { id, title } = draft
  if (!entity) return { kind: 'new', id, title, properties: [] }
  const kind = draft.residentialGroup === entity.residentialGroup ? 'changed' : 'moved'
  const names = [...new Set([...Object.keys(entity.properties), ...Object.keys(draft.properties)])]
  const properties = names
    .map(name => ({ name, before: entity.properties[name] ?? '', after: draft.properties[name] ?? '' }))
    .filter(({ before, after }) => before !== after)
  return { kind, id, title, properties }
}

function says({ residentialGroup, title, subtitle, sortKey, properties }: EntityDraft): string {
  return canonical({ residentialGroup, title, subtitle, sortKey, properties })
}
