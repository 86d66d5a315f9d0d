// What the lines scroll in, and how far down they begin in it. On a phone that is the window; at the desk the form may stand in a pane of its own.
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Frame {
  /** Null: the window. */
  readonly scroller: HTMLElement | null
  /** CSS pixels from the beginning of what is scrolled. */
  readonly top: number
}

/** Follows what stands above the list, which may grow, and panes that only scroll where there is room for them. */
export function useFrame(list: RefObject<HTMLElement | null>): Frame {
  const [frame, setFrame] = useState<Frame>({ scroller: null, top: 0 })
  useLayoutEffect(() => {
    const place = () => {
      const { current } = list
      if (!current) return
      const scroller = scrollerOf(current)
      const begin = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : window.scrollY
      const top = Math.round(current.getBoundingClientRect().top + begin)
      setFrame(before => (before.scroller === scroller && before.top === top ? before : { scroller, top }))
    }
    place()
    const observer = new ResizeObserver(place)
    for (let around = list.current; around; around = around.parentElement) observer.observe(around)
    return () => observer.disconnect()
  }, [list])
  return frame
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY)
    if (scrolls && around.scrollHeight > around.clientHeight + 1) return around
  }
  return null
}
