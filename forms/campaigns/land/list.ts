// How a land certificate of the registry appears in the collector's list: who, which paper, where; sorted as one walks: lane, then house number.
import type { Entity } from '../../../shared/entity.ts'
import { fold } from '../../checks/search-fold.ts'

/** What the office's list gives of each certificate. All text: leading zeros and old spellings matter. */
export const landProperties = [
  'serial',
  'owner_name',
  'owner_id',
  'owner_birth',
  'owner_address',
  'old_commune',
  'map_sheet',
  'parcel_number',
  'area',
  'land_use',
  'national_group',
  'address',
  'group_name',
] as const
export type LandProperty = (typeof landProperties)[number]

/** Sorts before any letter or digit: house 9 before 9/2. */
const SEPARATOR = '\t'

type Properties = Readonly<Record<string, string>>
type Face = Pick<Entity, 'title' | 'subtitle' | 'sortKey'>

/** No ID number stands here: lists are shown openly (R17). */
export function landFace(properties: Properties): Face {
  const owner = properties.owner_name || 'Chưa rõ chủ'
  return { title: owner, subtitle: subtitle(properties), sortKey: sortKey(properties.address ?? '', owner) }
}

function subtitle(properties: Properties): string {
  const parcel = properties.parcel_number ? `tờ ${properties.map_sheet || '?'}, thửa ${properties.parcel_number}` : ''
  const serial = properties.serial ? `GCN ${properties.serial}` : 'chưa có số GCN'
  return [properties.address, serial, parcel].filter(Boolean).join(' · ')
}

/** "12/3 ngõ Đình" → lane words first, then the numbers padded, so that house 9 comes before house 10. */
function sortKey(address: string, owner: string): string {
  const [, house = '', lane = ''] = /^\s*(?:số(?: nhà)?\s*)?([\d/a-z-]*\d[\d/a-z-]*)?[\s,]*(.*)$/iu.exec(address) ?? []
  const pad = (text: string) => text.replace(/\d+/g, digits => digits.padStart(5, '0'))
  return [pad(fold(lane)), pad(fold(house)), fold(owner)].join(SEPARATOR)
}
