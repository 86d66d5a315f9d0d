// The office's words, each with the question that it is about.
import type { KeptRecord } from '../../phone.ts'
import { Banner } from '../../ui/banner.tsx'
import { useQuestionNames } from './question-names.ts'

export function Reasons({ title, reasons, form }: Pick<KeptRecord, 'reasons' | 'form'> & { title: string }) {
  const nameOf = useQuestionNames(form)
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
