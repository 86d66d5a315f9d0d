// What versions finalized here write onto entities when their stage closes on receipt: shown at once, so that the next stage opens without a network, and
// until the entity comes back from the server with it. What the server refused, or keeps beside another version, lays nothing over anything.
import type { Entity, EntityChange } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { Changes } from './changes.ts'
import type { Database, VersionRow } from './database.ts'
import type { Opened } from './opened.ts'
import { remembered } from './remembered.ts'
import type { Cipher, Sealed } from './sealed.ts'

interface Laid {
  properties: EntityChange['properties']
  /** An entity above this change number holds it already; null while the version waits. */
  until: number | null
}

/** Entity's id → what is laid over it, in the order of finalizing. */
export type ListOverlay = ReadonlyMap<string, readonly Laid[]>

export interface Overlays {
  /** Null when the version writes nothing. */
  seal(version: Uuid, changes: readonly EntityChange[]): Promise<Sealed | null>
  of(list: string): Promise<ListOverlay>
}

const place = (version: Uuid) => `versions/${version}/overlay`

export function createOverlays(database: Database, cipher: Cipher, opened: Opened, changes: Changes): Overlays {
  const all = remembered(changes, ['versions'], read)

  async function read(): Promise<ReadonlyMap<string, ListOverlay>> {
    const rows = await database.versions.where('state').anyOf('waiting', 'accepted').sortBy('place')
    const lists = new Map<string, Map<string, Laid[]>>()
    for (const { until, written } of await Promise.all(rows.map(writtenBy))) {
      for (const { list, entity, properties } of written) {
        const ofList = lists.get(list) ?? new Map<string, Laid[]>()
        lists.set(list, ofList.set(entity, [...(ofList.get(entity) ?? []), { properties, until }]))
      }
    }
    return lists
  }
  async function writtenBy({ version, state, seq, overlay }: VersionRow): Promise<{ until: number | null; written: EntityChange[] }> {
    const written = overlay ? await opened.open<EntityChange[]>(place(version), overlay) : []
    return { until: state === 'waiting' ? null : seq, written }
  }

  return {
    seal: async (version, written) => (written.length === 0 ? null : cipher.seal(place(version), written)),
    of: async list => (await all()).get(list) ?? NOTHING,
  }
}

const NOTHING: ListOverlay = new Map()

/** The entity itself when nothing is laid over it. */
export function overlaid(entity: Entity, laid: ListOverlay): Entity {
  const standing = laid.get(entity.id)?.filter(({ until }) => until === null || entity.seq <= until) ?? []
  if (standing.length === 0) return entity
  const properties = Object.assign({}, entity.properties, ...standing.map(one => one.properties))
  return { ...entity, properties: Object.fromEntries(Object.entries<string>(properties).filter(([, value]) => value !== '')) }
}
