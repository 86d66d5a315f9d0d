// How a page or a row stands, in an icon and a word.
import type { Standing } from '../../../forms/language/form.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { type PageState, pageState } from './pages.ts'

export const STANDING_LOOKS: Record<PageState, { tone: Tone; icon: IconName }> = {
  problem: { tone: 'warn', icon: 'alert' },
  done: { tone: 'good', icon: 'check' },
  begun: { tone: 'info', icon: 'pencil' },
  empty: { tone: 'quiet', icon: 'circle' },
}

export function StandingMark({ standing, problems, looked }: { standing: Standing; problems: number; looked: boolean }) {
  const { standing: words } = useTexts().fill
  const state = pageState(standing, problems, looked)
  return <Badge {...STANDING_LOOKS[state]}>{state === 'problem' ? words.problem(problems) : words[state]}</Badge>
}
