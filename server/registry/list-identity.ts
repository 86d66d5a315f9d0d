// Which thing a row tells of, so that the same thing gets the same id from the next file. Its first key whose values are all there makes the id: readable
// where the definition gives a beginning for it, a digest otherwise, because ids stand in addresses and must not tell who somebody is (R17).
import { createHash } from 'node:crypto'
import { normalizeSerial } from '../../forms/checks/certificate-serial.ts'
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'
import type { ListRow, Values } from './list-rows.ts'
import { groupKey } from './residential-group-name.ts'

const LONGEST = 64

export interface RowKey {
  /** Which of the list's keys, from 0: the lower, the more it is trusted. */
  rank: number
  text: string
}

/** All keys that the row's values fill, the most trusted first. */
export function keysOfRow({ keys, properties }: ListDefinition, values: Values): RowKey[] {
  return keys.flatMap((key, rank) => {
    if (!key.every(name => values[name])) return []
    return [{ rank, text: key.map(name => comparable(properties, name, values[name] ?? '')).join('-') }]
  })
}

export function keyOfRow(list: ListDefinition, values: Values): RowKey | null {
  return keysOfRow(list, values)[0] ?? null
}

function comparable(properties: readonly ListProperty[], name: string, value: string): string {
  switch (properties.find(property => property.name === name)?.kind) {
    case 'serial':
      return normalizeSerial(value) || value
    case 'text':
    case 'name':
      return groupKey(value)
    default:
      return value
  }
}

/** "gcn-AĐ266864", "thua-hoa dong-12-34"; a digest for lists without beginnings. Throws for a row without a key: it was to be rejected. */
export function idOfRow(list: ListDefinition, values: Values): string {
  const key = keyOfRow(list, values)
  if (!key) throw new Error('a row without a key was not rejected')
  const prefix = list.idPrefixes?.[key.rank]
  return prefix === undefined ? digestOf(`${key.rank} ${key.text}`) : `${prefix}-${key.text}`.slice(0, LONGEST)
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

export interface Thing {
  id: string
  row: number
  values: Record<string, string>
}

export function thingOf(list: ListDefinition, { row, values }: ListRow): Thing {
  return { id: idOfRow(list, values), row, values: { ...values } }
}
