// The office: one lazy chunk that only people of the office load. Gives its screens the server's calls, the live channel and today's
// campaign, and shows the place that the address names. What a role may do is decided by the server on every request (R16).
import './office.css'
import './table.css'
import { useCallback, useMemo } from 'react'
import { useDevice, useMe } from '../field/device.tsx'
import type { Phone } from '../phone.ts'
import type { Office } from '../sync/office.ts'
import { useToast } from '../ui/toast.tsx'
import { CampaignProvider } from './campaign-today.tsx'
import { LiveProvider } from './live-news.tsx'
import { useOfficeTexts } from './office-texts.ts'
import { OfficeWorldProvider } from './office-world.tsx'
import { OfficePlaces } from './shell/office-places.tsx'
import { Shell } from './shell/shell.tsx'

export function OfficeApp({ phone, office }: { phone: Phone; office: Office }) {
  const { timers } = useDevice()
  const me = useMe()
  const signOut = useSignOut(phone)
  const world = useMemo(() => ({ office, clock: phone.clock, timers, me, signOut }), [office, phone, timers, me, signOut])
  return (
    <OfficeWorldProvider value={world}>
      <LiveProvider>
        <CampaignProvider>
          <Shell>
            <OfficePlaces />
          </Shell>
        </CampaignProvider>
      </LiveProvider>
    </OfficeWorldProvider>
  )
}

/** A browser of the office may still hold records that somebody collected on it: those are never thrown away by signing out (R5). */
function useSignOut(phone: Phone): () => void {
  const texts = useOfficeTexts()
  const toast = useToast()
  return useCallback(async () => {
    const done = await phone.signOut(false)
    if (done.kind === 'unsent') toast({ text: texts.stillUnsent(done.count) })
  }, [phone, toast, texts])
}
