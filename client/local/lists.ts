// The rows of the lists that this phone works through, in lane and house order, with what was finalized here already laid over them. Two lists may have
// the same ids. Rows of an earlier build are found under their id alone until they are pulled again.
import type { Entity } from '../../shared/entity.ts'
import type { Changes } from './changes.ts'
import type { Database, EntityRow } from './database.ts'
import type { Opened } from './opened.ts'
import { type Overlays, overlaid } from './overlays.ts'
import type { Cipher } from './sealed.ts'

export interface Lists {
  of(list: string): Promise<readonly Entity[]>
  /** Without a list: of any. */
  get(id: string, list?: string): Promise<Entity | null>
  /** @param mark What tells the rows of this pull from those of one before. */
  seal(entity: Entity, mark: string): Promise<EntityRow>
  /** Keys of rows of an earlier build that hold these very entities: what comes now takes their place. */
  earlierKeys(entities: readonly Entity[]): Promise<string[]>
  forget(): void
}

const inOrder = (a: Entity, b: Entity) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1)

export function entityKey({ list, id }: Pick<Entity, 'list' | 'id'>): string {
  return `${list}/${id}`
}

export function createLists(database: Database, cipher: Cipher, opened: Opened, changes: Changes, overlays: Overlays): Lists {
  const memory = new Map<string, Promise<readonly Entity[]>>()
  const forget = () => memory.clear()
  changes.hear(news => news.kind === 'written' && news.stores.some(store => store === 'entities' || store === 'versions') && forget())

  const open = (row: EntityRow) => opened.open<Entity>(`entities/${row.id}`, row.sealed)

  async function read(list: string): Promise<readonly Entity[]> {
    const [rows, earlier, laid] = await Promise.all([database.entities.where({ list }).toArray(), earlierRows(), overlays.of(list)])
    const entities = await Promise.all([...rows, ...earlier].map(open))
    return entities
      .filter(entity => entity.list === list)
      .map(entity => overlaid(entity, laid))
      .sort(inOrder)
  }
  async function earlierRows(): Promise<EntityRow[]> {
    const [all, named] = await Promise.all([database.entities.count(), database.entities.where('list').above('').count()])
    return all > named ? database.entities.filter(isEarlier).toArray() : []
  }
  async function rowOf(id: string, list: string | undefined): Promise<Entity | null> {
    const lists = list === undefined ? ((await database.entities.orderBy('list').uniqueKeys()) as string[]) : [list]
    const rows = await database.entities.bulkGet([...lists.map(one => entityKey({ list: one, id })), id])
    const earlier = rows.pop()
    const row = rows.find(found => found !== undefined) ?? (earlier && isEarlier(earlier) ? earlier : undefined)
    const entity = row ? await open(row) : null
    return entity && (list === undefined || entity.list === list) ? entity : null
  }

  return {
    of(list) {
      const reading = memory.get(list) ?? read(list)
      memory.set(list, reading)
      reading.catch(() => {
        if (memory.get(list) === reading) memory.delete(list)
      })
      return reading
    },
    async get(id, list) {
      const entity = await rowOf(id, list)
      return entity && overlaid(entity, await overlays.of(entity.list))
    },
    async seal(entity, mark) {
      const { list, residentialGroup, seq } = entity
      const id = entityKey(entity)
      return { id, list, residentialGroup, seq, epoch: mark, sealed: await cipher.seal(`entities/${id}`, entity) }
    },
    async earlierKeys(entities) {
      const earlier = await earlierRows()
      const held = new Map((await Promise.all(earlier.map(open))).map((entity, at) => [entityKey(entity), earlier[at]?.id]))
      return entities.flatMap(entity => held.get(entityKey(entity)) ?? [])
    },
    forget,
  }
}

const isEarlier = ({ list }: EntityRow) => list === undefined
