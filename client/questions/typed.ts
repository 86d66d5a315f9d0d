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
  /** How it stands while nobody types in it; without it, as it was typed. */
  atRest?(value: Answer | undefined): string
}

/** Props for the input element. `parse` and `format` must stay the same for the life of the component. */
export function useTyped({ state, answer }: Pick<KindProps, 'state' | 'answer'>, { parse, format, atRest }: Typing) {
  const { path, value } = state
  const { register, getValues, setValue } = useFormContext<Record<string, string>>()
  // By state and not by value: the engine may go back to a value that was drawn before the last keys.
  useEffect(() => {
    const typed = getValues(state.path)
    if (typed !== undefined && parse(typed) !== (state.value ?? undefined)) setValue(state.path, (atRest ?? format)(state.value))
  }, [state, parse, format, atRest, getValues, setValue])
  const restOf = (typed: string) => {
    const read = atRest && parse(typed)
    return read === undefined ? typed.trim() : (atRest?.(read) ?? typed)
  }
  const plainOf = (typed: string) => {
    const read = parse(typed)
    return read === undefined ? typed : format(read)
  }
  return {
    ...register(path, {
      onChange: event => answer(parse(event.target.value)),
      onBlur: event => setValue(path, restOf(event.target.value)),
    }),
    ...(atRest && { onFocus: (event: { target: { value: string } }) => setValue(path, plainOf(event.target.value)) }),
    defaultValue: (atRest ?? format)(value),
    autoComplete: 'off',
    className: 'input',
  }
}
