// The keyboard over a list of rows that are buttons: up and down move the focus between them from anywhere on the page, "/" goes to the search. A field
// that is typed in keeps its own keys, but for the way down out of it.
import { type RefObject, useEffect } from 'react'

export function useListKeys(frame: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      if (document.querySelector('dialog[open]')) return
      const { target, key } = event
      const typing = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && key !== 'ArrowDown')
      if (typing) return
      if (key === '/') search.current?.focus()
      else if (key === 'ArrowDown' || key === 'ArrowUp') step(frame.current, key === 'ArrowDown' ? 1 : -1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [frame, search])
}

function step(frame: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(frame?.querySelectorAll<HTMLElement>('[data-case]') ?? [])]
  const at = rows.findIndex(row => row.matches(':focus'))
  const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]
  next?.focus()
}
