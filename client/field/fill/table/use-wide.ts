// Whether there is room for a table of columns. The table's own width decides, not the screen's: the office may show it beside something else.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** CSS pixels that a name and a few columns need. */
const ROOM = 900

export function useWide(): [RefObject<HTMLElement | null>, boolean] {
  const element = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(() => window.innerWidth > ROOM)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setWide(current.clientWidth >= ROOM)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, wide]
}
