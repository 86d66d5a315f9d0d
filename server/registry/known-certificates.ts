// The same certificate in two files may be known by its serial in one and only by its parcel in the other. It keeps the id it has, so that
// nothing stands in the list twice; two certificates with different serials are never taken for one.
import type { Entity } from '../../shared/entity.ts'
import type { Certificate } from './land-certificates.ts'
import { groupKey } from './residential-group-name.ts'

type Properties = Readonly<Record<string, string>>

/** Old commune, sheet and parcel; null unless all three are said. */
function placeOf({ old_commune, map_sheet, parcel_number }: Properties): string | null {
  return old_commune && map_sheet && parcel_number ? `${groupKey(old_commune)}|${map_sheet}|${parcel_number}` : null
}

/** Entities by place; those whose place is not theirs alone are left out. */
function byPlace(entities: readonly Entity[]): Map<string, Entity> {
  const found = new Map<string, Entity>()
  const shared = new Set<string>()
  for (const entity of entities) {
    const place = placeOf(entity.properties)
    if (place === null) continue
    if (found.has(place)) shared.add(place)
    found.set(place, entity)
  }
  for (const place of shared) found.delete(place)
  return found
}

export function keepKnownIds(certificates: readonly Certificate[], list: readonly Entity[]): Certificate[] {
  const known = new Set(list.map(entity => entity.id))
  const places = byPlace(list.filter(entity => !entity.removed))
  const taken = new Set(certificates.map(certificate => certificate.id))
  return certificates.map(certificate => {
    const place = known.has(certificate.id) ? null : placeOf(certificate.properties)
    const same = place === null ? undefined : places.get(place)
    if (!same || taken.has(same.id) || (same.properties.serial && certificate.properties.serial)) return certificate
    taken.add(same.id)
    return { ...certificate, id: same.id }
  })
}
