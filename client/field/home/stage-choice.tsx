// The stages that the person fills in this campaign, each with how much is left, and the last day of the one that is open. A campaign of one stage without
// a last day shows nothing.
import { useContext } from 'react'
import { dayOf, daysBetween, formatDay } from '../../../shared/local-day.ts'
import type { StagePlace } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useServerNow } from '../device.tsx'
import { FRESH_VIEW, ListViewContext } from './list-view.ts'

const OFTEN_ENOUGH = 60_000

export function StageChoice({ stages, open }: { stages: readonly StagePlace[]; open: StagePlace }) {
  const texts = useTexts()
  const say = useSay()
  const { setView } = useContext(ListViewContext)
  return (
    <div className="stages">
      {stages.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser
        <div className="chips" role="group" aria-label={texts.home.stagesLabel}>
          {stages.map(({ stage, toDo }) => (
            <button
              key={stage.id}
              ref={stage.id === open.stage.id ? intoView : null}
              type="button"
              className="chip"
              aria-pressed={stage.id === open.stage.id}
              onClick={() => setView({ ...FRESH_VIEW, stage: stage.id })}
            >
              {say(stage.title)} <span className="chip-count">{toDo > 0 ? texts.home.left(toDo) : <Icon name="check" />}</span>
            </button>
          ))}
        </div>
      )}
      <Due place={open} />
    </div>
  )
}

function intoView(chip: HTMLElement | null): void {
  chip?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

function Due({ place: { dueOn, toDo } }: { place: StagePlace }) {
  const texts = useTexts()
  const today = dayOf(useServerNow(OFTEN_ENOUGH))
  if (dueOn === null) return null
  const days = daysBetween(today, dueOn)
  return (
    <p className={toDo > 0 && days < 0 ? 'stage-due stage-late' : 'stage-due'}>
      <Icon name="clock" />
      <span>{texts.home.due(formatDay(dueOn), days)}</span>
    </p>
  )
}
