// The state of a record in the office's words: the collector's "Đã gửi" is the desk's "Mới nhận". Icon and word, never colour alone.
import type { ReviewState } from '../../../shared/record.ts'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { useOfficeTexts } from '../office-texts.ts'

const LOOKS: Record<ReviewState, { tone: Tone; icon: IconName }> = {
  received: { tone: 'info', icon: 'receipt' },
  hasFindings: { tone: 'warn', icon: 'question' },
  approved: { tone: 'good', icon: 'checkCircle' },
  returned: { tone: 'accent', icon: 'return' },
  rejected: { tone: 'bad', icon: 'close' },
  conflict: { tone: 'warn', icon: 'conflict' },
}

export function ReviewBadge({ state }: { state: ReviewState }) {
  const { desk } = useOfficeTexts()
  return (
    <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
      {desk.states[state]}
    </Badge>
  )
}
