// Who may do what (R16): one pure function over one exhaustive table. Every route asks it, and nothing else decides.
import type { Uuid } from '../shared/ids.ts'
import type { Role } from '../shared/role.ts'

export interface Actor {
  readonly person: Uuid
  readonly role: Role
  readonly residentialGroups: readonly string[]
}

/** `own`: for something that belongs to one of the actor's residential groups. */
type Grant = 'yes' | 'own' | 'no'
type Row = Record<Role, Grant>

const everyone: Row = { collector: 'yes', reviewer: 'yes', supervisor: 'yes', administrator: 'yes' }
const office: Row = { collector: 'no', reviewer: 'yes', supervisor: 'yes', administrator: 'yes' }
/** In a small ward the administrator checks too. */
const checkers: Row = { collector: 'no', reviewer: 'yes', supervisor: 'no', administrator: 'yes' }
const administrators: Row = { collector: 'no', reviewer: 'no', supervisor: 'no', administrator: 'yes' }
const collectorsOfTheGroup: Row = { collector: 'own', reviewer: 'no', supervisor: 'no', administrator: 'no' }

const GRANTS = {
  'session.own': everyone,
  pull: everyone,
  push: { collector: 'yes', reviewer: 'no', supervisor: 'no', administrator: 'no' },
  'record.write': collectorsOfTheGroup,
  'photo.send': collectorsOfTheGroup,
  /** Papers and faces: only who collected with the group, and who checks. */
  'photo.view': { collector: 'own', reviewer: 'yes', supervisor: 'no', administrator: 'yes' },
  'desk.read': checkers,
  'desk.review': checkers,
  'board.read': office,
  'reports.read': office,
  'live.listen': office,
  'people.read': administrators,
  'people.manage': administrators,
  'registry.import': administrators,
  'campaign.read': office,
  'campaign.manage': administrators,
} as const satisfies Record<string, Row>

export type Action = keyof typeof GRANTS
export const ACTIONS = Object.keys(GRANTS) as Action[] // the table's own keys, nothing else

/** `residentialGroup` names where the thing belongs; without it only actions that need no belonging are granted. */
export function may(actor: Pick<Actor, 'role' | 'residentialGroups'>, action: Action, residentialGroup?: string): boolean {
  const row: Row = GRANTS[action]
  switch (row[actor.role]) {
    case 'yes':
      return true
    case 'own':
      return residentialGroup !== undefined && actor.residentialGroups.includes(residentialGroup)
    case 'no':
      return false
  }
}
