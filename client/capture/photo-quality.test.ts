import { describe, expect, test } from 'vitest'
import { judge, lightOf, type Probe } from './photo-quality.ts'

const WIDTH = 200
const HEIGHT = 150

/** A page with stripes of "print" in its upper third, `soft` pixels wide at the edges. */
function page(paper: number, ink: number, soft: number): Probe {
  const light = new Uint8ClampedArray(WIDTH * HEIGHT).fill(paper)
  for (let y = 0; y < 0.3 * HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const wave = soft === 0 ? (x % 8 < 4 ? 1 : 0) : 0.5 + 0.5 * Math.sin((x / (8 * soft)) * 2 * Math.PI)
      light[y * WIDTH + x] = paper + (ink - paper) * wave
    }
  return { light, width: WIDTH, height: HEIGHT }
}

describe('what the phone says about a photo', () => {
  test('a sharp, light page is kept without a word, even when most of it is empty', () => {
    expect(judge(page(220, 30, 0), 3000)).toEqual([])
  })
  test('a blurred page is called blurred', () => {
    expect(judge(page(220, 30, 5), 3000)).toEqual(['blurred'])
  })
  test('a dark page is called dark, and not blurred as well: one advice at a time', () => {
    expect(judge(page(40, 10, 5), 3000)).toEqual(['dark'])
  })
  test('a picture of few pixels is called small however sharp it is', () => {
    expect(judge(page(220, 30, 0), 640)).toEqual(['small'])
  })
  test('a lens under a thumb is dark', () => {
    expect(judge({ light: new Uint8ClampedArray(WIDTH * HEIGHT), width: WIDTH, height: HEIGHT }, 3000)).toEqual(['dark'])
  })
})

test('brightness weighs green most, as the eye does', () => {
  expect([...lightOf(new Uint8ClampedArray([255, 255, 255, 255, 0, 255, 0, 255, 0, 0, 255, 255]))]).toEqual([255, 150, 29])
})
