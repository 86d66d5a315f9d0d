// Choices as large cards: the whole card is the target. One input each, so that keys and screen readers treat them as they know.
import type { Choice } from '../../forms/language/definition/definition.ts'
import { useSay } from '../texts/use-texts.tsx'
import { hasAppearance, wantsNarrowColumns } from './appearance.ts'
import type { KindProps } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'
import { Media } from './media.tsx'

export interface ChoiceCardsProps extends Pick<KindProps, 'state' | 'control'> {
  choices: readonly Choice[]
  chosen: readonly string[]
  many?: boolean
  onChoose: (value: string, chosen: boolean) => void
  /** True when a finger or mouse is about to choose, false for a key: arrow keys choose on their way to another. */
  onPressed?: (byHand: boolean) => void
}

export function ChoiceCards({ state, control, choices, chosen, many = false, onChoose, onPressed }: ChoiceCardsProps) {
  const say = useSay()
  const { question, path, readonly } = state
  const columns = hasAppearance(question, 'columns') || hasAppearance(question, 'quick')
  const className = columns ? `choices choices-columns${wantsNarrowColumns(question) ? ' choices-narrow' : ''}` : 'choices'
  return (
    <ControlGroup control={control} className={className}>
      {choices.map(choice => (
        <div key={choice.value} className="choice-place">
          <label className="choice" onPointerUp={() => onPressed?.(true)} onKeyDown={() => onPressed?.(false)}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={many ? undefined : path}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              disabled={readonly}
              onChange={event => onChoose(choice.value, event.target.checked)}
            />
            <span className="choice-words">
              <Media media={choice.media && { image: choice.media.image }} alt={choice.alt} fixed />
              {say(choice.label)}
            </span>
          </label>
          <Media media={choice.media && { audio: choice.media.audio, video: choice.media.video }} alt={choice.label} />
        </div>
      ))}
    </ControlGroup>
  )
}
