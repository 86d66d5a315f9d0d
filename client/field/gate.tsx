// Who may see what, on this device: nobody signed in → sign in; locked → PIN; open → the collector's places, or the office for everybody
// else. The server decides again on every request (R16).
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Office } from '../sync/office.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { CollectorShell } from './collector-shell.tsx'
import { useDevice, useVault } from './device.tsx'
import { cardOfLink } from './enter/card-link.ts'
import { SignIn } from './enter/sign-in.tsx'
import { Unlock } from './enter/unlock.tsx'

const FirstAdministratorScreen = lazy(() =>
  import('../office/first-administrator.tsx').then(loaded => ({ default: loaded.FirstAdministratorScreen })),
)
const OfficeApp = lazy(() => import('../office/office-app.tsx').then(loaded => ({ default: loaded.OfficeApp })))

export function Gate({ office }: { office: Office }) {
  const texts = useTexts()
  const { phone } = useDevice()
  const vault = useVault()
  const [card, forgetCard] = useCardOfAddress()
  const [firstStart] = useState(() => window.location.hash.startsWith('#khoi-tao='))
  if (firstStart) {
    return (
      <Suspense fallback={<Spinner label={texts.common.loading} />}>
        <FirstAdministratorScreen office={office} />
      </Suspense>
    )
  }
  // A card in the address is a wish to sign in, whoever is here now; what the device holds of another person is guarded by signIn itself.
  if (vault.kind === 'fresh') return <SignIn key={card} card={card} onDone={forgetCard} />
  if (card) return <SignIn key={card} card={card} onDone={forgetCard} onCancel={forgetCard} />
  if (vault.kind === 'locked') return <Unlock name={vault.name} />
  if (vault.me.role === 'collector') return <CollectorShell key={vault.me.person} />
  return (
    <Suspense fallback={<Spinner label={texts.common.loading} />}>
      <OfficeApp phone={phone} office={office} />
    </Suspense>
  )
}

/** The card in the address (`/#the=…`), taken out of the address and the history at once: it must not be shared or come back. */
function useCardOfAddress(): [string | null, () => void] {
  const [card, setCard] = useState(() => cardOfLink(window.location.hash))
  useEffect(() => {
    const take = () => {
      const found = cardOfLink(window.location.hash)
      if (!found) return
      window.history.replaceState(null, '', '/')
      setCard(found)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return [card, useCallback(() => setCard(null), [])]
}
