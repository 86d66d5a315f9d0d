// Saves a draft soon after each change, one save at a time, the last state last. `flush` is for the moments that may be the page's last: a
// question left, a page turned, the screen hidden, the camera about to open. Timers and the save itself are handed in.
import type { Timers } from '../../ports.ts'

/** Typing is saved at most this long after the last key, in milliseconds. */
export const SAVE_DELAY = 300

export type SaveState = 'saved' | 'saving' | 'failed'

export interface Autosave {
  changed(): void
  /** Resolves when everything changed before the call is durable, or its saving has failed (see `state`). */
  flush(): Promise<void>
  /** After this nothing is saved any more: the draft is being finalized or discarded. Resolves when a running save has ended. */
  end(): Promise<void>
  /** Finalizing failed: the draft lives on, and what was changed meanwhile is saved. */
  resume(): void
  state(): SaveState
  onState(listener: () => void): () => void
}

export function createAutosave(save: () => Promise<void>, timers: Timers): Autosave {
  const listeners = new Set<() => void>()
  let state: SaveState = 'saved'
  let dirty = false
  let ended = false
  let running: Promise<void> | null = null
  let stop = () => {}

  const become = (next: SaveState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }
  const run = async () => {
    while (dirty && !ended) {
      dirty = false
      try {
        await save()
        if (!dirty) become('saved')
      } catch {
        // A full disk, mostly. What is typed stays in memory and is tried again with the next change or flush.
        dirty = true
        return become('failed')
      }
    }
  }
  const flush = async () => {
    stop()
    if (running) await running
    if (!dirty || ended) return
    running = run().finally(() => {
      running = null
    })
    await running
  }
  const changed = () => {
    dirty = true
    if (ended) return
    become('saving')
    stop()
    stop = timers.after(SAVE_DELAY, () => void flush())
  }
  return {
    changed,
    flush,
    async end() {
      ended = true
      stop()
      if (running) await running
    },
    resume() {
      ended = false
      if (dirty) changed()
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
