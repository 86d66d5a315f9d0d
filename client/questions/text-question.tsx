// Words. `appearance` "numbers" brings up digits but keeps text, because leading zeros matter; "multiline" gives room.
import type { Answer } from '../../shared/answers.ts'
import { hasAppearance } from './appearance.ts'
import type { KindProps } from './asking.tsx'
import { type Typing, useTyped } from './typed.ts'

const TEXT: Typing = {
  parse: typed => typed.normalize('NFC').trim() || undefined,
  format: (value: Answer | undefined) => (typeof value === 'string' ? value : ''),
}

export function TextQuestion(props: KindProps) {
  const { question, readonly } = props.state
  const input = useTyped(props, TEXT)
  const shared = { ...props.control, ...input, readOnly: readonly, spellCheck: false }
  if (hasAppearance(question, 'multiline')) return <textarea {...shared} rows={3} />
  const numbers = hasAppearance(question, 'numbers')
  return <input {...shared} type="text" inputMode={numbers ? 'numeric' : 'text'} enterKeyHint="next" />
}
