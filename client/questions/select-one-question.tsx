// One of several: large cards while they fit a screen, a searchable list when there are many.
import { useSay } from '../texts/use-texts.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceDialog, MANY } from './choice-dialog.tsx'
import { ControlGroup } from './control-group.tsx'

export function SelectOneQuestion(props: KindProps) {
  const say = useSay()
  const { state, control, answer } = props
  const choices = useAsking().filling.choices(state.path)
  if (choices.length > MANY) {
    const options = choices.map(choice => ({ value: choice.value, label: say(choice.label) }))
    const chosen = typeof state.value === 'string' ? [state.value] : []
    return <ChoiceDialog {...props} options={options} chosen={chosen} onChoose={([value]) => answer(value)} />
  }
  const quick = state.question.appearance?.includes('quick')
  return (
    <ControlGroup control={control} className={quick ? 'choices choices-quick' : 'choices'}>
      {choices.map(choice => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={state.path}
            value={choice.value}
            checked={state.value === choice.value}
            disabled={state.readonly}
            onChange={() => answer(choice.value)}
          />
          <span>{say(choice.label)}</span>
        </label>
      ))}
    </ControlGroup>
  )
}
