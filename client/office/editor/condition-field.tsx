// When something holds: always, when a question says something (built by choosing), or by an expression.
import { useState } from 'react'
import type { FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { nodesOf } from './node-edits.ts'
import { readCondition, type SimpleCondition, saidOf, writeCondition } from './simple-condition.ts'

interface ConditionFieldProps {
  form: FormDefinition
  /** What the condition belongs to: it does not ask itself. */
  about: string
  label: string
  always: string
  /** How the built condition is called. */
  when?: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

type Way = 'always' | 'simple' | 'expression'

export function ConditionField({ form, about, label, always, when, value, onChange }: ConditionFieldProps) {
  const { editor: words } = useOfficeTexts()
  const simple = value === undefined ? null : readCondition(value)
  const [way, setWay] = useState<Way>(value === undefined ? 'always' : simple ? 'simple' : 'expression')
  const asked = askedIn(form, about)
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'always') onChange(undefined)
    const [first] = asked
    if (next === 'simple' && !simple && first) onChange(writeCondition(usual(form, first)))
  }
  return (
    <fieldset className="editor-condition">
      <Field label={label}>
        {control => (
          <select
            {...control}
            className="input"
            value={way}
            onChange={({ target }) => choose(target.value === 'simple' || target.value === 'expression' ? target.value : 'always')}
          >
            <option value="always">{always}</option>
            {asked.length > 0 && <option value="simple">{when ?? words.when}</option>}
            <option value="expression">{words.byExpression}</option>
          </select>
        )}
      </Field>
      {way === 'simple' && simple && (
        <Simple form={form} asked={asked} condition={simple} onChange={condition => onChange(writeCondition(condition))} />
      )}
      {way === 'expression' && (
        <Field label={words.expression}>
          {control => (
            <textarea
              {...control}
              className="input editor-code"
              rows={2}
              value={value ?? ''}
              onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}

function askedIn(form: FormDefinition, about: string): Question[] {
  return nodesOf(form).flatMap(node => (node.kind === 'question' && node.name !== about && node.type !== 'note' ? [node] : []))
}

function usual(form: FormDefinition, question: Question): SimpleCondition {
  const [is = 'answered'] = saidOf(question)
  return { question: question.name, is, value: choicesOf(form, question)[0]?.value ?? '' }
}

const choicesOf = (form: FormDefinition, { choices }: Question) => (choices === undefined ? [] : (form.choices[choices] ?? []))

interface SimpleProps {
  form: FormDefinition
  asked: readonly Question[]
  condition: SimpleCondition
  onChange: (condition: SimpleCondition) => void
}

function Simple({ form, asked, condition, onChange }: SimpleProps) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const question = asked.find(({ name }) => name === condition.question)
  const offered = question ? choicesOf(form, question) : []
  return (
    <div className="office-tools">
      <Field label={words.ofQuestion}>
        {control => (
          <select
            {...control}
            className="input"
            value={condition.question}
            onChange={({ target }) => {
              const chosen = asked.find(({ name }) => name === target.value)
              if (chosen) onChange(usual(form, chosen))
            }}
          >
            {!question && <option value={condition.question}>{condition.question}</option>}
            {asked.map(({ name, label }) => (
              <option key={name} value={name}>
                {say(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label=" ">
        {control => (
          <select
            {...control}
            aria-label={words.when}
            className="input"
            value={condition.is}
            onChange={({ target }) =>
              onChange({ ...condition, is: (question ? saidOf(question) : []).find(is => is === target.value) ?? condition.is })
            }
          >
            {(question ? saidOf(question) : [condition.is]).map(is => (
              <option key={is} value={is}>
                {words.is[is]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {condition.is !== 'answered' && (
        <Field label={words.value}>
          {control => (
            <select
              {...control}
              className="input"
              value={condition.value}
              onChange={({ target }) => onChange({ ...condition, value: target.value })}
            >
              {!offered.some(({ value }) => value === condition.value) && <option value={condition.value}>{condition.value}</option>}
              {offered.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
}
