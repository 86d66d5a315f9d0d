// Choosing from a long list: what is chosen, a button, and a dialog with a search without diacritics over rows of which only those in
// view are in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { fold, matchesFolded } from '../../forms/checks/search-fold.ts'
import type { Answer } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import type { KindProps } from './asking.tsx'

/** More choices than this do not fit a phone's screen as cards. */
export const MANY = 12

export interface Option {
  value: string
  label: string
}
export interface ChoiceDialogProps extends Pick<KindProps, 'state' | 'control'> {
  options: readonly Option[]
  chosen: readonly string[]
  many?: boolean
  onChoose: (values: readonly string[]) => void
}

/** The chosen values of a select-many or rank answer. */
export function chosenOf(value: Answer | undefined): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

export function ChoiceDialog({ state, control, options, chosen, many = false, onChoose }: ChoiceDialogProps) {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  const valueId = `${control.id}-value`
  const choose = (value: string) => {
    if (!many) {
      onChoose([value])
      return setOpen(false)
    }
    onChoose(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value])
  }
  return (
    <>
      <div className="picked">
        <button
          type="button"
          id={control.id}
          className="input picker"
          disabled={state.readonly}
          aria-haspopup="dialog"
          aria-labelledby={`${control['aria-labelledby']} ${valueId}`}
          aria-describedby={control['aria-describedby']}
          onClick={() => setOpen(true)}
        >
          <span id={valueId}>{labels.join(', ') || texts.questions.choose}</span>
          <Icon name="chevronRight" />
        </button>
        {chosen.length > 0 && !state.readonly && (
          <Button look="quiet" compact icon="close" aria-label={texts.questions.clear} onClick={() => onChoose([])} />
        )}
      </div>
      {open && (
        <Dialog
          title={many ? texts.questions.chosen(chosen.length) : texts.questions.choose}
          className="dialog-full"
          onClose={() => setOpen(false)}
          actions={
            many && (
              <Button look="primary" onClick={() => setOpen(false)}>
                {texts.common.done}
              </Button>
            )
          }
        >
          <Options options={options} chosen={chosen} onToggle={choose} />
        </Dialog>
      )}
    </>
  )
}

function Options({
  options,
  chosen,
  onToggle,
}: {
  options: readonly Option[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}) {
  const texts = useTexts()
  const [search, setSearch] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const folded = useMemo(() => options.map(option => ({ option, text: fold(option.label) })), [options])
  const shown = folded.filter(({ text }) => matchesFolded(text, fold(search))).map(({ option }) => option)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: index => shown[index]?.value ?? index,
    overscan: 8,
  })
  return (
    <>
      <input
        className="input"
        type="search"
        autoComplete="off"
        aria-label={texts.questions.searchChoices}
        placeholder={texts.questions.searchChoices}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      {shown.length === 0 && <p className="soft">{texts.questions.noChoice}</p>}
      <div ref={scroller} className="option-scroller">
        <ul className="rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const option = shown[item.index]
            return (
              option && (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className="rows-item"
                  aria-setsize={shown.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <button
                    type="button"
                    className="option"
                    aria-pressed={chosen.includes(option.value)}
                    onClick={() => onToggle(option.value)}
                  >
                    <span>{option.label}</span>
                    {chosen.includes(option.value) && <Icon name="check" />}
                  </button>
                </li>
              )
            )
          })}
        </ul>
      </div>
    </>
  )
}
