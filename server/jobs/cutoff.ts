// Freezes at the cut when nobody writes just then. Only a convenience: the first write at or after the cut freezes by itself (R12), so a
// timer that is late, runs twice or not at all changes no report. Looks at the clock every minute, because clocks are set and campaigns change.
import { MINUTE } from '../../shared/local-day.ts'
import type { Clock } from '../../shared/ports.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Timers } from '../timers.ts'

export interface CutoffParts {
  store: Pick<Store, 'campaigns' | 'reports'>
  clock: Clock
  timers: Timers
  log: Log
}

/** Freezes what is due now, and then at every cut. Resolves when the days that were missed are frozen; returns the function that stops it. */
export async function startCutoff(parts: CutoffParts): Promise<() => void> {
  let cancel: () => void = () => undefined
  let stopped = false
  async function tick(): Promise<void> {
    const wait = await freezeAndWait(parts)
    if (!stopped) cancel = parts.timers.after(wait, () => void tick())
  }
  await tick()
  return () => {
    stopped = true
    cancel()
  }
}

/** How long until it is worth looking again. A store that cannot write now is tried again soon. */
async function freezeAndWait({ store, clock, log }: CutoffParts): Promise<number> {
  try {
    const due = await store.campaigns.nextCut()
    if (due !== null && due <= clock.now()) await store.reports.freezeDue()
    const next = await store.campaigns.nextCut()
    return next === null ? MINUTE : Math.min(MINUTE, Math.max(1, next - clock.now()))
  } catch (error) {
    log.error('the cut could not be performed', { name: error instanceof Error ? error.name : 'unknown' })
    return MINUTE / 12
  }
}
