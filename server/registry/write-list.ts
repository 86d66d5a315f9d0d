// Writes what was accepted in parts, so that phones and desks are answered between them. Every part is whole in itself; a server that stops in the middle
// is brought to the end by loading the same file again. The last entry says who loaded how much, and where it began, for taking it back.
import type { ResidentialGroup } from '../../shared/pull.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { Store } from '../store/store.ts'

/** Rows in one write: about a fifth of a second. */
const PART = 1000

export interface ListWrite {
  list: string
  groups: readonly ResidentialGroup[]
  drafts: readonly EntityDraft[]
  by: string
}

export async function writeList(store: Store, { list, groups, drafts, by }: ListWrite): Promise<void> {
  const after = await store.write('import-list', tx => tx.seq())
  await store.entities.putGroups(groups, by)
  const written = { added: 0, changed: 0, same: 0 }
  for (let at = 0; at < drafts.length; at += PART) {
    const part = await store.entities.put(drafts.slice(at, at + PART), by)
    written.added += part.added
    written.changed += part.changed
    written.same += part.same
  }
  await store.write('import-list', tx => tx.event({ actor: by, action: 'registry-imported', subject: list, detail: { ...written, after } }))
}
