// Choosing by typing in place ("autocomplete"): the first matches stand below the field, ready for a thumb or the arrow keys.
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { useAsking } from './asking.tsx'
import type { ChoiceDialogProps } from './choice-dialog.tsx'
import { foldAhead, search } from './options.ts'

/** As many as stay above a phone's keyboard. */
const SHOWN = 6

export function ChoiceSearch({ state, control, options, words, chosen, onChoose }: Omit<ChoiceDialogProps, 'many'>) {
  const texts = useTexts()
  const { timers } = useAsking()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const offered = useMemo(() => (typed === null ? [] : options()), [typed, options])
  useEffect(() => foldAhead(offered, timers), [offered, timers])
  const found = useMemo(() => (typed ? search(offered, typed) : []), [offered, typed])
  const shown = found.slice(0, SHOWN)
  const list = `${control.id}-list`
  const take = (value: string) => {
    onChoose([value])
    setTyped(null)
  }
  const pressed = (event: KeyboardEvent) => {
    const option = shown[active]
    if (event.key === 'ArrowDown') setActive(Math.min(shown.length - 1, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (event.key === 'Escape' && typed !== null) setTyped(null)
    else if (event.key === 'Enter' && typed && option && !event.nativeEvent.isComposing) take(option.value)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus leaving is watched; nothing here is pressed
    <div className="choices" onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setTyped(null)}>
      <div className="picked">
        <input
          {...control}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={shown[active] ? `${list}-${active}` : undefined}
          placeholder={texts.questions.searchChoices}
          readOnly={state.readonly}
          value={typed ?? words}
          onChange={event => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={pressed}
        />
        {chosen.length > 0 && !state.readonly && (
          <Button look="quiet" compact icon="close" aria-label={texts.questions.clear} onClick={() => onChoose([])} />
        )}
      </div>
      <div id={list} role="listbox" aria-label={texts.questions.choose} className="choices" hidden={shown.length === 0}>
        {shown.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={option.value}
            id={`${list}-${i}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            className={i === active ? 'option option-active' : 'option'}
            onPointerDown={event => event.preventDefault()}
            onClick={() => take(option.value)}
          >
            {option.label}
          </div>
        ))}
      </div>
      {typed && (
        <p className="field-hint" role="status">
          {found.length === 0 ? texts.questions.noChoice : texts.questions.choicesFound(found.length)}
        </p>
      )}
    </div>
  )
}
