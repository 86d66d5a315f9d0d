// Writing why a record goes back, or is given up: one reason a question, ready-made ones a tap away, the photo and the values still in
// sight. Closing it keeps what was written.
import { useEffect, useRef, useState } from 'react'
import type { Decision } from '../../../shared/review.ts'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { inFormOrder, type Reasons, reasonsToSend, WHOLE_RECORD, withoutReason, withQuestion, withReady, withReason } from './reasons.ts'

export interface ReasonsPanelProps {
  decision: Exclude<Decision, 'approve'>
  reasons: Reasons
  /** Questions in the form's order. */
  questions: readonly { path: string; label: string }[]
  /** The question chosen last; its text gets the focus. */
  at: string
  busy: boolean
  onChange: (reasons: Reasons) => void
  onSend: () => void
  onClose: () => void
}

export function ReasonsPanel({ decision, reasons, questions, at, busy, onChange, onSend, onClose }: ReasonsPanelProps) {
  const texts = useOfficeTexts()
  const words = texts.desk.reasons
  const [complaint, setComplaint] = useState(false)
  const order = questions.map(question => question.path)
  const labelOf = (path: string) => questions.find(question => question.path === path)?.label ?? texts.desk.values.wholeRecord
  const send = () => {
    if (reasonsToSend(reasons, order).length === 0) setComplaint(true)
    else onSend()
  }
  const returning = decision === 'return'
  return (
    <form
      className="reasons"
      aria-label={returning ? words.returnTitle : words.rejectTitle}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && event.ctrlKey) send()
      }}
    >
      <h2>{returning ? words.returnTitle : words.rejectTitle}</h2>
      <p className="office-small">{returning ? words.returnHint : words.rejectHint}</p>
      <div className="reasons-list">
        {inFormOrder(reasons, order).map(path => (
          <ReasonField
            key={path}
            label={labelOf(path)}
            text={reasons[path] ?? ''}
            focus={path === at}
            onText={text => onChange(withReason(reasons, path, text))}
            onReady={text => onChange(withReady(reasons, path, text))}
            onRemove={() => onChange(withoutReason(reasons, path))}
          />
        ))}
      </div>
      <select
        className="input"
        aria-label={words.add}
        value=""
        onChange={event => onChange(withQuestion(reasons, event.target.value === '*' ? WHOLE_RECORD : event.target.value))}
      >
        <option value="" disabled>
          {words.add}…
        </option>
        <option value="*">{texts.desk.values.wholeRecord}</option>
        {questions.map(question => (
          <option key={question.path} value={question.path}>
            {question.label}
          </option>
        ))}
      </select>
      {complaint && (
        <p className="field-error" role="alert">
          {words.needed}
        </p>
      )}
      <div className="office-row">
        <Button type="submit" look={returning ? 'primary' : 'danger'} busy={busy}>
          {returning ? words.sendReturn : words.sendReject} <kbd>Ctrl ↵</kbd>
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  )
}

interface ReasonFieldProps {
  label: string
  text: string
  focus: boolean
  onText: (text: string) => void
  onReady: (text: string) => void
  onRemove: () => void
}

function ReasonField({ label, text, focus, onText, onReady, onRemove }: ReasonFieldProps) {
  const words = useOfficeTexts().desk.reasons
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <div className="reason">
      <div className="office-row office-spread">
        <strong>{label}</strong>
        <Button look="quiet" compact icon="close" aria-label={`${words.remove}: ${label}`} title={words.remove} onClick={onRemove} />
      </div>
      <textarea
        ref={field}
        className="input"
        rows={2}
        maxLength={1000}
        aria-label={words.text(label)}
        value={text}
        onChange={event => onText(event.target.value)}
      />
      <div className="reason-ready">
        {words.canned.map(ready => (
          <button key={ready} type="button" className="chip" onClick={() => onReady(ready)}>
            {ready}
          </button>
        ))}
      </div>
    </div>
  )
}
