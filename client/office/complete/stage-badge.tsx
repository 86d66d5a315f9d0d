// How an entity stands in one stage, in the office's words: icon, word and tone together (DESIGN §12).
import type { StageState } from '../../../shared/stage.ts'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, STATE_LOOKS, type Tone } from '../../ui/state-badge.tsx'
import { useOfficeTexts } from '../office-texts.ts'

/** As everywhere; here what came in waits to be looked at, and what is open is to be done. */
export const STAGE_LOOKS: Record<StageState, { tone: Tone; icon: IconName }> = {
  ...STATE_LOOKS,
  open: { tone: 'accent', icon: 'pencil' },
  received: { tone: 'info', icon: 'receipt' },
}

export function StageBadge({ state }: { state: StageState }) {
  const { states } = useOfficeTexts().complete
  return <Badge {...STAGE_LOOKS[state]}>{states[state]}</Badge>
}
