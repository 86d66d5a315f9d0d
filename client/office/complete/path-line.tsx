// An entity's way through its campaign as one compact line: each stage with its state in icon and word, and the day that matters.
import './path-line.css'
import type { CaseStage } from '../../../shared/desk.ts'
import { dayOf, formatDayShort } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { STAGE_LOOKS } from './stage-badge.tsx'
import { isOver, useStages } from './stages.ts'

/** `inline`: inside of a button, where nothing but words may stand. */
export function PathLine({ path, inline = false }: { path: readonly CaseStage[]; inline?: boolean }) {
  const { complete } = useOfficeTexts()
  const say = useSay()
  const { serverTime } = useToday()
  const { clock } = useWorld()
  const stages = useStages()
  const today = dayOf(serverTime(clock.now()))
  const Line = inline ? 'span' : 'ol'
  const Place = inline ? 'span' : 'li'
  if (path.length < 2) return null
  return (
    <Line className="path-line" {...(!inline && { 'aria-label': complete.path })}>
      {path.map(({ stage, state, opensOn, dueOn }) => {
        const { tone, icon } = STAGE_LOOKS[state]
        const title = stages.find(({ id }) => id === stage)?.title
        return (
          <Place key={stage} className={`path-place tone-${tone}`}>
            <Icon name={icon} size="1.05em" />
            <span>{complete.stageAt(title ? say(title) : stage, complete.states[state])}</span>
            {opensOn !== null && <span className="path-day">{complete.opensOn(formatDayShort(opensOn))}</span>}
            {dueOn !== null && !isOver(state) && (
              <span className={dueOn < today ? 'path-day path-late' : 'path-day'}>
                {dueOn < today ? complete.overdue(formatDayShort(dueOn)) : complete.dueOn(formatDayShort(dueOn))}
              </span>
            )}
          </Place>
        )
      })}
    </Line>
  )
}
