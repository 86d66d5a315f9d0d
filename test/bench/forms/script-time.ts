// What a key costs in script, out of a trace of Chromium itself: on the page's main thread, everything that runs code (handlers, microtasks, timers,
// animation callbacks, garbage collection, and the layout that code forces) between the key's event and its painted frame.
// Measured with keys of their own: tracing slows a page down a little, and must not touch the latency figures.
import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds, both. */
  ts: number
  dur?: number
}

const CODE = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'HandlePostMessage',
  'v8.callFunction',
  'MinorGC',
  'MajorGC',
  'V8.GCScavenger',
  'BlinkGC.AtomicPhase',
])

/** Milliseconds of script for each key that `press` gives the page. */
export async function scriptTimes(browser: Browser, page: Page, press: () => Promise<unknown>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing', 'v8'] })
  await press()
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }
  return windows(trace.traceEvents).map(window => scriptIn(window, trace.traceEvents) / 1000)
}

interface Window {
  from: number
  to: number
  pid: number
  tid: number
}

/** From the mark in the key's event to the mark after its frame. */
function windows(events: readonly TraceEvent[]): Window[] {
  const marks = events.filter(({ name }) => name === 'bench-begun' || name === 'bench-painted').toSorted((a, b) => a.ts - b.ts)
  return marks.flatMap((mark, at) => {
    const end = marks[at + 1]
    if (mark.name !== 'bench-begun' || end?.name !== 'bench-painted') return []
    return [{ from: mark.ts, to: end.ts, pid: mark.pid, tid: mark.tid }]
  })
}

/** The union of the slices, since they nest. Microseconds. */
function scriptIn({ from, to, pid, tid }: Window, events: readonly TraceEvent[]): number {
  const slices = events
    .filter(event => event.ph === 'X' && event.pid === pid && event.tid === tid && CODE.has(event.name) && event.dur !== undefined)
    .map(({ ts, dur = 0 }) => ({ begin: Math.max(ts, from), end: Math.min(ts + dur, to) }))
    .filter(({ begin, end }) => end > begin)
    .toSorted((a, b) => a.begin - b.begin)
  let total = 0
  let reached = from
  for (const { begin, end } of slices) {
    total += Math.max(0, end - Math.max(begin, reached))
    reached = Math.max(reached, end)
  }
  return total
}
