// The office's decision on one version (DESIGN §9).
import * as z from 'zod/mini'
import { Uuid } from './ids.ts'

/** A reason belongs to a question; the empty path is the record as a whole. */
export const ReviewReason = z.object({
  question: z.string().check(z.maxLength(300)),
  text: z.string().check(z.minLength(1), z.maxLength(1000)),
})
export type ReviewReason = z.infer<typeof ReviewReason>

export const Decision = z.enum(['approve', 'return', 'reject'])
export type Decision = z.infer<typeof Decision>

/** `version` is the one the reviewer saw: deciding about a newer one unseen is refused as stale. */
export const ReviewRequest = z.strictObject({ version: Uuid, decision: Decision, reasons: z.array(ReviewReason).check(z.maxLength(200)) })
export type ReviewRequest = z.infer<typeof ReviewRequest>
