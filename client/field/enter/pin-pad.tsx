// Six digits on big keys; a keyboard works too. The digits are never shown, their number is said.
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PIN_LENGTH, typePin } from './pin.ts'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'Backspace'] as const

export interface PinPadProps {
  /** Ignored while true: the last PIN is being checked. */
  busy: boolean
  onPin: (pin: string) => void
}

/** Give it another `key` to begin again from an empty PIN. */
export function PinPad({ busy, onPin }: PinPadProps) {
  const texts = useTexts()
  const [pin, setPin] = useState('')
  const press = (key: string) => {
    if (busy) return
    const typed = typePin(pin, key)
    setPin(typed)
    if (typed.length === PIN_LENGTH && typed !== pin) onPin(typed)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      if (/^\d$/.test(event.key) || event.key === 'Backspace') press(event.key)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <div className="pin">
      <div className="pin-dots" role="status" aria-label={texts.enter.pinDigits(pin.length)}>
        {Array.from({ length: PIN_LENGTH }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots have no other identity than their place
          <span key={i} className={i < pin.length ? 'pin-dot pin-dot-typed' : 'pin-dot'} />
        ))}
      </div>
      <div className="pin-keys">
        {KEYS.map(key =>
          key === '' ? (
            <span key="gap" />
          ) : (
            <button
              key={key}
              type="button"
              className="pin-key"
              disabled={busy}
              aria-label={key === 'Backspace' ? texts.enter.pinBackspace : undefined}
              onClick={() => press(key)}
            >
              {key === 'Backspace' ? <Icon name="arrowLeft" /> : key}
            </button>
          ),
        )}
      </div>
    </div>
  )
}
