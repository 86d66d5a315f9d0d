// The list to collect, as this phone holds it, in lane and house order.
import type { Entity } from '../../shared/entity.ts'
import type { Changes } from './changes.ts'
import type { Database, EntityRow } from './database.ts'
import type { Opened } from './opened.ts'
import type { Cipher } from './sealed.ts'

export interface Lists {
  all(): Promise<Entity[]>
  get(id: string): Promise<Entity | null>
  seal(entity: Entity, epoch: string): Promise<EntityRow>
  forget(): void
}

const inOrder = (a: Entity, b: Entity) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1)

export function createLists(database: Database, cipher: Cipher, opened: Opened, changes: Changes): Lists {
  let sorted: Promise<Entity[]> | null = null
  const forget = () => {
    sorted = null
  }
  changes.hear(news => news.kind === 'written' && news.stores.includes('entities') && forget())

  const open = (row: EntityRow) => opened.open<Entity>(`entities/${row.id}`, row.sealed)
  async function readAll(): Promise<Entity[]> {
    const rows = await database.entities.toArray()
    return (await Promise.all(rows.map(open))).sort(inOrder)
  }

  return {
    all() {
      const reading = sorted ?? readAll()
      sorted = reading
      reading.catch(() => {
        if (sorted === reading) sorted = null
      })
      return reading
    },
    async get(id) {
      const row = await database.entities.get(id)
      return row ? open(row) : null
    },
    async seal(entity, epoch) {
      const { id, residentialGroup, seq } = entity
      return { id, residentialGroup, seq, epoch, sealed: await cipher.seal(`entities/${id}`, entity) }
    },
    forget,
  }
}
