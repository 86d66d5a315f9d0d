// Which photo is shown and how it lies, with the acts that buttons and keys share. Another photo or record begins fitted.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { DeskRecord } from '../../../shared/desk.ts'
import { FITTED, type PhotoView, type Size, turned, ZOOM_STEP, zoomed } from './photo-view.ts'

export interface PhotoTools {
  /** Where the photo is shown; zooming needs its size. */
  frame: RefObject<HTMLDivElement | null>
  place: number
  view: PhotoView
  change: (by: (view: PhotoView, frame: Size) => PhotoView) => void
  show: (digest: string) => void
  step: (by: 1 | -1) => void
  zoomIn: () => void
  zoomOut: () => void
  fit: () => void
  turn: (quarters: 1 | -1) => void
}

const sizeOf = (frame: HTMLElement | null): Size => ({ width: frame?.clientWidth ?? 0, height: frame?.clientHeight ?? 0 })

interface Shown {
  record: string | null
  place: number
  view: PhotoView
}

export function usePhotoTools(record: DeskRecord | null): PhotoTools {
  const frame = useRef<HTMLDivElement>(null)
  const id = record?.record ?? null
  const photos = record?.photos
  const [held, setHeld] = useState<Shown>({ record: null, place: 0, view: FITTED })
  const fresh = useMemo<Shown>(() => ({ record: id, place: 0, view: FITTED }), [id])
  const shown = held.record === id ? held : fresh
  const update = useCallback(
    (by: (shown: Shown) => Partial<Shown>) =>
      setHeld(before => {
        const current = before.record === id ? before : fresh
        return { ...current, ...by(current) }
      }),
    [id, fresh],
  )
  const change = useCallback<PhotoTools['change']>(by => update(now => ({ view: by(now.view, sizeOf(frame.current)) })), [update])
  return useMemo(() => {
    const count = photos?.length ?? 0
    const go = (place: number) => (place >= 0 && place < count ? { place, view: FITTED } : {})
    return {
      frame,
      place: shown.place,
      view: shown.view,
      change,
      show: digest => update(() => go(photos?.findIndex(photo => photo.digest === digest) ?? -1)),
      step: by => update(now => go(now.place + by)),
      zoomIn: () => change((view, size) => zoomed(view, ZOOM_STEP, size)),
      zoomOut: () => change((view, size) => zoomed(view, 1 / ZOOM_STEP, size)),
      fit: () => change(view => ({ ...FITTED, turn: view.turn })),
      turn: quarters => change(view => turned(view, quarters)),
    }
  }, [shown, photos, change, update])
}
