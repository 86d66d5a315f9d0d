// One question of a line that is answered by one tap, or one key: a tick, or one of few choices side by side. Its label is the column's and is not
// repeated in every line; a screen reader hears it with the line's name.
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset's legend cannot be the line's name, which stands elsewhere
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a fieldset's legend cannot be the line's name, which stands elsewhere
import { memo } from 'react'
import type { Choice } from '../../../../forms/language/definition/definition.ts'
import type { QuestionState } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { useSay } from '../../../texts/use-texts.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useQuestion } from '../following.ts'
import { questionId } from '../question-parts.tsx'
import type { CellProps } from './line-cell.tsx'

export const TapCell = memo(function TapCell(props: CellProps) {
  const state = useQuestion(props.session.filling, props.item.path)
  return state.question.type === 'acknowledge' ? <Tick {...props} state={state} /> : <Choices {...props} state={state} />
})

type TapProps = CellProps & { state: QuestionState }

function Tick({ row, item: { path, question }, onChoose, state }: TapProps) {
  const say = useSay()
  const id = questionId(path)
  const ticked = state.value === true
  return (
    <label className="tap">
      <input
        type="checkbox"
        aria-labelledby={`${id}-label ${row}-name`}
        aria-describedby={`${row}-notes`}
        checked={ticked}
        disabled={state.readonly}
        onChange={event => onChoose(path, event.target.checked || undefined)}
      />
      <TapWords id={`${id}-label`} words={say(question.label)} chosen={ticked} />
    </label>
  )
}

function Choices({ session, row, item: { path, question }, onChoose, state }: TapProps) {
  const say = useSay()
  const id = questionId(path)
  return (
    <div role="radiogroup" className="taps" aria-labelledby={`${id}-label ${row}-name`} aria-describedby={`${row}-notes`}>
      <span id={`${id}-label`} hidden>
        {say(question.label)}
      </span>
      {session.filling.choices(path).map(({ value, label }) => (
        <label key={value} className="tap">
          <input
            type="radio"
            name={path}
            value={value}
            checked={state.value === value}
            disabled={state.readonly}
            onChange={() => onChoose(path, value)}
          />
          <TapWords words={say(label)} chosen={state.value === value} />
        </label>
      ))}
    </div>
  )
}

/** Not by colour alone: what is chosen has a tick as well. */
function TapWords({ id, words, chosen }: { id?: string; words: string; chosen: boolean }) {
  return (
    <>
      <span id={id} className="tap-words">
        {words}
      </span>
      {chosen && <Icon name="check" size="0.9em" className="tap-tick" />}
    </>
  )
}

/** The answer of the nth choice, from 0; undefined where there is none. */
export function choiceAt({ question }: QuestionState, choices: readonly Choice[], place: number): Answer | undefined {
  return question.type === 'acknowledge' ? (place === 0 ? true : undefined) : choices[place]?.value
}

/** The answer after this one, around to the first; a tick goes on and off. */
export function choiceAfter({ question, value }: QuestionState, choices: readonly Choice[]): Answer | undefined {
  if (question.type === 'acknowledge') return value === true ? undefined : true
  const at = choices.findIndex(choice => choice.value === value)
  return choices[(at + 1) % choices.length]?.value
}
