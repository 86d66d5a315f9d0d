// Listens to the keyboard for the whole screen while a case is filled. What the focused element already used (a list that is open, say) is not for us.
import { useEffect, useRef } from 'react'
import { type CompleteKey, completeKeyOf } from './keys.ts'

export function useCompleteKeys(act: (key: Exclude<CompleteKey, 'onward'>) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const { code, repeat, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
      const key = completeKeyOf({ code, repeat, ctrl, alt, shift, meta })
      if (!key) return
      event.preventDefault()
      latest.current(key)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
