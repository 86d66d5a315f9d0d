// Where a row stands in its campaign's path, as a line of small marks: icon and stage, and the state in words for who hears instead of sees.
import type { PathMark } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { STATE_LOOKS } from '../../ui/state-badge.tsx'

export function PathLine({ path }: { path: readonly PathMark[] }) {
  const texts = useTexts()
  const say = useSay()
  if (path.length < 2) return null
  return (
    <span className="row-path">
      {path.map(({ stage, state }) => (
        <span key={stage.id} className={`row-path-mark tone-${STATE_LOOKS[state].tone}`}>
          <Icon name={STATE_LOOKS[state].icon} size="1.05em" />
          {say(stage.title)}
          <span className="visually-hidden">: {texts.states[state]}.</span>
        </span>
      ))}
    </span>
  )
}
