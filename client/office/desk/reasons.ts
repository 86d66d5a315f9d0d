// The reasons a reviewer is writing: at most one a question, the empty question being the whole record. Kept per record, so that news
// from others or a look at the neighbour never loses what was typed.
import type { ReviewReason } from '../../../shared/review.ts'

export type Reasons = Readonly<Record<string, string>>

export const WHOLE_RECORD = ''

export function withReason(reasons: Reasons, question: string, text: string): Reasons {
  const { [question]: _before, ...others } = reasons
  return text === '' ? others : { ...others, [question]: text }
}

/** What is sent: blank reasons left out, in the order of the form, the whole record last. */
export function reasonsToSend(reasons: Reasons, order: readonly string[]): ReviewReason[] {
  const place = (question: string) => {
    const index = order.indexOf(question)
    return index < 0 ? order.length : index
  }
  return Object.entries(reasons)
    .map(([question, text]) => ({ question, text: text.trim() }))
    .filter(reason => reason.text !== '')
    .sort((a, b) => place(a.question) - place(b.question))
}
