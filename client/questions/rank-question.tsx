// Putting choices in order by buttons, not by dragging: it works with one thumb, a keyboard and a screen reader.
import { useSay, useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { chosenOf } from './choice-dialog.tsx'
import { ControlGroup } from './control-group.tsx'

export function RankQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const say = useSay()
  const choices = useAsking().filling.choices(state.path)
  const ranked = chosenOf(state.value).filter(value => choices.some(choice => choice.value === value))
  const label = (value: string) => {
    const choice = choices.find(other => other.value === value)
    return choice ? say(choice.label) : value
  }
  const set = (values: string[]) => answer(values.length > 0 ? values : undefined)
  return (
    <ControlGroup control={control} className="rank">
      {ranked.length > 0 && (
        <ol className="rank-list" aria-label={texts.questions.ranked}>
          {ranked.map((value, i) => (
            <li key={value} className="rank-row">
              <span className="rank-number">{i + 1}</span>
              <span className="rank-label">{label(value)}</span>
              <span className="rank-moves">
                <Button
                  compact
                  look="quiet"
                  icon="up"
                  disabled={i === 0}
                  aria-label={texts.questions.moveUp(label(value))}
                  onClick={() => set(swapped(ranked, i, i - 1))}
                />
                <Button
                  compact
                  look="quiet"
                  icon="down"
                  disabled={i === ranked.length - 1}
                  aria-label={texts.questions.moveDown(label(value))}
                  onClick={() => set(swapped(ranked, i, i + 1))}
                />
                <Button
                  compact
                  look="quiet"
                  icon="close"
                  aria-label={`${texts.common.remove}: ${label(value)}`}
                  onClick={() => set(ranked.filter(other => other !== value))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      {ranked.length < choices.length && <p className="field-hint">{texts.questions.addToRank}</p>}
      {choices
        .filter(({ value }) => !ranked.includes(value))
        .map(choice => (
          <Button key={choice.value} wide icon="plus" disabled={state.readonly} onClick={() => set([...ranked, choice.value])}>
            {say(choice.label)}
          </Button>
        ))}
    </ControlGroup>
  )
}

function swapped(values: readonly string[], i: number, j: number): string[] {
  return values.map((value, at) => (at === i ? (values[j] ?? value) : at === j ? (values[i] ?? value) : value))
}
