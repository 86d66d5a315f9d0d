// A new PIN is typed twice; a trivial one, or two that differ, begins again.
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { EnterFrame } from './enter-frame.tsx'
import { isWeakPin } from './pin.ts'
import { PinPad } from './pin-pad.tsx'

export function ChoosePin({ busy, onPin, below }: { busy: boolean; onPin: (pin: string) => void; below: ReactNode }) {
  const texts = useTexts()
  const [chosen, setChosen] = useState<string | null>(null)
  const [complaint, setComplaint] = useState<string | null>(null)
  const [round, setRound] = useState(0)

  const typed = (pin: string) => {
    const weak = chosen === null && isWeakPin(pin)
    const differs = chosen !== null && pin !== chosen
    setComplaint(weak ? texts.enter.pinWeak : differs ? texts.enter.pinsDiffer : null)
    setRound(round + 1)
    if (chosen !== null && !differs) return onPin(pin)
    setChosen(weak || differs ? null : pin)
  }
  const words =
    chosen === null
      ? { title: texts.enter.choosePinTitle, hint: texts.enter.choosePinHint }
      : { title: texts.enter.repeatPinTitle, hint: texts.enter.repeatPinHint }
  return (
    <EnterFrame {...words}>
      {complaint && (
        <Banner tone="bad" live>
          <p>{complaint}</p>
        </Banner>
      )}
      <PinPad key={round} busy={busy} onPin={typed} />
      {below}
    </EnterFrame>
  )
}
