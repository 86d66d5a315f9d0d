// What a row of the file would change in the list: each property before and after. A row that says what the list says is no difference. Pure.
import { canonical } from '../../shared/digest.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Difference } from '../../shared/registry.ts'
import type { EntityDraft } from '../store/entities.ts'

/** `entity` undefined or removed: the row is new. Null when nothing differs. */
export function differenceOf(draft: EntityDraft, entity: Entity | undefined): Difference | null {
  const { id, title, subtitle } = draft
  if (!entity || entity.removed) return { kind: 'new', id, title, subtitle, properties: [] }
  if (says(draft) === says(entity)) return null
  const kind = draft.residentialGroup === entity.residentialGroup ? 'changed' : 'moved'
  const names = [...new Set([...Object.keys(entity.properties), ...Object.keys(draft.properties)])]
  const properties = names
    .map(name => ({ name, before: entity.properties[name] ?? '', after: draft.properties[name] ?? '' }))
    .filter(({ before, after }) => before !== after)
  return { kind, id, title, subtitle, properties }
}

function says({ residentialGroup, title, subtitle, sortKey, properties }: EntityDraft): string {
  return canonical({ residentialGroup, title, subtitle, sortKey, properties })
}
