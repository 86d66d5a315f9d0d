// A short list that takes one line ("minimal"): the phone's own menu, which people know and every screen reader speaks.
import type { Choice } from '../../forms/language/definition/definition.ts'
import { useSay, useTexts } from '../texts/use-texts.tsx'
import type { KindProps } from './asking.tsx'

/** Longer lists are searched, not scrolled. */
export const MENU_MAX = 40

export function ChoiceMenu({ state, control, answer, choices }: KindProps & { choices: readonly Choice[] }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <select
      {...control}
      className="input choice-menu"
      disabled={state.readonly}
      value={typeof state.value === 'string' ? state.value : ''}
      onChange={event => answer(event.target.value || undefined)}
    >
      <option value="">{texts.questions.choose}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {say(label)}
        </option>
      ))}
    </select>
  )
}
