// What became of one pushed version. Each record has its own outcome; one bad record never blocks the queue (R7).
import * as z from 'zod/mini'
import { Finding } from './finding.ts'
import { Digest, Uuid } from './ids.ts'
import { Receipt } from './receipt.ts'
import { ReviewState } from './record.ts'

const kept = { version: Uuid, receipt: Receipt, state: ReviewState, findings: z.array(Finding), wantedPhotos: z.array(Digest) }

export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), ...kept }),
  /** Same version id, same digest as before: the first receipt again (R1). */
  z.object({ kind: z.literal('duplicate'), ...kept }),
  /** Kept beside the first; the office decides (R1, R2). */
  z.object({ kind: z.literal('conflict'), ...kept }),
  /** Not stored; the phone keeps it (R3). */
  z.object({
    kind: z.literal('refused'),
    version: Uuid,
    code: z.string(),
    message: z.string(),
    details: z.optional(z.record(z.string(), z.unknown())),
  }),
])
export type Outcome = z.infer<typeof Outcome>
