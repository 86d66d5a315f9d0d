import { expect, test } from 'vitest'
import { createDebounce } from './debounce.ts'

/** A clock that one sets, with the timers that hang on it. */
function world() {
  let now = 0
  let waiting: { at: number; act: () => void }[] = []
  const step = (to: number) => {
    now = to
    const due = waiting.filter(timer => timer.at <= now)
    waiting = waiting.filter(timer => timer.at > now)
    for (const timer of due) timer.act()
  }
  const after = (ms: number, act: () => void) => {
    const timer = { at: now + ms, act }
    waiting.push(timer)
    return () => {
      waiting = waiting.filter(other => other !== timer)
    }
  }
  return { clock: { now: () => now }, timers: { after }, step }
}
const patience = { quietMs: 400, longestMs: 1000 }

test('many news in a moment are one act, once it is quiet', () => {
  const ports = world()
  let acts = 0
  const debounce = createDebounce(ports, patience, () => acts++)
  for (const at of [0, 100, 200]) {
    ports.step(at)
    debounce.poke()
  }
  ports.step(599)
  expect(acts).toBe(0)
  ports.step(600)
  expect(acts).toBe(1)
  ports.step(5000)
  expect(acts).toBe(1)
})

test('news that never pause do not put the act off for ever', () => {
  const ports = world()
  let acts = 0
  const debounce = createDebounce(ports, patience, () => acts++)
  for (let at = 0; at <= 1000; at += 100) {
    ports.step(at)
    debounce.poke()
  }
  expect(acts).toBe(1)
})

test('a screen that is gone is not acted upon', () => {
  const ports = world()
  let acts = 0
  const debounce = createDebounce(ports, patience, () => acts++)
  debounce.poke()
  debounce.stop()
  ports.step(5000)
  expect(acts).toBe(0)
})
