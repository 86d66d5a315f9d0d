// Areas in square metres. Papers and the land data round differently (29,16 and 29,2), so that half a square metre is no difference (FACTS §1.4).
import { readNumber } from './number-text.ts'

export const AREA_TOLERANCE = 0.5

/** The machine's own rounding: 29.7 - 29.2 is a hair more than 0.5. */
const HAIR = 1e-9

/** Square metres from "1.234,5", "120 m2" or "120m²"; null when it is no area. */
export function readArea(text: string): number | null {
  const number = readNumber(text.replace(/m\s*[2²]\s*$/iu, ''))
  return number && number.value >= 0 ? number.value : null
}

export function areasMatch(one: number, other: number, tolerance = AREA_TOLERANCE): boolean {
  return Math.abs(one - other) <= tolerance + HAIR
}
