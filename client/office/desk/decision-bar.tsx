// The three decisions, each with its key, always at the same place, so that hand and eye find them; and the way to the stage that this person can fill
// next. That one is the first thing to do where it is there.
import type { Stage } from '../../../shared/stage.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'

export interface DecisionBarProps {
  busy: boolean
  /** Already approved: there is nothing to approve again. */
  approved: boolean
  waitingReasons: number
  onApprove: () => void
  onReturn: () => void
  onReject: () => void
  nextStage: Stage | null
  beginning: boolean
  onComplete: () => void
}

export function DecisionBar(props: DecisionBarProps) {
  const { busy, approved, waitingReasons, onApprove, onReturn, onReject, nextStage, beginning, onComplete } = props
  const { desk } = useOfficeTexts()
  const say = useSay()
  return (
    <div className="decision-bar">
      {nextStage && (
        <Button look="primary" icon="pencil" className="decision-onward" busy={beginning} onClick={onComplete}>
          {say(nextStage.title)} <kbd>C</kbd>
        </Button>
      )}
      <Button look={nextStage ? 'secondary' : 'primary'} icon="check" busy={busy} disabled={approved} onClick={onApprove}>
        {desk.actions.approve} <kbd>A</kbd>
      </Button>
      <Button icon="return" disabled={busy} onClick={onReturn}>
        {desk.actions.return} <kbd>R</kbd>
      </Button>
      <Button look="danger" icon="close" disabled={busy} onClick={onReject}>
        {desk.actions.reject} <kbd>X</kbd>
      </Button>
      {waitingReasons > 0 && <span className="office-small">{desk.reasons.kept(waitingReasons)}</span>}
    </div>
  )
}
