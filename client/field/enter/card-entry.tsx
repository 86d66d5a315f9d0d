// How the card gets in: scanned from paper, or its link pasted from a message.
import { useState } from 'react'
import { ScanCode } from '../../capture/scan-code.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Cancel } from './cancel.tsx'
import { cardOfLink } from './card-link.ts'
import { EnterFrame } from './enter-frame.tsx'

export function CardEntry({ onCard, onCancel }: { onCard: (card: string) => void; onCancel: (() => void) | undefined }) {
  const texts = useTexts()
  const [scanning, setScanning] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const pasted = (text: string) => {
    const card = cardOfLink(text)
    if (card) onCard(card)
    setUnreadable(!card && text.trim() !== '')
  }
  return (
    <EnterFrame title={texts.enter.welcome} hint={texts.enter.howTo}>
      <Button look="primary" wide icon="qr" onClick={() => setScanning(true)}>
        {texts.enter.scanCard}
      </Button>
      <Field label={texts.enter.pasteLink} hint={texts.enter.pasteHint} error={unreadable && texts.enter.linkUnreadable}>
        {control => (
          <input
            {...control}
            className="input"
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={event => pasted(event.target.value)}
          />
        )}
      </Field>
      <Cancel onCancel={onCancel} />
      {scanning && (
        <ScanCode
          title={texts.enter.scanTitle}
          hint={texts.enter.scanHint}
          accept={text => {
            const card = cardOfLink(text)
            if (!card) return texts.enter.cardUnreadable
            onCard(card)
            return null
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </EnterFrame>
  )
}
