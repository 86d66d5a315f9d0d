// The reasons a reviewer is writing: at most one a question, the empty question being the whole record. Kept per record, so that news
// from others or a look at the neighbour never loses what was typed.
import type { ReviewReason } from '../../../shared/review.ts'

/** Question path → text. A question that was chosen but not yet written about has an empty text. */
export type Reasons = Readonly<Record<string, string>>

export const WHOLE_RECORD = ''
export const NO_REASONS: Reasons = {}

export function withReason(reasons: Reasons, question: string, text: string): Reasons {
  return { ...reasons, [question]: text }
}

/** Chooses a question; what was already written about it stays. */
export function withQuestion(reasons: Reasons, question: string): Reasons {
  return question in reasons ? reasons : withReason(reasons, question, '')
}

export function withoutReason(reasons: Reasons, question: string): Reasons {
  const { [question]: _gone, ...others } = reasons
  return others
}

/** A ready-made reason: fills an empty text, and is added to a written one once. */
export function withReady(reasons: Reasons, question: string, ready: string): Reasons {
  const before = (reasons[question] ?? '').trim()
  if (before.includes(ready)) return reasons
  return withReason(reasons, question, before === '' ? ready : `${before}. ${ready}`)
}

/** Questions in the order of the form, the whole record last. */
export function inFormOrder(reasons: Reasons, order: readonly string[]): string[] {
  const place = (question: string) => (order.includes(question) ? order.indexOf(question) : order.length)
  return Object.keys(reasons).sort((a, b) => place(a) - place(b))
}

/** What is sent: blank reasons are left out. */
export function reasonsToSend(reasons: Reasons, order: readonly string[]): ReviewReason[] {
  return inFormOrder(reasons, order)
    .map(question => ({ question, text: (reasons[question] ?? '').trim() }))
    .filter(reason => reason.text !== '')
}
