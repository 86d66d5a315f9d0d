// Photos in memory, for tests: the same promises as the folder, without a disk.
import type { Digest } from '../../shared/ids.ts'
import type { Blobs } from './blobs.ts'

export function createMemoryBlobs(): Blobs {
  const parts = new Map<Digest, Uint8Array<ArrayBuffer>>()
  const whole = new Map<Digest, Uint8Array<ArrayBuffer>>()
  const received = (digest: Digest) => parts.get(digest)?.length ?? 0
  return {
    received: async digest => received(digest),
    append: async (digest, offset, bytes) => {
      const before = parts.get(digest) ?? new Uint8Array(0)
      if (offset !== before.length) return { kind: 'wrongOffset', received: before.length }
      const after = new Uint8Array(before.length + bytes.length)
      after.set(before)
      after.set(bytes, before.length)
      parts.set(digest, after)
      return { kind: 'appended', received: after.length }
    },
    unfinished: async digest => parts.get(digest) ?? null,
    finish: async digest => {
      const bytes = parts.get(digest)
      if (bytes) whole.set(digest, bytes)
      else if (!whole.has(digest)) throw new Error(`nothing to finish for ${digest}`)
      parts.delete(digest)
    },
    discard: async digest => {
      parts.delete(digest)
    },
    has: async digest => whole.has(digest),
    read: async digest => whole.get(digest) ?? null,
    list: async () => [...whole.keys()].sort(),
    sweep: async () => 0,
  }
}
