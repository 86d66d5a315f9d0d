// A scale in one row: numbered steps with words at both ends, and the words of the chosen step below. Every step's words are said to a screen
// reader. Scales of long words or many steps are cards instead.
import type { Choice } from '../../forms/language/definition/definition.ts'
import { type Language, say } from '../../shared/text.ts'
import { useSay } from '../texts/use-texts.tsx'
import type { KindProps } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'

/** What fits 296 pixels with steps of 48 and more. */
const MOST_STEPS = 5
const LONGEST_END = 16

export function likertFits(choices: readonly Choice[], language: Language): boolean {
  const ends = [choices[0], choices.at(-1)].map(choice => (choice ? say(choice.label, language).length : 0))
  return choices.length >= 2 && choices.length <= MOST_STEPS && ends.every(length => length <= LONGEST_END)
}

export function Likert({ state, control, answer, choices }: KindProps & { choices: readonly Choice[] }) {
  const say = useSay()
  const middle = choices.slice(1, -1).find(({ value }) => value === state.value)
  return (
    <ControlGroup control={control} className="likert">
      <div className="likert-steps">
        {choices.map(({ value, label }, i) => (
          <label key={value} className="choice likert-step">
            <input
              type="radio"
              name={state.path}
              value={value}
              checked={state.value === value}
              disabled={state.readonly}
              onChange={() => answer(value)}
            />
            <span aria-hidden="true">{i + 1}</span>
            <span className="visually-hidden">{say(label)}</span>
          </label>
        ))}
      </div>
      <p className="likert-ends" aria-hidden="true">
        {choices[0] && <span>{say(choices[0].label)}</span>}
        {middle && <strong>{say(middle.label)}</strong>}
        {choices.at(-1) !== undefined && <span>{say(choices.at(-1)?.label ?? { vi: '' })}</span>}
      </p>
    </ControlGroup>
  )
}
