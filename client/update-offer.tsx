// A new build is installed and waits: offered, never forced, and never while a slip is being filled. What the person is looking at stays
// on the build that drew it until they say so.
import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from './texts/use-texts.tsx'
import { Banner } from './ui/banner.tsx'
import { Button } from './ui/button.tsx'

/** What the service worker's registration tells. */
export interface Updates {
  waiting(): boolean
  onWaiting(listener: () => void): () => void
  /** Lets the new build in and opens the app again. */
  apply(): void
}

export function UpdateOffer({ updates }: { updates: Updates }) {
  const texts = useTexts()
  const [address] = useLocation()
  const waiting = useSyncExternalStore(updates.onWaiting, updates.waiting)
  if (!waiting || address.startsWith('/dien/')) return null
  return (
    <Banner tone="info" title={texts.common.newVersion} live>
      <Button look="primary" onClick={updates.apply}>
        {texts.common.update}
      </Button>
    </Banner>
  )
}
