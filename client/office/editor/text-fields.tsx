// Words and expressions that are typed.
import { Field } from '../../ui/field.tsx'

/** Texts of a question that are typed here, in Vietnamese; what stands in English stays. */
export type Worded = 'label' | 'hint' | 'guidance' | 'constraintMessage'

interface WordedProps {
  label: string
  value: string
  onChange: (value: string) => void
}

export function Worded({ label, value, onChange }: WordedProps) {
  return (
    <Field label={label}>
      {control => (
        <textarea
          {...control}
          className="input"
          rows={value.length > 70 ? 3 : 1}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

/** Read only. */
export function TextField({ label, value }: { label: string; value: string }) {
  return <Field label={label}>{control => <input {...control} className="input editor-code" readOnly value={value} />}</Field>
}

interface ExpressionProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Emptied, it is not there. */
export function ExpressionField({ label, value = '', onChange }: ExpressionProps) {
  return (
    <Field label={label}>
      {control => (
        <textarea
          {...control}
          className="input editor-code"
          rows={value.length > 60 ? 3 : 1}
          value={value}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      )}
    </Field>
  )
}
