// What the phone shows as proof: "Đã nhận 14:32:10, tính vào báo cáo ngày 21/11".
import * as z from 'zod/mini'
import { Digest, Uuid } from './ids.ts'
import { LocalDay } from './local-day.ts'

export const Receipt = z.object({
  record: Uuid,
  version: Uuid,
  digest: Digest,
  /** Place in the ward's one sequence of events; never decreases. */
  seq: z.int(),
  /** The server's clock (R8), never earlier than any receipt before it. */
  receivedAt: z.int(),
  /** The report that counts it (R12). */
  reportingDay: LocalDay,
  /** Changes when a server is restored from a backup. */
  epoch: z.string(),
})
export type Receipt = z.infer<typeof Receipt>
