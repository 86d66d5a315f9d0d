// A date in small fields: day, month and year (of a partial date the year alone is enough), or only month and year, or only the year. A
// half-typed date is not an answer and says what is missing once left.
import { useEffect, useState } from 'react'
import type { Question } from '../../forms/language/definition/definition.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icons.tsx'
import { hasAppearance } from './appearance.ts'
import { type KindProps, useAsking } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'
import { type DateAsked, type DateParts, partsOf, readParts } from './date-parts.ts'

const FIELDS = [
  { part: 'day', length: 2 },
  { part: 'month', length: 2 },
  { part: 'year', length: 4 },
] as const
const FIRST = { day: 0, month: 1, year: 2 } as const

/** What an appearance makes of a date: "month-year", "year", or all of it. */
export function dateAsked(question: Question): DateAsked {
  const finest = hasAppearance(question, 'year') ? 'year' : hasAppearance(question, 'month-year') ? 'month' : 'day'
  return { finest, yearAlone: question.type === 'partialDate', wholeDay: question.type === 'date' }
}

export function PartialDateQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const { whenReleased } = useAsking()
  const value = typeof state.value === 'string' ? state.value : ''
  const [parts, setParts] = useState(() => partsOf(value))
  const [left, setLeft] = useState(false)
  const asked = dateAsked(state.question)
  const reading = readParts(parts, asked)
  const read = reading.kind === 'date' ? reading.date : ''
  // A scan or a calculation changed the answer: the fields follow. A date being typed is left alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer's own change counts, not the fields'
  useEffect(() => {
    if (value && value !== read) setParts(partsOf(value))
  }, [value])

  const type = (part: keyof DateParts, typed: string, field: HTMLInputElement, length: number) => {
    const digits = typed.replace(/\D/g, '').slice(0, length)
    const now = { ...parts, [part]: digits }
    const then = readParts(now, asked)
    setParts(now)
    answer(then.kind === 'date' ? then.date : undefined)
    if (digits.length === length && digits.length > parts[part].length)
      field.closest('label')?.nextElementSibling?.querySelector('input')?.focus()
  }
  const complaint =
    left && reading.kind === 'incomplete'
      ? asked.finest === 'day'
        ? texts.questions.partialIncomplete
        : texts.questions.monthYearIncomplete
      : left && reading.kind === 'impossible' && texts.questions.partialImpossible
  const words = { day: texts.questions.day, month: texts.questions.month, year: texts.questions.year }
  const howTo = asked.yearAlone && asked.finest === 'day'
  const notes = [control['aria-describedby'], howTo && `${control.id}-how`, complaint && `${control.id}-what`].filter(Boolean).join(' ')
  return (
    <ControlGroup control={control} className="partial-date" onLeave={() => whenReleased(() => setLeft(true))}>
      <div className="date-parts">
        {FIELDS.slice(FIRST[asked.finest]).map(({ part, length }) => (
          <label key={part} className={`date-part date-part-${part}`}>
            <span>{words[part]}</span>
            <input
              className="input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={length}
              value={parts[part]}
              readOnly={state.readonly}
              aria-describedby={notes}
              aria-invalid={complaint ? true : control['aria-invalid']}
              onChange={event => type(part, event.target.value, event.currentTarget, length)}
            />
          </label>
        ))}
      </div>
      {howTo && (
        <p id={`${control.id}-how`} className="field-hint">
          {texts.questions.onlyYear}
        </p>
      )}
      {complaint && (
        <p id={`${control.id}-what`} className="field-error" role="alert">
          <Icon name="alert" />
          <span>{complaint}</span>
        </p>
      )}
    </ControlGroup>
  )
}
