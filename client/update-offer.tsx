// A new build is installed and waits: offered, never forced, and never while a slip is being filled, in this tab or another. What a person
// is looking at stays on the build that drew it until they say so.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from './texts/use-texts.tsx'
import { Banner } from './ui/banner.tsx'
import { Button } from './ui/button.tsx'

/** What the service worker's registration tells. */
export interface Updates {
  waiting(): boolean
  onWaiting(listener: () => void): () => void
  /** Says that this tab is filling a slip, until the function returned is called. */
  holdBack(): () => void
  /** Lets the new build in and opens the app again; false when another tab is filling a slip. */
  apply(): Promise<boolean>
}

export function UpdateOffer({ updates }: { updates: Updates }) {
  const texts = useTexts()
  const [address] = useLocation()
  const [busy, setBusy] = useState(false)
  const waiting = useSyncExternalStore(updates.onWaiting, updates.waiting)
  const filling = address.startsWith('/dien/')
  useEffect(() => (filling ? updates.holdBack() : undefined), [filling, updates])
  if (!waiting || filling) return null
  const apply = async () => setBusy(!(await updates.apply()))
  return (
    <Banner tone="info" title={texts.common.newVersion} live>
      {busy && <p>{texts.common.updateBusy}</p>}
      <Button onClick={apply}>{texts.common.update}</Button>
    </Banner>
  )
}
