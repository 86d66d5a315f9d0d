// Who may do what (R16): one pure function over one exhaustive table. Every route asks it, and nothing else decides.
import type { Campaign } from '../shared/campaign.ts'
import { dutiesToFill } from '../shared/campaign-stages.ts'
import type { Uuid } from '../shared/ids.ts'
import type { Role } from '../shared/role.ts'
import type { Stage } from '../shared/stage.ts'

export interface Actor {
  readonly person: Uuid
  readonly role: Role
  readonly residentialGroups: readonly string[]
  /** Named tasks beside the role. */
  readonly duties: readonly string[]
}

/** `own`: for something that belongs to one of the actor's residential groups. */
type Grant = 'yes' | 'own' | 'no'
type Row = Record<Role, Grant>

const everyone: Row = { collector: 'yes', reviewer: 'yes', supervisor: 'yes', administrator: 'yes' }
const office: Row = { collector: 'no', reviewer: 'yes', supervisor: 'yes', administrator: 'yes' }
/** In a small ward the administrator checks too. */
const checkers: Row = { collector: 'no', reviewer: 'yes', supervisor: 'no', administrator: 'yes' }
const administrators: Row = { collector: 'no', reviewer: 'no', supervisor: 'no', administrator: 'yes' }
const senders: Row = { collector: 'yes', reviewer: 'yes', supervisor: 'no', administrator: 'yes' }
const collectorsOfTheGroup: Row = { collector: 'own', reviewer: 'no', supervisor: 'no', administrator: 'no' }

const GRANTS = {
  'session.own': everyone,
  pull: everyone,
  push: senders,
  /** Filling what collectors fill: for their own groups. */
  'record.write': collectorsOfTheGroup,
  /** Filling what the desk fills: completion, appraisal, decision. */
  'case.fill': checkers,
  /** Of a record that one may fill. */
  'photo.send': senders,
  /** Papers and faces: only who collected with the group, and who checks. */
  'photo.view': { collector: 'own', reviewer: 'yes', supervisor: 'no', administrator: 'yes' },
  'desk.read': checkers,
  'desk.review': checkers,
  'board.read': office,
  'reports.read': office,
  /** Lists of names at a campaign's end; some ask for a duty too. */
  'document.export': office,
  'live.listen': office,
  'people.read': administrators,
  'people.manage': administrators,
  'registry.import': administrators,
  'campaign.read': office,
  'campaign.manage': administrators,
  /** Everybody's numbers and papers at once: who checks them anyway. */
  'land.export': checkers,
} as const satisfies Record<string, Row>

export type Action = keyof typeof GRANTS
export const ACTIONS = Object.keys(GRANTS) as Action[] // the table's own keys, nothing else

/**
 * `residentialGroup` names where the thing belongs; without it only actions that need no belonging are granted. Every one of `duties` must be held, whatever
 * the role: they come from shared/campaign-stages.ts.
 */
export function may(actor: Omit<Actor, 'person'>, action: Action, residentialGroup?: string, duties: readonly string[] = []): boolean {
  const row: Row = GRANTS[action]
  if (!duties.every(duty => actor.duties.includes(duty))) return false
  switch (row[actor.role]) {
    case 'yes':
      return true
    case 'own':
      return residentialGroup !== undefined && actor.residentialGroups.includes(residentialGroup)
    case 'no':
      return false
  }
}

/** Null when the actor may fill and send this stage of the campaign for the residential group, else the problem to tell. */
export function whyNotFill(
  actor: Omit<Actor, 'person'>,
  campaign: Pick<Campaign, 'visibleTo'>,
  stage: Pick<Stage, 'filledBy' | 'duty'>,
  residentialGroup: string,
): 'not-allowed' | 'foreign-group' | null {
  const action: Action = stage.filledBy === 'collector' ? 'record.write' : 'case.fill'
  const duties = dutiesToFill(campaign, stage)
  if (may(actor, action, residentialGroup, duties)) return null
  const row: Row = GRANTS[action]
  const elsewhere = row[actor.role] === 'own' && !actor.residentialGroups.includes(residentialGroup)
  return elsewhere ? 'foreign-group' : 'not-allowed'
}
