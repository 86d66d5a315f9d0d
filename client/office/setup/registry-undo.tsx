// Taking the last load back: first what that would do and which rows stay, then the act.

import { useState } from 'react'
import type { KnownList, UndoAnswer } from '../../../shared/list-import.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAsked } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { formatCount } from '../reports/report-table.ts'
import { TroubleNotice } from '../trouble-notice.tsx'

export function RegistryUndo({ list, onClose, onUndone }: { list: KnownList; onClose: () => void; onUndone: () => void }) {
  const words = useOfficeTexts().listImport
  const { office } = useWorld()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const target = { campaign: list.campaign, list: list.list }
  const will = useAsked(`undo ${list.campaign} ${list.list}`, () => office.undoListImport({ ...target, preview: true }))
  const undo = async () => {
    setBusy(true)
    const reply = await office.undoListImport({ ...target, preview: false })
    setBusy(false)
    if (reply.kind !== 'ok') return will.again()
    toast({ text: words.undone(formatCount(reply.value.restored)) })
    onUndone()
  }
  const actions = (
    <Button look="danger" icon="rotate" busy={busy} disabled={!will.value} onClick={() => void undo()}>
      {words.undoYes}
    </Button>
  )
  return (
    <Dialog title={words.undoTitle} onClose={onClose} actions={actions}>
      {busy && <Spinner label={words.steps.takingBack} />}
      {will.trouble && <TroubleNotice trouble={will.trouble} />}
      {will.value && <Will answer={will.value} />}
    </Dialog>
  )
}

const LISTED = 20

function Will({ answer }: { answer: UndoAnswer }) {
  const words = useOfficeTexts().listImport
  return (
    <>
      <p>{words.undoWill(formatCount(answer.restored))}</p>
      {answer.stayed > 0 && (
        <>
          <p>{words.undoStays(formatCount(answer.stayed))}</p>
          <ul>
            {answer.stays.slice(0, LISTED).map(({ id, title, why }) => (
              <li key={id}>
                {title} ({words.why[why]})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
