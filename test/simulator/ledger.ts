// What the people of the simulated world know for themselves: what they typed and photographed, and what their phones told them. The oracle
// compares it with the server's tables; nothing in it comes from the product's own bookkeeping.
import type { Answers } from '../../shared/answers.ts'
import type { Receipt } from '../../shared/receipt.ts'

export interface Typed {
  device: string
  record: string
  group: string
  answers: Answers
  photos: { digest: string; bytes: Uint8Array<ArrayBuffer> }[]
}

export interface Ledger {
  /** Saved as a draft: from now on it must exist, as a draft or as a version. By record. */
  drafts: Map<string, Typed>
  /** By version. */
  finalized: Map<string, Typed>
  /** Receipts that a phone showed, by version. */
  shown: Map<string, Receipt>
  /** The server's clock when it received, and its highest reading so far; by version, noted by the world at the moment of the commit. */
  clockAtReceipt: Map<string, { clock: number; highest: number }>
  /** Frozen reports as first seen, by day: the row as it stood in the table. */
  frozen: Map<string, string>
  violations: string[]
  log: string[]
}

export const newLedger = (): Ledger => ({
  drafts: new Map(),
  finalized: new Map(),
  shown: new Map(),
  clockAtReceipt: new Map(),
  frozen: new Map(),
  violations: [],
  log: [],
})
