// News inside the process: who listens learns that something changed, after the commit. Carries no data (shared/live.ts).
import type { LiveEvent } from '../shared/live.ts'

export interface LiveNews {
  publish(event: LiveEvent): void
  /** Returns the function that stops it. */
  subscribe(listener: (event: LiveEvent) => void): () => void
}

export function createLiveNews(): LiveNews {
  const listeners = new Set<(event: LiveEvent) => void>()
  return {
    publish: event => {
      for (const listener of [...listeners]) listener(event)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
