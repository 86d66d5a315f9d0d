// A code of any common kind, scanned or typed: a worn code never stops the work.
import { useState } from 'react'
import { ScanCode } from '../capture/scan-code.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { TextQuestion } from './text-question.tsx'

export function BarcodeQuestion(props: KindProps) {
  const texts = useTexts()
  const asking = useAsking()
  const [open, setOpen] = useState(false)
  const begin = async () => {
    await asking.flush()
    setOpen(true)
  }
  return (
    <div className="scan">
      {!props.state.readonly && (
        <Button wide icon="qr" onClick={begin}>
          {texts.questions.scanCode}
        </Button>
      )}
      <p className="field-hint">{texts.questions.typeCode}</p>
      <TextQuestion {...props} />
      {open && (
        <ScanCode
          title={texts.questions.scanCode}
          hint={texts.enter.scanHint}
          kind="any"
          accept={text => {
            props.answer(text.normalize('NFC').trim() || undefined)
            setOpen(false)
            return null
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
