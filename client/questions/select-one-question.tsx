// One of several: large cards while they fit a screen, a searchable list when there are many, and whatever the form asks for.
import { useCallback, useRef } from 'react'
import { say } from '../../shared/text.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { hasAppearance } from './appearance.ts'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { ChoiceDialog, MANY } from './choice-dialog.tsx'
import { ChoiceMenu, MENU_MAX } from './choice-menu.tsx'
import { ChoiceSearch } from './choice-search.tsx'
import { Likert, likertFits } from './likert.tsx'
import { optionsOf } from './options.ts'

export function SelectOneQuestion(props: KindProps) {
  const { filling, goOn } = useAsking()
  const { language } = useLanguage()
  const { state, control, answer } = props
  const { question, path, value } = state
  const pressed = useRef(false)
  const choices = filling.choices(path)
  const options = useCallback(() => optionsOf(filling.choices(path), language), [filling, path, language])
  const chosen = typeof value === 'string' ? [value] : []
  const named = typeof value === 'string' ? filling.form.choice(question.name, value) : undefined
  const list = { state, control, options, chosen, words: named ? say(named.label, language) : '' }

  if (hasAppearance(question, 'autocomplete')) return <ChoiceSearch {...list} onChoose={([one]) => answer(one)} />
  if (hasAppearance(question, 'minimal') && choices.length <= MENU_MAX) return <ChoiceMenu {...props} choices={choices} />
  if (choices.length > MANY || hasAppearance(question, 'minimal')) return <ChoiceDialog {...list} onChoose={([one]) => answer(one)} />
  if (hasAppearance(question, 'likert') && likertFits(choices, language)) return <Likert {...props} choices={choices} />
  return (
    <ChoiceCards
      {...{ state, control, choices, chosen }}
      onPressed={byHand => {
        pressed.current = byHand && hasAppearance(question, 'quick')
      }}
      onChoose={one => {
        answer(one)
        if (pressed.current) goOn(path)
        pressed.current = false
      }}
    />
  )
}
