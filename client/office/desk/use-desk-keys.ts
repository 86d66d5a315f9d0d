// Listens to the keyboard for the whole desk. What the focused element already used (a frame that moves the photo, an open dialog) is not
// for the desk.
import { useEffect, useRef } from 'react'
import { type DeskKey, deskKeyOf } from './keys.ts'

const TYPING = 'input, textarea, select, [contenteditable="true"], dialog'

export function useDeskKeys(act: (key: DeskKey) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      const key = deskKeyOf({
        key: event.key,
        code: event.code,
        repeat: event.repeat,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        typing: document.querySelector('dialog[open]') !== null || (target?.closest(TYPING) ?? null) !== null,
      })
      if (!key) return
      event.preventDefault()
      latest.current(key)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
