// What is only read: notes and what the form works out. A key may change fifty of them at once, so that their words are written straight into
// the page, and nothing is drawn again but findings.
import { useCallback } from 'react'
import type { QuestionState } from '../../../forms/language/form.ts'
import type { Finding } from '../../../shared/finding.ts'
import { calculatedWords } from '../../questions/calculated-words.ts'
import { Media } from '../../questions/media.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { useOfQuestion, useQuestion, useWritten } from './following.ts'
import { MarksPanel } from './marks-panel.tsx'
import { QuestionFindings } from './question-findings.tsx'
import { Guidance, OfficeWords, type QuestionFrameProps, questionId } from './question-parts.tsx'
import { Words } from './words.tsx'

export function ReadFrame({ session, path, question, looked }: QuestionFrameProps) {
  const id = questionId(path)
  const isNote = question.type === 'note'
  return (
    <section id={id} data-path={path} className={isNote ? 'question' : 'question question-calculated'}>
      <p id={`${id}-label`} className={isNote ? 'note' : 'field-label'}>
        <Words text={question.label} path={path} />
      </p>
      {question.hint && (
        <p className="field-hint">
          <Words text={question.hint} path={path} />
        </p>
      )}
      {question.guidance && <Guidance text={question.guidance} path={path} />}
      <Media media={question.media} alt={question.alt ?? question.label} />
      <OfficeWords session={session} path={path} />
      {!isNote && <CalculatedValue session={session} path={path} />}
      <Findings session={session} path={path} looked={looked || isNote} />
    </section>
  )
}

/** Not announced by itself: dozens may change with one key. */
function CalculatedValue({ session, path }: Pick<QuestionFrameProps, 'session' | 'path'>) {
  const texts = useTexts()
  const words = useCallback((state: QuestionState) => calculatedWords(state) || texts.questions.notYetKnown, [texts])
  const element = useWritten(session.filling, path, words)
  const id = questionId(path)
  return <output ref={element} id={`${id}-control`} aria-labelledby={`${id}-label`} aria-live="off" className="calculated" />
}

const found = (state: QuestionState): readonly Finding[] => state.findings
/** A blank result is not held against the person before they have looked at the page. */
const foundInResult = (state: QuestionState): readonly Finding[] => (state.value === undefined ? NONE : state.findings)
const NONE: readonly Finding[] = []

function Findings({ session, path, looked }: Pick<QuestionFrameProps, 'session' | 'path' | 'looked'>) {
  const findings = useOfQuestion(session.filling, path, looked ? found : foundInResult)
  return findings.length > 0 && <Found session={session} path={path} findings={findings} />
}

function Found({ session, path, findings }: Pick<QuestionFrameProps, 'session' | 'path'> & { findings: readonly Finding[] }) {
  const state = useQuestion(session.filling, path)
  return (
    <>
      <QuestionFindings id={`${questionId(path)}-findings`} findings={findings} />
      <MarksPanel session={session} state={state} findings={findings} />
    </>
  )
}
