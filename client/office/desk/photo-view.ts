// How a photo lies in its frame: zoom, turn and place. Zooming keeps the point under the finger or pointer where it is; a photo cannot be
// pushed out of sight.

export interface PhotoView {
  /** 1 fits the frame. */
  zoom: number
  /** Quarter turns to the right, 0–3. */
  turn: number
  /** Pixels from the middle. */
  x: number
  y: number
}
export interface Size {
  width: number
  height: number
}

export const FITTED: PhotoView = { zoom: 1, turn: 0, x: 0, y: 0 }
export const ZOOM_STEP = 1.3
const ZOOM_MAX = 8

export function zoomed(view: PhotoView, factor: number, frame: Size, at = { x: 0, y: 0 }): PhotoView {
  const zoom = Math.min(ZOOM_MAX, Math.max(1, view.zoom * factor))
  const grown = zoom / view.zoom
  return kept({ ...view, zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, frame)
}

export function moved(view: PhotoView, dx: number, dy: number, frame: Size): PhotoView {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, frame)
}

/** Turning shows the whole photo again: where one was looking is elsewhere now. */
export function turned(view: PhotoView, quarters: 1 | -1): PhotoView {
  return { ...FITTED, turn: (view.turn + quarters + 4) % 4 }
}

function kept(view: PhotoView, frame: Size): PhotoView {
  const reach = (side: number) => (side * (view.zoom - 1)) / 2
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value)) + 0
  return { ...view, x: within(view.x, reach(frame.width)), y: within(view.y, reach(frame.height)) }
}
