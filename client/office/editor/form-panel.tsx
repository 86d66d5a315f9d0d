// What a form is called, on phones and in lists of versions.
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formNamed, useEditing } from './editing.tsx'
import { ExpressionField } from './text-fields.tsx'

export function FormPanel({ id }: { id: string }) {
  const { editor: words } = useOfficeTexts()
  const { pkg, changeForm } = useEditing()
  const form = formNamed(pkg, id)
  if (!form) return null
  return (
    <>
      <h2>{words.form}</h2>
      <Field label={words.formTitle}>
        {control => (
          <input
            {...control}
            className="input"
            value={form.title.vi}
            onChange={({ target }) => changeForm(id, one => ({ ...one, title: { ...one.title, vi: target.value } }), `${id} title`)}
          />
        )}
      </Field>
      <ExpressionField
        label={words.recordTitle}
        value={form.recordTitle}
        onChange={recordTitle =>
          changeForm(id, ({ recordTitle: _, ...one }) => (recordTitle === undefined ? one : { ...one, recordTitle }), `${id} record`)
        }
      />
    </>
  )
}
