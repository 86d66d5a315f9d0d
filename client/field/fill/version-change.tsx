// Before a draft goes on in the new version: what comes along, what is dropped and why, what will be asked. Only then the one write; until it is
// durable the draft stays as it was, and when it fails the person goes on where they were.
import { useEffect, useState } from 'react'
import type { Text } from '../../../shared/text.ts'
import type { CarryOverPreview } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone } from '../device.tsx'
import type { FillSession } from './fill-session.ts'

/** More than a screen of names helps nobody. */
const MOST_LINES = 12

export interface VersionChangeProps {
  session: FillSession
  onChanged: () => void
  onClose: () => void
}

export function VersionChange({ session, onChanged, onClose }: VersionChangeProps) {
  const texts = useTexts()
  const phone = usePhone()
  const [preview, setPreview] = useState<CarryOverPreview | null>(null)
  useEffect(() => {
    let left = false
    void phone.previewCarryOver(session.now()).then(found => {
      if (!left) found ? setPreview(found) : onClose()
    })
    return () => {
      left = true
    }
  }, [phone, session, onClose])
  const { busy, change } = useChange(session, onChanged, onClose)
  if (!preview) return <Spinner label={texts.common.loading} />
  return (
    <Dialog
      title={texts.versions.changeTitle(preview.version)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.versions.stay}</Button>
          <Button look="primary" busy={busy} onClick={change}>
            {texts.versions.changeYes}
          </Button>
        </>
      }
    >
      <Preview session={session} preview={preview} />
    </Dialog>
  )
}

function useChange(session: FillSession, onChanged: () => void, onClose: () => void) {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const change = async () => {
    const { autosave } = session
    setBusy(true)
    await autosave.flush()
    // No save of the old version may come after the new one.
    await autosave.end()
    const moved = await phone.carryOver(session.now()).catch(() => null)
    if (moved) {
      toast({ text: texts.versions.changed })
      return onChanged()
    }
    autosave.resume()
    toast({ text: texts.versions.changeFailed })
    onClose()
  }
  return { busy, change }
}

function Preview({
  session: { filling },
  preview: { carried, leftBehind, toAnswer },
}: {
  session: FillSession
  preview: CarryOverPreview
}) {
  const texts = useTexts()
  const say = useSay()
  const dropped = leftBehind.map(({ path, label, why }) => `${filling.label({ vi: say(label) }, path)} (${texts.versions.why[why]})`)
  const asked = toAnswer.map((label: Text) => say(label))
  return (
    <>
      <p>{texts.versions.carried(carried.length)}</p>
      {dropped.length === 0 ? (
        <p>{texts.versions.nothingLeft}</p>
      ) : (
        <Lines title={texts.versions.leftBehind(dropped.length)} lines={dropped} />
      )}
      {asked.length > 0 && <Lines title={texts.versions.toAnswer(asked.length)} lines={asked} />}
    </>
  )
}

/** Rows of a repeat are called the same: each line once. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const texts = useTexts()
  const different = [...new Set(lines)]
  const more = different.length - MOST_LINES
  return (
    <section>
      <p>{title}</p>
      <ul className="version-lines">
        {different.slice(0, MOST_LINES).map(line => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{texts.versions.andMore(more)}</li>}
      </ul>
    </section>
  )
}
