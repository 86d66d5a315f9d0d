// Phone → server: a batch of versions. Small, so that it goes through a bad signal before 15:00 (R6).
import * as z from 'zod/mini'
import { Uuid } from './ids.ts'
import { Outcome } from './outcome.ts'

export const PUSH_MAX_VERSIONS = 20
export const PUSH_MAX_BYTES = 1024 * 1024

/** Versions are parsed one by one, so that an unreadable one is refused alone (R7). */
export const PushRequest = z.strictObject({
  device: Uuid,
  /** Versions that the phone holds unsent, this batch included: the device ledger's figure. */
  unsent: z.int(),
  versions: z.array(z.unknown()).check(z.maxLength(PUSH_MAX_VERSIONS)),
})
export type PushRequest = z.infer<typeof PushRequest>

/** One outcome a version, in the order sent. The literal marks the answer as the server's own: a captive portal cannot say it by chance. */
export const PushAnswer = z.object({ kind: z.literal('phieu-so/push'), now: z.int(), epoch: z.string(), outcomes: z.array(Outcome) })
export type PushAnswer = z.infer<typeof PushAnswer>
