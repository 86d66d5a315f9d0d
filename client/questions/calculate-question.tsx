// What the form works out, to be read and not typed. A calculation that the person may overwrite is a question of its own kind.
import type { Answer } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'
import type { KindProps } from './asking.tsx'
import { formatNumber } from './number-text.ts'

export function CalculateQuestion({ state, control }: KindProps) {
  const texts = useTexts()
  return (
    <output id={control.id} aria-labelledby={control['aria-labelledby']} className="calculated">
      {words(state.value) || texts.questions.notYetKnown}
    </output>
  )
}

function words(value: Answer | undefined): string {
  if (typeof value === 'number') return formatNumber(value)
  return typeof value === 'string' ? value : ''
}
