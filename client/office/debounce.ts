// Many news in a moment become one act: it runs when it has been quiet for a while, but never waits longer than a limit, so that a busy
// quarter of an hour before the cut still refreshes.
import type { Clock } from '../../shared/ports.ts'
import type { Timers } from '../ports.ts'

export interface Debounce {
  poke(): void
  stop(): void
}

export interface Patience {
  quietMs: number
  longestMs: number
}

export function createDebounce(ports: { clock: Clock; timers: Timers }, { quietMs, longestMs }: Patience, act: () => void): Debounce {
  let firstPoke: number | null = null
  let cancel = () => {}
  const run = () => {
    firstPoke = null
    act()
  }
  return {
    poke: () => {
      const now = ports.clock.now()
      firstPoke ??= now
      cancel()
      cancel = ports.timers.after(Math.max(0, Math.min(quietMs, firstPoke + longestMs - now)), run)
    },
    stop: () => cancel(),
  }
}
