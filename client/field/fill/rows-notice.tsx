// Said when a draft is opened whose table is behind its list: a household that moved in since the meeting was begun is put in with one tap. Never while
// somebody fills, so that no line jumps under a finger.
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone } from '../device.tsx'
import type { FillSession } from './fill-session.ts'

export interface RowsNoticeProps {
  session: FillSession
  /** The draft has other rows now: open it again. */
  onChanged: () => void
}

export function RowsNotice({ session, onChanged }: RowsNoticeProps) {
  const texts = useTexts()
  const behind = useBehind(session)
  const { busy, refresh } = useRefresh(session, onChanged)
  if (!behind) return null
  return (
    <Banner tone="info">
      <p>{texts.fill.rowsBehind(behind.missing, behind.gone)}</p>
      <Button busy={busy} onClick={refresh}>
        {behind.missing > 0 ? texts.fill.addRows : texts.fill.dropRows}
      </Button>
    </Banner>
  )
}

function useBehind(session: FillSession): { missing: number; gone: number } | null {
  const phone = usePhone()
  const [behind, setBehind] = useState<{ missing: number; gone: number } | null>(null)
  useEffect(() => {
    let left = false
    // Without it the draft is filled and handed in all the same.
    void phone.rowsBehind(session.draft).then(
      found => !left && setBehind(found),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [phone, session])
  return behind
}

function useRefresh(session: FillSession, onChanged: () => void) {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const refresh = async () => {
    const { autosave } = session
    setBusy(true)
    await autosave.flush()
    // No save of the old rows may come after the new ones.
    await autosave.end()
    const refreshed = await phone.refreshRows(session.now()).catch(() => null)
    if (refreshed) {
      toast({ text: texts.fill.rowsRefreshed })
      return onChanged()
    }
    autosave.resume()
    setBusy(false)
    toast({ text: texts.fill.rowsFailed })
  }
  return { busy, refresh }
}
