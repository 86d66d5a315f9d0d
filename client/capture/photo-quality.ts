// Is a photo worth keeping? Two measures over its brightness: how light it is, and how much fine detail it has (variance of the Laplacian, the
// usual focus measure). They advise a retake; the person decides, because a faded paper is dim and soft by nature.

export type QualityWarning = 'blurred' | 'dark' | 'small'

/** Mean brightness (0–255) below which print disappears in noise. */
const DARK = 55
/** Focus measure below which small print is unreadable; measured on a copy scaled to PROBE_LONG_SIDE. */
const BLURRED = 45
/** Long side in pixels below which a page's small print is not legible. */
const SMALL = 1000

/** Photos are measured on a copy with this long side, so that the measure does not depend on the camera. */
export const PROBE_LONG_SIDE = 800

export interface Probe {
  /** One brightness (0–255) a pixel, row by row. */
  light: Uint8ClampedArray | number[]
  width: number
  height: number
}

export function judge(probe: Probe, originalLongSide: number): QualityWarning[] {
  const warnings: QualityWarning[] = []
  if (originalLongSide < SMALL) warnings.push('small')
  if (brightness(probe) < DARK) warnings.push('dark')
  else if (focus(probe) < BLURRED) warnings.push('blurred')
  return warnings
}

export function brightness({ light }: Probe): number {
  let sum = 0
  for (const value of light) sum += value
  return light.length === 0 ? 0 : sum / light.length
}

/** Variance of the Laplacian over the strongest tenth of the picture: a sharp page on an empty table is still sharp. */
export function focus({ light, width, height }: Probe): number {
  const TILES = 10
  const tileWidth = Math.floor(width / TILES)
  const tileHeight = Math.floor(height / TILES)
  if (tileWidth < 3 || tileHeight < 3) return 0
  const variances: number[] = []
  for (let ty = 0; ty < TILES; ty++)
    for (let tx = 0; tx < TILES; tx++)
      variances.push(laplacianVariance(light, width, tx * tileWidth, ty * tileHeight, tileWidth, tileHeight))
  variances.sort((a, b) => b - a)
  const best = variances.slice(0, TILES)
  return best.reduce((sum, value) => sum + value, 0) / best.length
}

function laplacianVariance(light: Probe['light'], width: number, left: number, top: number, w: number, h: number): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = top + 1; y < top + h - 1; y++) {
    for (let x = left + 1; x < left + w - 1; x++) {
      const at = y * width + x
      const value = 4 * (light[at] ?? 0) - (light[at - 1] ?? 0) - (light[at + 1] ?? 0) - (light[at - width] ?? 0) - (light[at + width] ?? 0)
      sum += value
      squares += value * value
      count++
    }
  }
  const mean = sum / count
  return squares / count - mean * mean
}

/** Brightness of RGBA pixels (ITU-R BT.601 weights). */
export function lightOf(rgba: Uint8ClampedArray): Uint8ClampedArray {
  const light = new Uint8ClampedArray(rgba.length / 4)
  for (let i = 0; i < light.length; i++) {
    light[i] = 0.299 * (rgba[4 * i] ?? 0) + 0.587 * (rgba[4 * i + 1] ?? 0) + 0.114 * (rgba[4 * i + 2] ?? 0)
  }
  return light
}
