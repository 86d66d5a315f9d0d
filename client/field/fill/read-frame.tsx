// What is only read: notes and what the form works out. A key may change fifty of them at once, so that nothing but their own words is drawn
// again.
import type { Finding } from '../../../shared/finding.ts'
import { CalculatedValue } from '../../questions/calculated-value.tsx'
import { useQuestion } from './following.ts'
import { MarksPanel } from './marks-panel.tsx'
import { QuestionFindings } from './question-findings.tsx'
import { OfficeWords, type QuestionFrameProps, questionId } from './question-frame.tsx'
import { Words } from './words.tsx'

export function ReadFrame({ session, path, question, looked }: QuestionFrameProps) {
  const id = questionId(path)
  const isNote = question.type === 'note'
  return (
    <section id={id} className={isNote ? 'question' : 'question question-calculated'}>
      <p id={`${id}-label`} className={isNote ? 'note' : 'field-label'}>
        <Words text={question.label} path={path} />
      </p>
      {question.hint && (
        <p className="field-hint">
          <Words text={question.hint} path={path} />
        </p>
      )}
      <OfficeWords session={session} path={path} />
      <Said {...{ session, path, question, looked }} />
    </section>
  )
}

function Said({ session, path, question, looked }: Omit<QuestionFrameProps, 'page'>) {
  const state = useQuestion(session.filling, path)
  const id = questionId(path)
  const findings: readonly Finding[] = looked || question.type === 'note' || state.value !== undefined ? state.findings : []
  return (
    <>
      {question.type !== 'note' && <CalculatedValue id={`${id}-control`} labelledBy={`${id}-label`} state={state} />}
      {findings.length > 0 && (
        <>
          <QuestionFindings id={`${id}-findings`} findings={findings} />
          <MarksPanel session={session} state={state} findings={findings} />
        </>
      )}
    </>
  )
}
