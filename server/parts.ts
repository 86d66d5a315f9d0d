// Everything the server is made of. server/main.ts makes the real ones; test/world.ts makes its own.
import type { Clock, Random } from '../shared/ports.ts'
import type { Blobs } from './blobs/blobs.ts'
import type { LiveNews } from './live.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/store.ts'
import type { Timers } from './timers.ts'

/** Named places where a simulator may break the server: it throws there, and what was promised must still hold. */
export type FaultPoint = 'before-commit' | 'after-commit' | 'before-answer' | 'blob-append' | 'blob-finish'
export type Fault = (point: FaultPoint, what: string) => void

export interface ServerParts {
  readonly store: Store
  readonly blobs: Blobs
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  readonly log: Log
  readonly settings: Settings
  readonly live: LiveNews
  readonly fault?: Fault
}
