// Choosing from a long list: what is chosen, a button, and a dialog with a search.
import { useCallback, useState } from 'react'
import type { Answer } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import type { KindProps } from './asking.tsx'
import { OptionList } from './option-list.tsx'
import type { Option } from './options.ts'

/** More choices than this do not fit a phone's screen as cards. */
export const MANY = 12

export interface ChoiceDialogProps extends Pick<KindProps, 'state' | 'control'> {
  /** Called when the dialog opens; a list of thousands costs nothing before. */
  options: () => readonly Option[]
  /** What is chosen, in words. */
  words: string
  chosen: readonly string[]
  many?: boolean
  onChoose: (values: readonly string[]) => void
}

/** The chosen values of a select-many or rank answer. */
export function chosenOf(value: Answer | undefined): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

export function ChoiceDialog({ state, control, options, words, chosen, many = false, onChoose }: ChoiceDialogProps) {
  const texts = useTexts()
  const [offered, setOffered] = useState<readonly Option[] | null>(null)
  const close = useCallback(() => setOffered(null), [])
  const valueId = `${control.id}-value`
  const choose = (value: string) => {
    if (many) return onChoose(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value])
    onChoose([value])
    close()
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
          onClick={() => setOffered(options())}
        >
          <span id={valueId}>{words || texts.questions.choose}</span>
          <Icon name="chevronRight" />
        </button>
        {chosen.length > 0 && !state.readonly && (
          <Button look="quiet" compact icon="close" aria-label={texts.questions.clear} onClick={() => onChoose([])} />
        )}
      </div>
      {offered && (
        <Dialog
          title={many ? texts.questions.chosen(chosen.length) : texts.questions.choose}
          className="dialog-full"
          onClose={close}
          actions={
            many && (
              <Button look="primary" onClick={close}>
                {texts.common.done}
              </Button>
            )
          }
        >
          <OptionList options={offered} chosen={chosen} many={many} onChoose={choose} />
        </Dialog>
      )}
    </>
  )
}
