// Asks once more before a doubtful record is approved.
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import type { Doubts } from './doubts.ts'

export function ApproveAnyway({ doubts, onApprove, onClose }: { doubts: Doubts; onApprove: () => void; onClose: () => void }) {
  const texts = useOfficeTexts()
  const words = texts.desk.approveAnyway
  const { errors, photos, conflict, claimedBy } = doubts
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button look="primary" icon="check" onClick={onApprove}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <ul className="doubts">
        {errors > 0 && <Doubt words={words.errors(errors)} />}
        {photos > 0 && <Doubt words={words.photos(photos)} />}
        {conflict && <Doubt words={words.conflict} />}
        {claimedBy !== null && <Doubt words={texts.desk.claimedNow(claimedBy)} />}
      </ul>
    </Dialog>
  )
}

function Doubt({ words }: { words: string }) {
  return (
    <li className="note sign-warn">
      <Icon name="alert" />
      <span>{words}</span>
    </li>
  )
}
