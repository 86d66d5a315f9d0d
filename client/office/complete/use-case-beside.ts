// What lies beside the case that is being filled: the server's word on it, asked when the screen opens and now and then again, so that nobody else takes the
// case from an officer who is still at it. Without a network the form goes on by itself.
import { useEffect } from 'react'
import { stageOf } from '../../../shared/campaign-stages.ts'
import type { DeskCase } from '../../../shared/desk.ts'
import { MINUTE } from '../../../shared/local-day.ts'
import type { Stage } from '../../../shared/stage.ts'
import type { Draft } from '../../phone.ts'
import type { CaseOf } from '../../sync/office.ts'
import { type Asked, useAsked } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useWorld } from '../office-world.tsx'
import { useOpenedCases } from './opened-cases.tsx'

/** Well before the server gives the case to others. */
const AGAIN = 10 * MINUTE

/** Null until the campaign is here, or when it has no such stage any more. */
export function useStageOfDraft({ campaign, stage }: Pick<Draft, 'campaign' | 'stage'>): Stage | null {
  const { campaigns } = useToday()
  const found = campaigns.value?.campaigns.find(({ id }) => id === campaign)
  return (found && stageOf(found, stage)) ?? null
}

export function useCaseBeside({ campaign, entity }: Pick<Draft, 'campaign' | 'entity'>, stage: string | null): Asked<DeskCase> {
  const { office, timers } = useWorld()
  const opened = useOpenedCases()
  const of: CaseOf | null = entity && stage !== null ? { campaign, stage, entity: entity.id } : null
  const asked = useAsked(of && `${of.campaign} ${of.stage} ${of.entity}`, async () => {
    const held = of && opened.take(of)
    return held ? { kind: 'ok', value: held } : office.openCase(of ?? { campaign: '', stage: '', entity: '' })
  })
  const { value, again } = asked
  useEffect(() => {
    if (value) return timers.after(AGAIN, again)
  }, [value, again, timers])
  return asked
}
