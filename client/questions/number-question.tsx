// Whole and decimal numbers, typed as text with a digit pad: the browser's own number field swallows Vietnamese commas.
import { useFormContext, useWatch } from 'react-hook-form'
import type { Answer } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icons.tsx'
import { hasAppearance } from './appearance.ts'
import type { KindProps } from './asking.tsx'
import { formatNumber, parseNumber, understoodAs, withThousands } from './number-text.ts'
import { type Typing, useTyped } from './typed.ts'

const format = (value: Answer | undefined) => (typeof value === 'number' ? formatNumber(value) : '')
const atRest = (value: Answer | undefined) => withThousands(format(value))
const DECIMAL: Typing = { parse: typed => parseNumber(typed) ?? undefined, format }
const INTEGER: Typing = {
  parse: typed => {
    const number = parseNumber(typed)
    return number !== null && Number.isInteger(number) ? number : undefined
  },
  format,
}

const GROUPED_DECIMAL: Typing = { ...DECIMAL, atRest }
const GROUPED_INTEGER: Typing = { ...INTEGER, atRest }

export function NumberQuestion(props: KindProps) {
  const texts = useTexts()
  const { path, question, readonly } = props.state
  const thousands = hasAppearance(question, 'thousands-sep')
  const typing = question.type === 'integer' ? (thousands ? GROUPED_INTEGER : INTEGER) : thousands ? GROUPED_DECIMAL : DECIMAL
  const input = useTyped(props, typing)
  const { control } = useFormContext<Record<string, string>>()
  // Drawn again only when there is something else to say about what was typed.
  const unreadable = useWatch({ control, name: path, compute: (typed = '') => typed.trim() !== '' && typing.parse(typed) === undefined })
  const understood = useWatch({ control, name: path, compute: (typed = '') => (thousands ? null : understoodAs(typed)) })
  const complaint = `${props.control.id}-number`
  return (
    <>
      <input
        {...props.control}
        {...input}
        aria-invalid={unreadable || props.control['aria-invalid'] ? true : undefined}
        aria-describedby={[props.control['aria-describedby'], unreadable && complaint].filter(Boolean).join(' ') || undefined}
        type="text"
        inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
        enterKeyHint="next"
        readOnly={readonly}
      />
      {understood && <p className="field-hint">{texts.questions.numberUnderstood(understood)}</p>}
      {unreadable && (
        <p id={complaint} className="field-error">
          <Icon name="alert" />
          <span>{texts.questions.numberUnreadable}</span>
        </p>
      )}
    </>
  )
}
