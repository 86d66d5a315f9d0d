// Which places of the office a role sees (R16). The server decides what may be done; this only spares people doors that are locked.
import type { Role } from '../../../shared/role.ts'

export type Place = 'desk' | 'board' | 'reports' | 'people' | 'list' | 'settings'

/** Addresses are words of the office; nothing personal ever stands in one (R17). */
export const ADDRESS: Record<Place, string> = {
  desk: '/ban-duyet',
  board: '/hom-nay',
  reports: '/bao-cao',
  people: '/nguoi-dung',
  list: '/danh-sach',
  settings: '/cai-dat',
}

const PLACES: Record<Role, readonly Place[]> = {
  collector: [],
  reviewer: ['desk', 'board', 'reports'],
  supervisor: ['board', 'reports'],
  administrator: ['desk', 'board', 'reports', 'people', 'list', 'settings'],
}

export function placesOf(role: Role): readonly Place[] {
  return PLACES[role]
}

/** Where a person begins, and where an address that is not theirs leads. */
export function firstPlaceOf(role: Role): Place {
  return PLACES[role][0] ?? 'board'
}
