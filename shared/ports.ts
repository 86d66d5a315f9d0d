// The outside world as product code sees it. Only the two compositions (server/main.ts, client/main.tsx) and the tests make these;
// everything else is handed them, so that a simulator can own time and chance.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

export interface Clock {
  /** The wall clock's present reading. May step backwards; whoever needs order must not rely on it. */
  now(): Instant
}

export interface Random {
  /** `length` bytes nobody can predict (a seeded stream in tests). */
  bytes(length: number): Uint8Array<ArrayBuffer>
}
