// The office's words, each with the question that it is about.
import type { ReviewReason } from '../../../shared/review.ts'
import { Banner } from '../../ui/banner.tsx'
import { useQuestionNames } from './question-names.ts'

export function Reasons({ title, reasons }: { title: string; reasons: readonly ReviewReason[] }) {
  const nameOf = useQuestionNames()
  return (
    <Banner tone="bad" icon="return" title={title}>
      <ul className="reasons">
        {reasons.map(reason => (
          <li key={`${reason.question} ${reason.text}`}>
            <p className="reason-question">{nameOf(reason.question)}</p>
            <p className="quote">{reason.text}</p>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
