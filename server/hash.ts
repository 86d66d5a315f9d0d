// SHA-256 where a promise cannot be awaited (inside a transaction), with the same canonical JSON as shared/digest.ts.
import { createHash } from 'node:crypto'
import { canonical } from '../shared/digest.ts'
import type { Digest } from '../shared/ids.ts'

export function sha256(data: string | Uint8Array): Digest {
  return createHash('sha256').update(data).digest('hex')
}

export function sha256Of(value: unknown): Digest {
  return sha256(canonical(value))
}
