// A typed answer between the input (held by react-hook-form, uncontrolled, so that typing costs nothing) and the engine (which holds the
// meaning). The input keeps what was typed, even when it means nothing yet; the engine may change the answer from elsewhere (a scan,
// a calculation), and then the input follows.
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Answer } from '../../shared/answers.ts'
import type { KindProps } from './asking.tsx'

export interface Typing {
  /** Undefined for blank; what cannot be read is blank too, and the kind says so. */
  parse(typed: string): Answer | undefined
  format(value: Answer | undefined): string
}

/** Props for the input element. `parse` and `format` must stay the same for the life of the component. */
export function useTyped({ state: { path, value }, answer }: Pick<KindProps, 'state' | 'answer'>, { parse, format }: Typing) {
  const { register, getValues, setValue } = useFormContext<Record<string, string>>()
  useEffect(() => {
    const typed = getValues(path)
    if (typed !== undefined && parse(typed) !== (value ?? undefined)) setValue(path, format(value))
  }, [path, value, parse, format, getValues, setValue])
  return {
    ...register(path, {
      onChange: event => answer(parse(event.target.value)),
      onBlur: event => setValue(path, tidy(event.target.value)),
    }),
    defaultValue: format(value),
    autoComplete: 'off',
    className: 'input',
  }
}

const tidy = (typed: string) => typed.trim()
