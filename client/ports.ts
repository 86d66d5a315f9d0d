// The parts of the browser that the phone is handed, beside the clock and chance of shared/ports.ts. main.tsx makes them from the real
// browser, test/world.ts from a world that can cut the wire, kill a tab and own the time.

/** Sends one request. Rejects when nothing came back. Cookies are the wire's affair. */
export type Wire = (request: Request) => Promise<Response>

export interface Timers {
  /** Runs `act` after `milliseconds`; the function returned stops it. */
  after(milliseconds: number, act: () => void): () => void
}

export interface Locks {
  /** Runs `act` when no other tab of this device holds `name`; released when it settles or its tab dies. */
  hold<T>(name: string, act: () => Promise<T>): Promise<T>
}

/** Between the tabs of one device. What a tab posts, the others hear; it does not hear itself. */
export interface Channel {
  post(message: unknown): void
  listen(listener: (message: unknown) => void): () => void
}

/** Work factor of the PIN's key derivation (Argon2id). The browser uses 19 MiB and 2 passes; tests as little as there is. */
export interface KdfCost {
  memoryKiB: number
  passes: number
}

/** What navigator.storage answers; absent where a browser has none. */
export type StorageManagerPort = Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>

/** News without data from the server, for the office. Returns a function that ends it. */
export type OpenLive = (path: string, heard: { message: (data: string) => void; trouble: () => void }) => () => void
