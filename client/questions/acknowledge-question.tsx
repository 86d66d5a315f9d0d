// One box to tick: something was read out or agreed. Unticking it takes the answer back. Its words are the question's label.
import { useTexts } from '../texts/use-texts.tsx'
import { type KindProps, useAsking } from './asking.tsx'

export function AcknowledgeQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const { filling } = useAsking()
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
      <span id={control['aria-labelledby']} className="field-label">
        {filling.label(state.question.label, state.path)}{' '}
        {state.required && <span className="field-required">({texts.fill.required})</span>}
      </span>
    </label>
  )
}
