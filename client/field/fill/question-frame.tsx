// One question with everything that belongs to it: label, hint, the office's words, the control, findings, registry value, marks.
// It follows its own state and nothing else. Findings appear while the person is elsewhere (they left it, or a scan filled it) or has said
// "Tiếp" on its page; a blank answer is not held against them before that.
import { memo, useState } from 'react'
import type { QuestionState } from '../../../forms/language/form.ts'
import { hasOneControl, isOnlyRead, type KindProps, useAsking } from '../../questions/asking.tsx'
import { Media } from '../../questions/media.tsx'
import { QuestionView } from '../../questions/question-view.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { isBlank, useWrittenQuestion } from './following.ts'
import { MarksPanel } from './marks-panel.tsx'
import { QuestionFindings } from './question-findings.tsx'
import { Guidance, OfficeWords, type QuestionFrameProps, questionId } from './question-parts.tsx'
import { ReadFrame } from './read-frame.tsx'
import { RegistryValue } from './registry-value.tsx'
import { Words } from './words.tsx'

/** Kinds that are answered in one go: their findings need not wait for the person to leave. */
const AT_ONCE: ReadonlySet<string> = new Set(['selectOne', 'acknowledge', 'idCard', 'photo', 'signature', 'geopoint'])

/** Kinds whose control holds its own text (react-hook-form): the page need not follow each key. */
const TYPED: ReadonlySet<string> = new Set(['text', 'integer', 'decimal'])

export const QuestionFrame = memo(function QuestionFrame(props: QuestionFrameProps) {
  return isOnlyRead(props.question) ? <ReadFrame {...props} /> : <AskedFrame {...props} />
})

function AskedFrame({ session, path, question, page, looked }: QuestionFrameProps) {
  const asking = useAsking()
  // Once findings are shown while typing, the registry's words beside them follow each key.
  const quiet = !looked && TYPED.has(question.type)
  const [state, answer] = useWrittenQuestion(session.filling, path, quiet, given => session.answer(path, given))
  const [inside, setInside] = useState(false)
  const showFindings = looked || (!isBlank(state) && (!inside || AT_ONCE.has(question.type)))
  const findings = showFindings ? state.findings : []
  const id = questionId(path)
  const control: KindProps['control'] = {
    id: `${id}-control`,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': [question.hint && `${id}-hint`, findings.length > 0 && `${id}-findings`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': findings.some(({ severity, excused }) => severity === 'error' && !excused) || undefined,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus passing through is watched; nothing here is pressed
    <section
      id={id}
      data-path={path}
      className="question"
      onFocus={() => {
        setInside(true)
        session.goTo(page, path)
      }}
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        asking.whenReleased(() => setInside(false))
        void session.autosave.flush()
      }}
    >
      <QuestionLabel state={state} id={id} />
      {question.hint && (
        <p id={`${id}-hint`} className="field-hint">
          <Words text={question.hint} path={path} />
        </p>
      )}
      {question.guidance && <Guidance text={question.guidance} path={path} />}
      <Media media={question.media} alt={question.alt ?? question.label} />
      <OfficeWords session={session} path={path} />
      <QuestionView state={state} control={control} answer={answer} />
      {asking.aside ? asking.aside(path) : showFindings && <RegistryValue session={session} state={state} />}
      <QuestionFindings id={`${id}-findings`} findings={findings} />
      <MarksPanel session={session} state={state} findings={findings} />
    </section>
  )
}

function QuestionLabel({ state, id }: { state: QuestionState; id: string }) {
  const texts = useTexts()
  if (state.question.type === 'acknowledge') return null
  const words = (
    <>
      <Words text={state.question.label} path={state.path} />{' '}
      {state.required && <span className="field-required">({texts.fill.required})</span>}
    </>
  )
  return hasOneControl(state) ? (
    <label id={`${id}-label`} htmlFor={`${id}-control`} className="field-label">
      {words}
    </label>
  ) : (
    <p id={`${id}-label`} className="field-label">
      {words}
    </p>
  )
}
