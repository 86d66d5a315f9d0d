// Which stages the person who is signed in may fill. The server decides (R16); the phone only offers nothing that would be refused.
import type { Campaign } from '../../shared/campaign.ts'
import { dutiesToFill, stagesOf } from '../../shared/campaign-stages.ts'
import type { Me } from '../../shared/session.ts'
import type { Stage } from '../../shared/stage.ts'
import type { VaultState } from '../phone.ts'

export function mayFill(vault: VaultState, campaign: Campaign, stage: Stage): boolean {
  if (vault.kind !== 'open') return false
  const { role, duties = [] } = vault.me
  const filler = FILLERS[role]
  return stage.filledBy === filler && dutiesToFill(campaign, stage).every(duty => duties.includes(duty))
}

export function stagesToFill(vault: VaultState, campaign: Campaign): Stage[] {
  return stagesOf(campaign).filter(stage => mayFill(vault, campaign, stage))
}

/** Supervisors read. */
const FILLERS: Record<Me['role'], Stage['filledBy'] | null> = {
  collector: 'collector',
  reviewer: 'reviewer',
  administrator: 'reviewer',
  supervisor: null,
}

/** Whoever fills anything talks to the server as a phone does. */
export function fillsAnything(vault: VaultState): boolean {
  return vault.kind === 'open' && FILLERS[vault.me.role] !== null
}
