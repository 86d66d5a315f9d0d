// A whole day and a time of day, by the phone's own pickers, which people know.
import type { Answer } from '../../shared/answers.ts'
import { hasAppearance } from './appearance.ts'
import type { KindProps } from './asking.tsx'
import { PartialDateQuestion } from './partial-date-question.tsx'
import { type Typing, useTyped } from './typed.ts'

const AS_TYPED: Typing = {
  parse: typed => typed || undefined,
  format: (value: Answer | undefined) => (typeof value === 'string' ? value : ''),
}

export function DateQuestion(props: KindProps) {
  const { question } = props.state
  const inParts = hasAppearance(question, 'month-year') || hasAppearance(question, 'year')
  return inParts ? <PartialDateQuestion {...props} /> : <WholeDate {...props} />
}

function WholeDate(props: KindProps) {
  return <input {...props.control} {...useTyped(props, AS_TYPED)} type="date" readOnly={props.state.readonly} />
}

export function TimeQuestion(props: KindProps) {
  return <input {...props.control} {...useTyped(props, AS_TYPED)} type="time" readOnly={props.state.readonly} />
}
