// Waiting, as product code sees it. server/main.ts makes the real ones; a simulator owns its own.
export interface Timers {
  /** Calls once after so many milliseconds. Returns the function that takes it back. */
  after(milliseconds: number, call: () => void): () => void
}

/** Lets what waits be done first: between two parts of a long work phones and desks are answered. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
