// Any of several, kept in the list's order.
import { useSay } from '../texts/use-texts.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceDialog, chosenOf, MANY } from './choice-dialog.tsx'
import { ControlGroup } from './control-group.tsx'

export function SelectManyQuestion(props: KindProps) {
  const say = useSay()
  const { state, control, answer } = props
  const choices = useAsking().filling.choices(state.path)
  const chosen = chosenOf(state.value)
  const choose = (values: readonly string[]) => {
    const inOrder = choices.map(({ value }) => value).filter(value => values.includes(value))
    answer(inOrder.length > 0 ? inOrder : undefined)
  }
  if (choices.length > MANY) {
    const options = choices.map(choice => ({ value: choice.value, label: say(choice.label) }))
    return <ChoiceDialog {...props} options={options} chosen={chosen} many onChoose={choose} />
  }
  return (
    <ControlGroup control={control} className="choices">
      {choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={state.readonly}
            onChange={event => choose(event.target.checked ? [...chosen, value] : chosen.filter(other => other !== value))}
          />
          <span>{say(label)}</span>
        </label>
      ))}
    </ControlGroup>
  )
}
