// The state of a record or list row: icon, word and tone together, never colour alone (DESIGN §12).
import type { ReviewState } from '../../shared/record.ts'
import type { EntityState } from '../phone.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon, type IconName } from './icons.tsx'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet' | 'accent'
export type ShownState = EntityState | ReviewState

/** Icon and tone belong together, wherever a state is shown. */
export const STATE_LOOKS: Record<ShownState, { tone: Tone; icon: IconName }> = {
  toDo: { tone: 'quiet', icon: 'circle' },
  draft: { tone: 'accent', icon: 'pencil' },
  waiting: { tone: 'warn', icon: 'clock' },
  received: { tone: 'info', icon: 'check' },
  hasFindings: { tone: 'warn', icon: 'question' },
  returned: { tone: 'bad', icon: 'return' },
  approved: { tone: 'good', icon: 'checkCircle' },
  rejected: { tone: 'bad', icon: 'close' },
  conflict: { tone: 'warn', icon: 'conflict' },
  notOpen: { tone: 'quiet', icon: 'lock' },
  notNeeded: { tone: 'quiet', icon: 'minus' },
}

export function StateBadge({ state }: { state: ShownState }) {
  const texts = useTexts()
  const { tone, icon } = STATE_LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {texts.states[state]}
    </Badge>
  )
}

export function Badge({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon name={icon} size="1.1em" />
      {children}
    </span>
  )
}
