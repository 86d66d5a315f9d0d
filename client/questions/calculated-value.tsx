// What the form works out, to be read and not typed. A calculation that the person may overwrite is a question of its own kind.
import { formatPartialDate } from '../../forms/checks/partial-date.ts'
import type { QuestionState } from '../../forms/language/form.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { hasAppearance } from './appearance.ts'
import { formatNumber, withThousands } from './number-text.ts'

/** Not announced by itself: dozens may change with one key. */
export function CalculatedValue({ id, labelledBy, state }: { id: string; labelledBy: string; state: QuestionState }) {
  const texts = useTexts()
  return (
    <output id={id} aria-labelledby={labelledBy} aria-live="off" className="calculated">
      {words(state) || texts.questions.notYetKnown}
    </output>
  )
}

function words({ value, question }: QuestionState): string {
  if (typeof value === 'number') return hasAppearance(question, 'thousands-sep') ? withThousands(formatNumber(value)) : formatNumber(value)
  if (typeof value !== 'string') return ''
  return question.type === 'date' || question.type === 'partialDate' ? formatPartialDate(value) : value
}
