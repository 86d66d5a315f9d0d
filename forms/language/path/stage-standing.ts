// How an entity stands in every stage of its campaign's path. Pure, over what is on the entity and the states of its records, so that phone and
// server say the same (R14); drafts are the phone's own matter.
import type { Campaign } from '../../../shared/campaign.ts'
import type { LocalDay } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import type { ReviewState } from '../../../shared/record.ts'
import type { Stage, StageState } from '../../../shared/stage.ts'
import { expressionOf } from './expression-of.ts'
import { standingsOver } from './standings-over.ts'

/** The stage's record about the entity, the latest that counts. What waits on the phone stands as `received`, since it was finalized. */
export interface StageRecord {
  state: ReviewState
  at: Instant
}

export interface PathFacts {
  /** Properties as far as the asker holds them, with what waiting records will write. */
  entity: Readonly<Record<string, string>>
  /** By the stage's id. */
  records: ReadonlyMap<string, StageRecord>
  today: LocalDay
}

export interface StageStanding {
  stage: Stage
  state: StageState
  /** It only waits for days to go by: the first day that it is open. */
  opensOn: LocalDay | null
  /** Its last day, counted back from the campaign's; null when the stage sets none. */
  dueOn: LocalDay | null
}

/** In the order of the path, of the stages about this list. */
export function stageStandings(campaign: Campaign, list: string, facts: PathFacts): StageStanding[] {
  return standingsOver(campaign, list, expressionOf)(facts)
}
