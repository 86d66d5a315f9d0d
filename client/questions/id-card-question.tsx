// The ID card's QR, from the camera, the album or a photo already in this record. What was read is shown and fills its questions; it only
// saves typing, so nothing is lost when it fails.
import { useState } from 'react'
import { type IdCardFailure, parseIdCardQr } from '../../forms/checks/id-card-qr.ts'
import type { Answer, IdCard } from '../../shared/answers.ts'
import { ScanCode } from '../capture/scan-code.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { CardFacts } from './card-facts.tsx'
import { cardFills } from './card-fills.ts'
import { ControlGroup } from './control-group.tsx'
import { RecordPhotos } from './record-photos.tsx'

export function IdCardQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const asking = useAsking()
  const [open, setOpen] = useState(false)
  const { path, question, readonly } = state
  const card = cardOf(state.value)
  const complaints: Record<IdCardFailure, string> = {
    empty: texts.capture.notIdCard,
    'not-an-id-card': texts.capture.notIdCard,
    'unreadable-date': texts.capture.notIdCard,
    'health-insurance': texts.capture.healthCard,
  }
  const accept = (text: string) => {
    const reading = parseIdCardQr(text)
    if (!reading.ok) return complaints[reading.why]
    answer(reading.card)
    for (const { path: filled, value } of cardFills(path, question.fills, reading.card)) asking.filling.set(filled, value)
    setOpen(false)
    return null
  }
  const begin = async () => {
    await asking.flush()
    setOpen(true)
  }
  return (
    <ControlGroup control={control} className="scan">
      {card && (
        <Banner tone="good" title={texts.capture.scanned}>
          <CardFacts card={card} />
          {question.fills && <p className="soft">{texts.capture.scanFilled}</p>}
        </Banner>
      )}
      {!readonly && (
        <div className="button-row">
          <Button icon="qr" onClick={begin}>
            {card ? texts.capture.scanAgain : texts.capture.scanIdCard}
          </Button>
          {card && (
            <Button look="quiet" icon="close" onClick={() => answer(undefined)}>
              {texts.capture.clearScan}
            </Button>
          )}
        </div>
      )}
      {open && (
        <ScanCode title={texts.capture.scanIdCard} hint={texts.capture.scanIdCardHint} accept={accept} onClose={() => setOpen(false)}>
          <RecordPhotos accept={accept} />
        </ScanCode>
      )}
    </ControlGroup>
  )
}

function cardOf(value: Answer | undefined): IdCard | null {
  const isCard = typeof value === 'object' && value !== null && 'number' in value && 'fullName' in value
  return isCard ? (value as IdCard) : null
}
