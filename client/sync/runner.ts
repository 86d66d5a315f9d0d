// When the phone talks to the server. One round at a time over all tabs of the device (a lock), started by a save, the start, the screen
// becoming visible, the network coming back, or the timer; failures wait longer each time, with jitter, so that a ward's phones do not
// come back all at once. navigator.onLine is a hint to try, never a reason not to.
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { Changes } from '../local/changes.ts'
import type { SyncStatus } from '../phone.ts'
import type { Locks, Timers } from '../ports.ts'
import type { Failure } from './trouble.ts'

/** A quiet phone asks this often what the office decided. */
const QUIET = 120_000
const FIRST_RETRY = 5_000
const LAST_RETRY = 300_000

export interface Runner {
  status(): SyncStatus
  onStatus(listener: () => void): () => void
  /** Resolves when a round that began after the call has ended. */
  run(reason: 'asked' | 'trigger'): Promise<SyncStatus>
  stop(): void
}

export interface RunnerPorts {
  clock: Clock
  random: Random
  timers: Timers
  locks: Locks
  lockName: string
  changes: Changes
  /** One round; null when everything went. */
  round: (reason: 'asked' | 'trigger') => Promise<Failure | null>
  /** False while nobody is signed in and unlocked: then there is nothing to say. */
  ready: () => boolean
  lastSuccessAt: Instant | null
}

export function createRunner(ports: RunnerPorts): Runner {
  const { clock, timers, locks, changes } = ports
  const listeners = new Set<() => void>()
  let status: SyncStatus = { running: false, lastSuccessAt: ports.lastSuccessAt, trouble: null, nextTryAt: null }
  let failures = 0
  let stopped = false
  let stopTimer = () => {}
  let current: Promise<SyncStatus> | null = null
  let following: Promise<SyncStatus> | null = null
  let followingIsAsked = false

  function show(next: Partial<SyncStatus>): void {
    status = { ...status, ...next }
    for (const listener of [...listeners]) listener()
  }
  function tell(next: Partial<SyncStatus>): void {
    show(next)
    changes.tell({ kind: 'sync', status })
  }
  const stopHearing = changes.hear((news, here) => {
    if (news.kind === 'sync' && !here) show(news.status)
  })

  function schedule(): void {
    stopTimer()
    if (stopped || !ports.ready()) return
    const wait = failures === 0 ? QUIET : backOff(failures, ports.random)
    stopTimer = timers.after(wait, () => void run('trigger'))
    show({ nextTryAt: clock.now() + wait })
  }

  async function attempt(reason: 'asked' | 'trigger'): Promise<SyncStatus> {
    if (stopped || !ports.ready()) return status
    stopTimer()
    tell({ running: true, nextTryAt: null })
    const failure = await ports.round(reason).catch(unexpected)
    if (!ports.ready()) {
      tell({ running: false })
      return status
    }
    failures = failure ? failures + 1 : 0
    tell({ running: false, ...(failure ? { trouble: troubleOf(failure) } : { trouble: null, lastSuccessAt: clock.now() }) })
    schedule()
    return status
  }
  function troubleOf({ message, code }: Failure): SyncStatus['trouble'] {
    const since = status.trouble?.since ?? clock.now()
    return code === undefined ? { message, since } : { message, since, code }
  }

  function begin(reason: 'asked' | 'trigger'): Promise<SyncStatus> {
    const round = locks
      .hold(ports.lockName, () => attempt(reason))
      .finally(() => {
        current = null
      })
    current = round
    return round
  }
  function run(reason: 'asked' | 'trigger'): Promise<SyncStatus> {
    if (stopped) return Promise.resolve(status)
    if (!current) return begin(reason)
    followingIsAsked ||= reason === 'asked'
    following ??= current
      .catch(() => status)
      .then(() => {
        const next = followingIsAsked ? 'asked' : 'trigger'
        following = null
        followingIsAsked = false
        return begin(next)
      })
    return following
  }

  return {
    status: () => status,
    onStatus(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run,
    stop() {
      stopped = true
      stopTimer()
      stopHearing()
    },
  }
}

/** A fault of the program or of the device's storage: said, kept apart, tried again. */
function unexpected(error: unknown): Failure {
  const detail = error instanceof Error ? error.name : 'Error'
  return { message: `Máy gặp lỗi khi gửi (${detail}). Phiếu vẫn nằm trong máy và sẽ tự gửi lại.`, code: 'device', ends: true }
}

/** Doubles up to five minutes; between half and all of it, by chance. */
function backOff(failures: number, random: Random): number {
  const longest = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 10))
  const [chance = 0] = random.bytes(1)
  return Math.round(longest * (0.5 + chance / 512))
}
