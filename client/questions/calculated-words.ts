// What the form works out, in words; '' while it is not known.
import { formatPartialDate } from '../../forms/checks/partial-date.ts'
import type { QuestionState } from '../../forms/language/form.ts'
import { hasAppearance } from './appearance.ts'
import { formatNumber, withThousands } from './number-text.ts'

export function calculatedWords({ value, question }: QuestionState): string {
  if (typeof value === 'number') return hasAppearance(question, 'thousands-sep') ? withThousands(formatNumber(value)) : formatNumber(value)
  if (typeof value !== 'string') return ''
  return question.type === 'date' || question.type === 'partialDate' ? formatPartialDate(value) : value
}
