// One question: its words, what it takes, when it is asked and what is checked. What an office seldom needs stands under "advanced", as expressions.

import { knownAppearances } from '../../../forms/language/definition/appearance.ts'
import { type FormDefinition, type Question, QuestionType } from '../../../forms/language/definition/definition.ts'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { ChoicesField } from './choices-field.tsx'
import { ConditionField } from './condition-field.tsx'
import { useEditing } from './editing.tsx'
import { changeNode, withoutEmpty } from './node-edits.ts'
import { NodeTools } from './node-tools.tsx'
import { typed } from './question-type.ts'
import { ExpressionField, TextField, type Worded, Worded as WordedField } from './text-fields.tsx'

export function QuestionPanel({ form, question }: { form: FormDefinition; question: Question }) {
  const { editor: words } = useOfficeTexts()
  const { changeForm } = useEditing()
  const set = (change: Partial<Question>, about: string | null = null) =>
    changeForm(
      form.id,
      definition => changeNode<Question>(definition, question.name, one => withoutEmpty({ ...one, ...change })),
      about === null ? null : `${question.name} ${about}`,
    )
  const wordsOf = (part: Worded): { value: string; onChange: (value: string) => void } => ({
    value: question[part]?.vi ?? '',
    onChange: value => set({ [part]: value === '' && part !== 'label' ? undefined : { ...question[part], vi: value } }, part),
  })
  const { type } = question
  return (
    <>
      <h2>{words.question}</h2>
      <NodeTools form={form} node={question} />
      <WordedField label={words.label} {...wordsOf('label')} />
      <Field label={words.type}>
        {control => (
          <select
            {...control}
            className="input"
            value={type}
            onChange={({ target }) => {
              const next = QuestionType.safeParse(target.value)
              if (next.success) changeForm(form.id, definition => typed(definition, question.name, next.data))
            }}
          >
            {QuestionType.options.map(option => (
              <option key={option} value={option}>
                {words.types[option]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {question.choices !== undefined && <ChoicesField form={form} question={question} list={question.choices} />}
      <RequiredField question={question} onChange={required => set({ required })} />
      <ConditionField
        form={form}
        about={question.name}
        label={words.relevant}
        always={words.alwaysAsked}
        value={question.relevant}
        onChange={relevant => set({ relevant }, 'relevant')}
      />
      <WordedField label={words.hint} {...wordsOf('hint')} />
      <AppearanceField question={question} onChange={appearance => set({ appearance })} />
      <label className="office-row">
        <input
          type="checkbox"
          checked={question.sensitive ?? false}
          onChange={({ target }) => set({ sensitive: target.checked || undefined })}
        />
        {words.sensitive}
      </label>
      <label className="office-row">
        <input
          type="checkbox"
          checked={question.mayBeAsPrinted ?? false}
          onChange={({ target }) => set({ mayBeAsPrinted: target.checked || undefined })}
        />
        {words.asPrinted}
      </label>
      <details className="editor-advanced">
        <summary>{words.advanced}</summary>
        <TextField label={words.name} value={question.name} />
        <WordedField label={words.guidance} {...wordsOf('guidance')} />
        <ExpressionField label={words.constraint} value={question.constraint} onChange={constraint => set({ constraint }, 'constraint')} />
        <WordedField label={words.constraintMessage} {...wordsOf('constraintMessage')} />
        <ExpressionField label={words.default} value={question.default} onChange={first => set({ default: first }, 'default')} />
        <ExpressionField label={words.calculate} value={question.calculate} onChange={calculate => set({ calculate }, 'calculate')} />
        {question.checks && <h3>{words.checks}</h3>}
        {question.checks?.map((check, index) => (
          <ExpressionField
            key={check.code}
            label={words.checkWhen(check.code)}
            value={check.when}
            onChange={(when = 'false()') => set({ checks: question.checks?.with(index, { ...check, when }) }, check.code)}
          />
        ))}
      </details>
    </>
  )
}

function RequiredField({ question: { required }, onChange }: { question: Question; onChange: (required: string | undefined) => void }) {
  const { editor: words } = useOfficeTexts()
  const way = required === undefined ? 'never' : required === 'true()' ? 'always' : 'expression'
  return (
    <>
      <Field label={words.required}>
        {control => (
          <select
            {...control}
            className="input"
            value={way}
            onChange={({ target }) =>
              onChange(target.value === 'never' ? undefined : target.value === 'always' ? 'true()' : (required ?? 'false()'))
            }
          >
            <option value="never">{words.never}</option>
            <option value="always">{words.always}</option>
            <option value="expression">{words.byExpression}</option>
          </select>
        )}
      </Field>
      {way === 'expression' && <ExpressionField label={words.expression} value={required} onChange={onChange} />}
    </>
  )
}

function AppearanceField({
  question: { type, appearance },
  onChange,
}: {
  question: Question
  onChange: (appearance: string | undefined) => void
}) {
  const { editor: words } = useOfficeTexts()
  const known = knownAppearances(type)
  if (known.length === 0) return null
  return (
    <Field label={words.appearance}>
      {control => (
        <select {...control} className="input" value={appearance ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
          <option value="">{words.usual}</option>
          {known.map(one => (
            <option key={one} value={one}>
              {words.appearances[one] ?? one}
            </option>
          ))}
          {appearance !== undefined && !known.some(one => one === appearance) && <option value={appearance}>{appearance}</option>}
        </select>
      )}
    </Field>
  )
}
