// What a person may say beside an answer (R15): that the paper has exactly this, that they are not sure, and why an error is left standing.
import { useId, useState } from 'react'
import type { QuestionState } from '../../../forms/language/form.ts'
import type { Mark } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/finding.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import type { FillSession } from './fill-session.ts'

export function MarksPanel({ session, state, findings }: { session: FillSession; state: QuestionState; findings: readonly Finding[] }) {
  const texts = useTexts()
  const { path, question, mark, value } = state
  const [asked, setAsked] = useState(false)
  const errors = findings.some(({ severity }) => severity === 'error')
  const answered = value !== undefined && value !== ''
  const mayBeAsPrinted = question.mayBeAsPrinted && answered && (findings.length > 0 || mark?.asPrinted || mark?.unsure)
  const mayGiveReason = errors || mark?.reason !== undefined || mark?.unsure
  if (!mayBeAsPrinted && !mayGiveReason) return null

  const set = (changes: Mark) => session.mark(path, tidy({ ...mark, ...changes }))
  return (
    <div className="marks">
      {mayBeAsPrinted && (
        <fieldset className="choices choices-columns">
          <legend className="visually-hidden">{texts.fill.markLegend}</legend>
          <Tick word={texts.fill.asPrinted} ticked={mark?.asPrinted === true} onTick={asPrinted => set({ asPrinted })} />
          <Tick word={texts.fill.unsure} ticked={mark?.unsure === true} onTick={unsure => set({ unsure })} />
        </fieldset>
      )}
      {mayGiveReason &&
        (asked || mark?.reason !== undefined ? (
          <Reason reason={mark?.reason ?? ''} onReason={reason => set({ reason })} />
        ) : (
          <Button look="quiet" icon="pencil" onClick={() => setAsked(true)}>
            {texts.fill.addReason}
          </Button>
        ))}
    </div>
  )
}

/** A mark that says nothing is no mark. */
function tidy({ asPrinted, unsure, reason }: Mark): Mark | undefined {
  const mark: Mark = { ...(asPrinted && { asPrinted }), ...(unsure && { unsure }), ...(reason && { reason }) }
  return Object.keys(mark).length > 0 ? mark : undefined
}

function Tick({ word, ticked, onTick }: { word: string; ticked: boolean; onTick: (ticked: boolean) => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={ticked} onChange={event => onTick(event.target.checked)} />
      <span>{word}</span>
    </label>
  )
}

function Reason({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const texts = useTexts()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {texts.fill.reason}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={1000}
        defaultValue={reason}
        aria-describedby={`${id}-hint`}
        onChange={event => onReason(event.target.value.normalize('NFC'))}
      />
      <p id={`${id}-hint`} className="field-hint">
        {texts.fill.reasonHelp}
      </p>
    </div>
  )
}
