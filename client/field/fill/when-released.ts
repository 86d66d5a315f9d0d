// Words that appear when a question is left push what is below them down. While a finger or mouse is down, that would pull the very thing
// being pressed away from under it, and the press would be lost; so such changes wait until it is released.
import { useEffect, useMemo, useRef } from 'react'
import type { Timers } from '../../ports.ts'

/** Returns a function that runs an act now, or right after the press that is going on. */
export function useWhenReleased(timers: Timers): (act: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const press = () => {
      pressed.current = true
    }
    const release = () => {
      // The click comes after the release, within the same turn of the browser.
      timers.after(0, () => {
        pressed.current = false
        for (const act of waiting.current.splice(0)) act()
      })
    }
    const outer = { capture: true }
    window.addEventListener('pointerdown', press, outer)
    window.addEventListener('pointerup', release, outer)
    window.addEventListener('pointercancel', release, outer)
    return () => {
      window.removeEventListener('pointerdown', press, outer)
      window.removeEventListener('pointerup', release, outer)
      window.removeEventListener('pointercancel', release, outer)
    }
  }, [timers])
  return useMemo(
    () => (act: () => void) => {
      if (pressed.current) waiting.current.push(act)
      else act()
    },
    [],
  )
}
