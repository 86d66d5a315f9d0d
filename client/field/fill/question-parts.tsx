// What every way of drawing a question shares: its place in the page, longer help, the office's words.
import type { Question } from '../../../forms/language/definition/definition.ts'
import type { Path } from '../../../forms/language/form.ts'
import type { Text } from '../../../shared/text.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { FillSession } from './fill-session.ts'
import { Words } from './words.tsx'

export const questionId = (path: string) => `q-${path}`

export interface QuestionFrameProps {
  session: FillSession
  path: Path
  question: Question
  page: string
  looked: boolean
}

/** Longer help, for who asks for it. */
export function Guidance({ text, path }: { text: Text; path: Path }) {
  const texts = useTexts()
  return (
    <details className="guidance">
      <summary>{texts.fill.guidance}</summary>
      <p>
        <Words text={text} path={path} />
      </p>
    </details>
  )
}

export function OfficeWords({ session, path }: { session: FillSession; path: string }) {
  const texts = useTexts()
  const reasons = session.reasonsFor(path)
  if (reasons.length === 0) return null
  return (
    <div className="office-words">
      <Icon name="return" />
      <div>
        <strong>{texts.fill.officeSays}</strong>
        {reasons.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  )
}
