// One box to tick: something was read out or agreed. Unticking it takes the answer back. Its words are the question's label.
import { useTexts } from '../texts/use-texts.tsx'
import type { KindProps } from './asking.tsx'

export function AcknowledgeQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  return (
    <label className="choice">
      <input
        id={control.id}
        aria-describedby={control['aria-describedby']}
        aria-invalid={control['aria-invalid']}
        type="checkbox"
        checked={state.value === true}
        disabled={state.readonly}
        onChange={event => answer(event.target.checked || undefined)}
      />
      <span>{texts.questions.readAndAgree}</span>
    </label>
  )
}
