// A search field over a list of options, by the pattern that screen readers know (combobox with a listbox): the focus stays in the field, the
// arrow keys move through the list, Enter takes. Of thousands of options only those in view are in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icons.tsx'
import { useAsking } from './asking.tsx'
import { foldAhead, type Option, search } from './options.ts'

export interface OptionListProps {
  options: readonly Option[]
  chosen: readonly string[]
  many: boolean
  onChoose: (value: string) => void
}

const PAGE = 6

export function OptionList({ options, chosen, many, onChoose }: OptionListProps) {
  const texts = useTexts()
  const { timers } = useAsking()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(() => options.findIndex(({ value }) => chosen.includes(value)))
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => foldAhead(options, timers), [options, timers])
  const shown = useMemo(() => search(options, typed), [options, typed])
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    gap: 8,
    getItemKey: index => shown[index]?.value ?? index,
    overscan: 6,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens: what is chosen is in view, and keys go to the search
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'center' })
    // On a touch screen the keyboard would cover the list before anybody asked for it.
    if (matchMedia('(hover: hover)').matches) input.current?.focus()
  }, [])
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, index))
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const pressed = (event: KeyboardEvent, takes = event.key === 'Enter') => {
    const moves: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
    const move = moves[event.key]
    const option = shown[active]
    if (move !== undefined) moveTo(active + move)
    else if (takes && option && !event.nativeEvent.isComposing) onChoose(option.value)
    else return
    event.preventDefault()
  }
  const activeId = active >= 0 && shown[active] ? `${id}-${active}` : undefined
  const searchFor = (text: string) => {
    setTyped(text)
    setActive(text === '' ? -1 : 0)
    virtual.scrollToOffset(0)
  }
  return (
    <>
      <input
        ref={input}
        className="input"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-label={texts.questions.searchChoices}
        placeholder={texts.questions.searchChoices}
        value={typed}
        onChange={event => searchFor(event.target.value)}
        onKeyDown={pressed}
      />
      <p className={shown.length === 0 ? 'soft' : 'visually-hidden'} role="status">
        {shown.length === 0 ? texts.questions.noChoice : texts.questions.choicesFound(shown.length)}
      </p>
      <div
        ref={scroller}
        id={`${id}-list`}
        role="listbox"
        tabIndex={0}
        aria-label={texts.questions.choose}
        aria-multiselectable={many || undefined}
        aria-activedescendant={activeId}
        className="option-scroller"
        onKeyDown={event => {
          // What is typed here goes to the search.
          if (event.key.length === 1 && event.key !== ' ') input.current?.focus()
          else pressed(event, event.key === ' ')
        }}
      >
        <div role="presentation" className="rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const option = shown[item.index]
            if (!option) return null
            const taken = chosen.includes(option.value)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={item.key}
                ref={virtual.measureElement}
                id={`${id}-${item.index}`}
                data-index={item.index}
                role="option"
                aria-selected={taken}
                aria-setsize={shown.length}
                aria-posinset={item.index + 1}
                className={item.index === active ? 'rows-item option option-active' : 'rows-item option'}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => onChoose(option.value)}
              >
                <span>{option.label}</span>
                {taken && <Icon name="check" />}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
