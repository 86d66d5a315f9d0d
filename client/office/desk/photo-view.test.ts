import { expect, test } from 'vitest'
import { FITTED, moved, turned, zoomed } from './photo-view.ts'

const frame = { width: 400, height: 600 }

test('zoom stays between the whole photo and eight times', () => {
  expect(zoomed(FITTED, 0.5, frame).zoom).toBe(1)
  expect(zoomed(zoomed(FITTED, 5, frame), 5, frame).zoom).toBe(8)
})

test('the point under the pointer stays where it is while zooming', () => {
  const at = { x: 100, y: -50 }
  const view = zoomed(FITTED, 2, frame, at)
  // A photo point p lies at zoom * p + offset; the one under the pointer was at 100, -50 before.
  expect(2 * 100 + view.x).toBe(100)
  expect(2 * -50 + view.y).toBe(-50)
})

test('a photo cannot be pushed out of its frame, and a fitted one not at all', () => {
  expect(moved(FITTED, 50, 50, frame)).toEqual(FITTED)
  expect(moved(zoomed(FITTED, 2, frame), 9999, -9999, frame)).toMatchObject({ x: 200, y: -300 })
})

test('four quarter turns are none, and a turn shows the whole photo', () => {
  let view = zoomed(FITTED, 3, frame)
  view = turned(view, 1)
  expect(view).toEqual({ zoom: 1, turn: 1, x: 0, y: 0 })
  expect(turned(turned(turned(view, 1), 1), 1)).toEqual(FITTED)
  expect(turned(FITTED, -1).turn).toBe(3)
})
