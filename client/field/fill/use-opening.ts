// Opens a draft by its id, so that a reload or a killed tab comes back to it, with or without a network.
import { useCallback, useEffect, useState } from 'react'
import type { NewerVersion } from '../../phone.ts'
import { useDevice } from '../device.tsx'
import { type FillSession, openSession } from './fill-session.ts'

export type Opening =
  | { kind: 'opening' }
  | { kind: 'open'; session: FillSession; newer: NewerVersion | null }
  | { kind: 'gone' | 'missing' | 'newer' }

export function useOpening(record: string): { opening: Opening; openAgain: () => void } {
  const { phone, timers } = useDevice()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const open = useCallback(async (): Promise<Opening> => {
    const draft = await phone.draft(record)
    if (!draft) return { kind: 'gone' }
    const form = await phone.form(draft.form, draft.formVersion)
    if (!form) return { kind: (await phone.formStanding(draft.form, draft.formVersion)) === 'newer' ? 'newer' : 'missing' }
    const [lastSaved, settings, newer] = await Promise.all([
      phone.lastSaved(draft.form),
      phone.settings(draft.campaign),
      phone.newerVersion(draft),
    ])
    return { kind: 'open', session: openSession(phone, timers, form, draft, { lastSaved, settings }), newer }
  }, [phone, timers, record])
  const show = useCallback(
    (wanted: () => boolean) =>
      open().then(
        opened => wanted() && setOpening(opened),
        error =>
          setOpening(() => {
            throw error
          }),
      ),
    [open],
  )
  useEffect(() => {
    let left = false
    void show(() => !left)
    return () => {
      left = true
    }
  }, [show])
  return { opening, openAgain: () => void show(() => true) }
}
