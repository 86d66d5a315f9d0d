// The three decisions, each with its key. Always at the same place, so that hand and eye find them.
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
}

export function DecisionBar({ busy, approved, waitingReasons, onApprove, onReturn, onReject }: DecisionBarProps) {
  const { desk } = useOfficeTexts()
  return (
    <div className="decision-bar">
      <Button look="primary" icon="check" busy={busy} disabled={approved} onClick={onApprove}>
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
