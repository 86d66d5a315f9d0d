// The data are here and locked; the PIN opens them, with or without a network. A new card gets in too, for those who forgot.
import { useState } from 'react'
import { formatTime } from '../../../shared/local-day.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { usePhone } from '../device.tsx'
import { EnterFrame } from './enter-frame.tsx'
import { PinPad } from './pin-pad.tsx'
import { SignIn } from './sign-in.tsx'

export function Unlock({ name }: { name: string }) {
  const texts = useTexts()
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [forgot, setForgot] = useState(false)
  const [withCard, setWithCard] = useState(false)
  if (withCard) return <SignIn card={null} onDone={() => setWithCard(false)} onCancel={() => setWithCard(false)} />

  const unlock = async (pin: string) => {
    setBusy(true)
    setTrouble(null)
    // The part of the app that checks PINs may be missing when an update was cut short.
    const result = await phone.unlock(pin).catch(() => null)
    setBusy(false)
    setTries(tries + 1)
    if (result === null) return setTrouble(texts.enter.cannotCheck)
    if (result.kind === 'wrongPin') setTrouble(texts.enter.wrongPin(result.triesLeft))
    if (result.kind === 'held') setTrouble(texts.enter.held(formatTime(result.until).slice(0, 5)))
    if (result.kind === 'wiped') setTrouble(texts.enter.wiped)
  }
  return (
    <EnterFrame title={texts.enter.unlockTitle(name)} hint={texts.enter.pinTitle}>
      <PinPad key={tries} busy={busy} onPin={unlock} />
      {busy && (
        <p className="soft" role="status">
          {texts.enter.checking}
        </p>
      )}
      {trouble && (
        <Banner tone="bad" live>
          <p>{trouble}</p>
        </Banner>
      )}
      <Button look="quiet" icon="question" onClick={() => setForgot(true)}>
        {texts.enter.forgotPin}
      </Button>
      {forgot && (
        <Dialog
          title={texts.enter.forgotPin}
          onClose={() => setForgot(false)}
          actions={
            <Button
              icon="qr"
              onClick={() => {
                setForgot(false)
                setWithCard(true)
              }}
            >
              {texts.enter.otherCard}
            </Button>
          }
        >
          <p>{texts.enter.forgotPinHelp}</p>
        </Dialog>
      )}
    </EnterFrame>
  )
}
