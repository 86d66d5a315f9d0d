// One photo that can be zoomed by wheel, pushed by dragging, and moved by arrow keys while zoomed. Its place is set through custom
// properties, so that the strict content policy holds.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { moved, zoomed } from './photo-view.ts'
import type { PhotoTools } from './use-photo-tools.ts'

export interface PhotoFrameProps {
  address: string
  description: string
  tools: PhotoTools
}

const PUSH = 60
const PUSHES: Record<string, { dx: number; dy: number }> = {
  ArrowLeft: { dx: PUSH, dy: 0 },
  ArrowRight: { dx: -PUSH, dy: 0 },
  ArrowUp: { dx: 0, dy: PUSH },
  ArrowDown: { dx: 0, dy: -PUSH },
}

export function PhotoFrame({ address, description, tools }: PhotoFrameProps) {
  const { frame, view, change } = tools
  const photo = useRef<HTMLImageElement>(null)
  useWheel(frame, change)
  useEffect(() => {
    const style = photo.current?.style
    style?.setProperty('--zoom', String(view.zoom))
    style?.setProperty('--x', `${view.x}px`)
    style?.setProperty('--y', `${view.y}px`)
  }, [view])
  const push = (dx: number, dy: number) => change((before, size) => moved(before, dx, dy, size))
  const dragged = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) push(event.movementX, event.movementY)
  }
  const pressed = (event: KeyboardEvent) => {
    const by = PUSHES[event.key]
    if (!by || view.zoom === 1) return
    event.preventDefault()
    push(by.dx, by.dy)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element stands for a picture that can be moved
    <div
      ref={frame}
      className={`photo-frame ${view.zoom > 1 ? 'photo-frame-zoomed' : ''}`}
      role="group"
      aria-label={description}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the zoomed photo
      tabIndex={0}
      onKeyDown={pressed}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={dragged}
    >
      <img ref={photo} className={`photo-image photo-turn-${view.turn}`} src={address} alt={description} draggable={false} />
    </div>
  )
}

/** React listens to the wheel passively; to keep the page still the listener must be the element's own. */
function useWheel(frame: RefObject<HTMLElement | null>, change: PhotoTools['change']): void {
  useEffect(() => {
    const element = frame.current
    const wheeled = (event: WheelEvent) => {
      event.preventDefault()
      const box = element?.getBoundingClientRect()
      if (!box) return
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 }
      change((view, size) => zoomed(view, Math.exp(-event.deltaY / 400), size, at))
    }
    element?.addEventListener('wheel', wheeled, { passive: false })
    return () => element?.removeEventListener('wheel', wheeled)
  }, [frame, change])
}
