// Opens a draft by its id from the address, so that a reload or a killed tab comes back to it, with or without a network.
import { useCallback, useEffect, useState } from 'react'
import type { NewerVersion } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import type { Texts } from '../../texts/vi.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useDevice } from '../device.tsx'
import { ScreenHead } from '../screen-head.tsx'
import { Fill } from './fill.tsx'
import { type FillSession, openSession } from './fill-session.ts'
import { VersionNotice } from './version-notice.tsx'

type Opening =
  | { kind: 'opening' }
  | { kind: 'open'; session: FillSession; newer: NewerVersion | null }
  | { kind: 'gone' | 'missing' | 'newer' }

export function FillScreen({ record }: { record: string }) {
  const texts = useTexts()
  const { opening, openAgain } = useOpening(record)
  switch (opening.kind) {
    case 'opening':
      return <Spinner label={texts.common.loading} />
    case 'open': {
      const { session, newer } = opening
      return (
        <Fill
          key={`${session.draft.record} ${session.draft.formVersion}`}
          session={session}
          notice={newer && <VersionNotice session={session} newer={newer} onChanged={openAgain} />}
        />
      )
    }
    case 'gone':
    case 'missing':
    case 'newer':
      return (
        <main className="screen">
          <ScreenHead back="/" title={texts.common.appName} />
          <EmptyState icon="file" title={wordsFor(opening.kind, texts)} />
        </main>
      )
  }
}

function useOpening(record: string): { opening: Opening; openAgain: () => void } {
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

function wordsFor(kind: 'gone' | 'missing' | 'newer', texts: Texts): string {
  switch (kind) {
    case 'gone':
      return texts.fill.notFound
    case 'missing':
      return texts.fill.formMissing
    case 'newer':
      return texts.versions.cannotBegin.newerForm
  }
}
