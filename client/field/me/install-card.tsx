// Installing keeps the data safer and opens the app without a browser around it. Where the browser offers it, one button; elsewhere, how.
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'

/** Chromium's event; not in TypeScript's DOM library because only some browsers have it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>
}

/** The browser may offer before this screen is open, and offers once: kept from the first load on. */
let offered: InstallPrompt | null = null
window.addEventListener('beforeinstallprompt', event => {
  event.preventDefault()
  if ('prompt' in event) offered = event as InstallPrompt
})

export function InstallCard() {
  const texts = useTexts()
  const [prompt, setPrompt] = useState(offered)
  const [installed, setInstalled] = useState(() => window.matchMedia('(display-mode: standalone)').matches)
  useEffect(() => {
    const now = () => setInstalled(true)
    const later = () => setPrompt(offered)
    window.addEventListener('appinstalled', now)
    window.addEventListener('beforeinstallprompt', later)
    return () => {
      window.removeEventListener('appinstalled', now)
      window.removeEventListener('beforeinstallprompt', later)
    }
  }, [])
  return (
    <section className="card">
      <h2>{texts.me.installTitle}</h2>
      {installed ? (
        <p>{texts.me.installed}</p>
      ) : prompt ? (
        <Button wide icon="down" onClick={() => prompt.prompt()}>
          {texts.me.install}
        </Button>
      ) : (
        <p>{texts.me.installHelp}</p>
      )}
    </section>
  )
}
