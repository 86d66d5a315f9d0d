// Criteria with the same choices, as one table: a row a criterion, a column a choice. On a narrow phone every criterion is a row of large
// buttons under its words. It is one table to a screen reader in both shapes, and one group of radios a row to the keyboard.
// biome-ignore-all lint/a11y/noRedundantRoles: the phone's shape is not laid out as a table, and browsers then forget that it is one
import { memo, useState } from 'react'
import type { Choice } from '../../../forms/language/definition/definition.ts'
import type { Item } from '../../../forms/language/form.ts'
import { hasAppearance } from '../../questions/appearance.ts'
import { useAsking } from '../../questions/asking.tsx'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import type { Around } from './around.ts'
import { useQuestion } from './following.ts'
import { MarksPanel } from './marks-panel.tsx'
import { QuestionFindings } from './question-findings.tsx'
import { OfficeWords, type QuestionFrameProps, questionId } from './question-parts.tsx'
import { Words } from './words.tsx'

export type HeadingItem = Extract<Item, { kind: 'heading' }>
type QuestionItem = Extract<Item, { kind: 'question' }>

/** The criteria, when all of the group can stand in a table; null when it is drawn as any other group. */
export function criteriaOf(item: HeadingItem): QuestionItem[] | null {
  if (!hasAppearance(item.group, 'table')) return null
  const criteria = item.items.filter(each => each.kind === 'question')
  const list = criteria[0]?.question.choices
  const alike =
    criteria.length === item.items.length && criteria.every(({ question: { type, choices } }) => type === 'selectOne' && choices === list)
  return alike ? criteria : null
}

export function ChoiceTable({ item, criteria, session, page, looked }: Around & { item: HeadingItem; criteria: QuestionItem[] }) {
  const texts = useTexts()
  const say = useSay()
  const list = criteria[0]?.question.choices ?? ''
  const choices = session.filling.form.definition.choices[list] ?? []
  const id = `t-${item.path}`
  return (
    <table role="table" className="criteria" aria-labelledby={`h-${item.path}`}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {texts.questions.criterion}
          </th>
          {choices.map(({ value, label }) => (
            <th key={value} role="columnheader" scope="col" id={`${id}-${value}`}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {criteria.map(({ path, question }) => (
          <Criterion key={path} {...{ session, path, question, page, looked, choices }} table={id} />
        ))}
      </tbody>
    </table>
  )
}

interface CriterionProps extends QuestionFrameProps {
  choices: readonly Choice[]
  /** What the ids of the columns' heads begin with. */
  table: string
}

const Criterion = memo(function Criterion({ session, path, question, page, looked, choices, table }: CriterionProps) {
  const texts = useTexts()
  const say = useSay()
  const asking = useAsking()
  const state = useQuestion(session.filling, path)
  const [inside, setInside] = useState(false)
  const id = questionId(path)
  const findings = looked || (state.value !== undefined && !inside) ? state.findings : []
  const invalid = findings.some(({ severity, excused }) => severity === 'error' && !excused)
  return (
    <tr
      role="row"
      id={id}
      data-path={path}
      className="criterion"
      onFocus={() => {
        setInside(true)
        session.goTo(page, path)
      }}
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        asking.whenReleased(() => setInside(false))
        void session.autosave.flush()
      }}
    >
      <th role="rowheader" scope="row">
        <span id={`${id}-label`} className="field-label">
          <Words text={question.label} path={path} /> {state.required && <span className="field-required">({texts.fill.required})</span>}
        </span>
        {question.hint && (
          <span className="field-hint">
            <Words text={question.hint} path={path} />
          </span>
        )}
        <OfficeWords session={session} path={path} />
        <QuestionFindings id={`${id}-findings`} findings={findings} />
        <MarksPanel session={session} state={state} findings={findings} />
      </th>
      {choices.map(({ value, label }) => (
        <td key={value} role="cell">
          <label className="choice">
            <input
              type="radio"
              name={path}
              value={value}
              aria-labelledby={`${table}-${value} ${id}-label`}
              aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
              aria-invalid={invalid || undefined}
              checked={state.value === value}
              disabled={state.readonly}
              onChange={() => session.answer(path, value)}
            />
            <span className="criterion-choice" aria-hidden="true">
              {say(label)}
            </span>
          </label>
        </td>
      ))}
    </tr>
  )
})
