// A page, a section or a repeat: its words, when it is there, how many rows.
import type { FormDefinition, Group, Repeat } from '../../../forms/language/definition/definition.ts'
import type { Text } from '../../../shared/text.ts'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { ConditionField } from './condition-field.tsx'
import { useEditing } from './editing.tsx'
import { changeNode, withoutEmpty } from './node-edits.ts'
import { NodeTools } from './node-tools.tsx'

export function PagePanel({ form, node }: { form: FormDefinition; node: Group | Repeat }) {
  const { editor: words } = useOfficeTexts()
  const { changeForm } = useEditing()
  const set = (change: { label?: Text; relevant?: string | undefined; max?: number | undefined }, about: string) =>
    changeForm(
      form.id,
      definition => changeNode<Group | Repeat>(definition, node.name, one => withoutEmpty({ ...one, ...change })),
      `${node.name} ${about}`,
    )
  return (
    <>
      <h2>{node.kind === 'repeat' ? words.rows : words.page}</h2>
      <NodeTools form={form} node={node} />
      <Field label={words.pageLabel}>
        {control => (
          <input
            {...control}
            className="input"
            value={node.label.vi}
            onChange={({ target }) => set({ label: { ...node.label, vi: target.value } }, 'label')}
          />
        )}
      </Field>
      <ConditionField
        form={form}
        about={node.name}
        label={words.relevant}
        always={words.alwaysAsked}
        value={node.relevant}
        onChange={relevant => set({ relevant }, 'relevant')}
      />
      {node.kind === 'repeat' && (
        <Field label={words.most}>
          {control => (
            <input
              {...control}
              className="input editor-number"
              inputMode="numeric"
              value={node.max ?? ''}
              onChange={({ target }) => set({ max: /^\d{1,4}$/.test(target.value) ? Number(target.value) : undefined }, 'max')}
            />
          )}
        </Field>
      )}
    </>
  )
}
