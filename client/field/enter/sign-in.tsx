// First use of this device: the card says who (link, QR or pasted), the PIN proves it, and a card without a PIN gets one, typed twice.
import { useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { usePhone } from '../device.tsx'
import { Cancel } from './cancel.tsx'
import { CardEntry } from './card-entry.tsx'
import { ChoosePin } from './choose-pin.tsx'
import { EnterFrame } from './enter-frame.tsx'
import { PinPad } from './pin-pad.tsx'

export interface SignInProps {
  /** Read already; null asks for one. */
  card: string | null
  onDone: () => void
  /** Back to the person whose data are on this device; absent where there is nobody. */
  onCancel?: () => void
}

export function SignIn({ card: given, onDone, onCancel }: SignInProps) {
  const [card, setCard] = useState(given)
  if (card === null) return <CardEntry onCard={setCard} onCancel={onCancel} />
  return <PinForCard key={card} card={card} onDone={onDone} onCancel={onCancel} onOtherCard={() => setCard(null)} />
}

interface Trouble {
  message: string
  tone: 'bad' | 'warn'
}

interface PinForCardProps extends Pick<SignInProps, 'onDone'> {
  card: string
  onCancel: (() => void) | undefined
  onOtherCard: () => void
}

function PinForCard({ card, onDone, onCancel, onOtherCard }: PinForCardProps) {
  const texts = useTexts()
  const phone = usePhone()
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const enter = async (pin: string) => {
    setBusy(true)
    setTrouble(null)
    const result = await phone.signIn(card, pin, choosing).catch(() => null)
    setBusy(false)
    setTries(tries + 1)
    if (result === null) return setTrouble({ message: texts.enter.cannotCheck, tone: 'bad' })
    switch (result.kind) {
      case 'signedIn':
        return onDone()
      case 'choosePin':
        return setChoosing(true)
      case 'offline':
        return setTrouble({ message: texts.enter.offline, tone: 'warn' })
      case 'refused':
        // A card that has its PIN already: the one that was chosen is asked for again.
        if (result.problem.code === 'sign-in-failed') setChoosing(false)
        return setTrouble({ message: result.problem.message, tone: 'bad' })
    }
  }

  const beginChoosing = () => {
    setTrouble(null)
    setChoosing(true)
  }
  const below = (
    <>
      {busy && (
        <p className="soft" role="status">
          {texts.enter.checking}
        </p>
      )}
      {trouble && (
        <Banner tone={trouble.tone} live>
          <p>{trouble.message}</p>
        </Banner>
      )}
      <Button look="quiet" icon="qr" onClick={onOtherCard}>
        {texts.enter.otherCard}
      </Button>
      <Cancel onCancel={onCancel} />
    </>
  )
  if (choosing) return <ChoosePin key={tries} busy={busy} onPin={enter} below={below} />
  return (
    <EnterFrame title={texts.enter.pinTitle} hint={texts.enter.pinHint}>
      <PinPad key={tries} busy={busy} onPin={enter} />
      <Button disabled={busy} onClick={beginChoosing}>
        {texts.enter.firstUse}
      </Button>
      {below}
    </EnterFrame>
  )
}
