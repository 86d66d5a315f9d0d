// The ways out of a form that is being filled: "Để sau", and whatever may be the page's last moment. Nothing typed is lost by any of them.
import { useCallback, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../texts/use-texts.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone } from '../device.tsx'
import type { FillSession } from './fill-session.ts'

/** "Để sau": saved, or gone without a trace when nothing was ever answered; then to where one came from. */
export function useLeave(session: FillSession, to = '/'): () => Promise<void> {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [, go] = useLocation()
  return useCallback(async () => {
    if (session.untouched()) {
      await session.autosave.end()
      await phone.discardDraft(session.draft.record)
      return go(to)
    }
    await session.autosave.flush()
    toast({ text: session.autosave.state() === 'failed' ? texts.fill.saveFailed : texts.fill.laterDone })
    if (session.autosave.state() !== 'failed') go(to)
  }, [session, texts, phone, toast, go, to])
}

export function useFlushWhenHidden({ autosave }: FillSession): void {
  const last = useRef(autosave)
  useEffect(() => {
    const flush = () => void last.current.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
}
