// How an entity stands in one stage, in the office's words: icon, word and tone together (DESIGN §12).
import type { StageState } from '../../../shared/stage.ts'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { useOfficeTexts } from '../office-texts.ts'

export const STAGE_LOOKS: Record<StageState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'accent', icon: 'pencil' },
  received: { tone: 'info', icon: 'receipt' },
  hasFindings: { tone: 'warn', icon: 'question' },
  returned: { tone: 'bad', icon: 'return' },
  approved: { tone: 'good', icon: 'checkCircle' },
  rejected: { tone: 'bad', icon: 'close' },
  conflict: { tone: 'warn', icon: 'conflict' },
  notOpen: { tone: 'quiet', icon: 'lock' },
  notNeeded: { tone: 'quiet', icon: 'minus' },
}

export function StageBadge({ state }: { state: StageState }) {
  const { states } = useOfficeTexts().complete
  return <Badge {...STAGE_LOOKS[state]}>{states[state]}</Badge>
}
