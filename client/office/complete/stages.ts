// The stages of the campaign before the office's eyes, and which of them this person may do something about. The server decides again (R16).
import { useMemo } from 'react'
import { dutiesToFill, stagesOf } from '../../../shared/campaign-stages.ts'
import type { CaseStage } from '../../../shared/desk.ts'
import type { Stage, StageState } from '../../../shared/stage.ts'
import { useToday } from '../campaign-today.tsx'
import { useWorld } from '../office-world.tsx'

/** In the order of the path; empty while the campaign is not here yet. */
export function useStages(): readonly Stage[] {
  const { campaign } = useToday()
  return useMemo(() => (campaign ? stagesOf(campaign) : []), [campaign])
}

/** Whether this person fills the stage at the desk. */
export function useFills(): (stage: Stage | undefined) => boolean {
  const { campaign } = useToday()
  const { me } = useWorld()
  return useMemo(() => {
    const held = me.duties ?? []
    return stage =>
      stage !== undefined &&
      campaign !== null &&
      stage.filledBy === 'reviewer' &&
      dutiesToFill(campaign, stage).every(duty => held.includes(duty))
  }, [campaign, me])
}

const FILLABLE: readonly StageState[] = ['open', 'returned', 'rejected']
const OVER: readonly StageState[] = ['approved', 'notNeeded']

/** Somebody can fill it now. */
export const isFillable = (state: StageState): boolean => FILLABLE.includes(state)

/** Nothing is to be done any more. */
export const isOver = (state: StageState): boolean => OVER.includes(state)

/** What this person can do next about an entity; null when nothing. */
export function nextToFill(
  path: readonly CaseStage[],
  stages: readonly Stage[],
  fills: (stage: Stage | undefined) => boolean,
): Stage | null {
  const next = path.find(({ stage, state }) => isFillable(state) && fills(stages.find(({ id }) => id === stage)))
  return stages.find(({ id }) => id === next?.stage) ?? null
}
