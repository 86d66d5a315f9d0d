// Any of several, kept in the list's order.
import { useCallback } from 'react'
import { say } from '../../shared/text.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { hasAppearance } from './appearance.ts'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { ChoiceDialog, chosenOf, MANY } from './choice-dialog.tsx'
import { optionsOf } from './options.ts'

export function SelectManyQuestion({ state, control, answer }: KindProps) {
  const { filling } = useAsking()
  const { language } = useLanguage()
  const { path, question } = state
  const choices = filling.choices(path)
  const chosen = chosenOf(state.value)
  const options = useCallback(() => optionsOf(filling.choices(path), language), [filling, path, language])
  const choose = (values: readonly string[]) => {
    const inOrder = choices.map(({ value }) => value).filter(value => values.includes(value))
    answer(inOrder.length > 0 ? inOrder : undefined)
  }
  if (choices.length > MANY || hasAppearance(question, 'minimal') || hasAppearance(question, 'autocomplete')) {
    const labels = chosen.flatMap(value => filling.form.choice(question.name, value) ?? []).map(({ label }) => say(label, language))
    return <ChoiceDialog {...{ state, control, options, chosen }} words={labels.join(', ')} many onChoose={choose} />
  }
  return (
    <ChoiceCards
      {...{ state, control, choices, chosen }}
      many
      onChoose={(value, taken) => choose(taken ? [...chosen, value] : chosen.filter(other => other !== value))}
    />
  )
}
