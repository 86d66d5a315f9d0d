// Photos by digest. Chunks are appended to an unfinished upload; only bytes that hash to their name become a blob (R5).
// Implementations: folder.ts (default), memory.ts (tests). All uploads of one digest are serialised by the implementation.
import type { Digest } from '../../shared/ids.ts'

export type Appended = { kind: 'appended'; received: number } | { kind: 'wrongOffset'; received: number }

export interface Blobs {
  /** Bytes of an unfinished upload that are safely there, from the start without a gap; 0 when there is none. */
  received(digest: Digest): Promise<number>
  /** Adds bytes at `offset`, which must be what `received` says. Durable when it resolves. */
  append(digest: Digest, offset: number, bytes: Uint8Array): Promise<Appended>
  /** The bytes of the unfinished upload, to be checked before `finish`. */
  unfinished(digest: Digest): Promise<Uint8Array<ArrayBuffer> | null>
  /** The upload becomes the blob, in one step and durably. */
  finish(digest: Digest): Promise<void>
  /** Forgets an unfinished upload. */
  discard(digest: Digest): Promise<void>
  has(digest: Digest): Promise<boolean>
  read(digest: Digest): Promise<Uint8Array<ArrayBuffer> | null>
  /** Every finished blob, for verification and backup. */
  list(): Promise<Digest[]>
  /** Removes unfinished uploads that nobody touched since `before`; returns how many. */
  sweep(before: number): Promise<number>
}
