// What the review desk is told. Lists carry masked numbers only; the full record is one request of its own, and is logged (R17).
import * as z from 'zod/mini'
import { Answers, Marks } from './answers.ts'
import { Finding } from './finding.ts'
import { Digest, Slug, Uuid } from './ids.ts'
import { LocalDay } from './local-day.ts'
import { ReviewState } from './record.ts'
import { Decision, ReviewReason } from './review.ts'

export const DESK_PAGE = 100

export const DeskQuery = z.object({
  campaign: Slug,
  states: z.array(ReviewState),
  residentialGroup: z.optional(Slug),
  /** Folded search text: title, subtitle. Never a number in full. */
  search: z.optional(z.string()),
  after: z.optional(z.string()),
})
export type DeskQuery = z.infer<typeof DeskQuery>

export const DeskItem = z.object({
  record: Uuid,
  version: Uuid,
  title: z.string(),
  subtitle: z.string(),
  residentialGroup: Slug,
  residentialGroupName: z.string(),
  collector: z.string(),
  state: ReviewState,
  receivedAt: z.int(),
  reportingDay: LocalDay,
  errors: z.int(),
  warnings: z.int(),
  photosWanted: z.int(),
  photosNamed: z.int(),
  /** Somebody else has it open just now. */
  claimedBy: z.optional(z.string()),
})
export type DeskItem = z.infer<typeof DeskItem>
export const DeskPage = z.object({ items: z.array(DeskItem), next: z.nullable(z.string()), total: z.int() })
export type DeskPage = z.infer<typeof DeskPage>

export const HistoryEntry = z.object({
  at: z.int(),
  who: z.string(),
  /** "received", "approve", "return", "reject", "conflict", "viewed" … */
  action: z.string(),
  version: z.nullable(Uuid),
  reasons: z.array(ReviewReason),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const DeskRecord = z.object({
  record: Uuid,
  version: Uuid,
  campaign: Slug,
  form: Slug,
  formVersion: z.int(),
  definition: z.unknown(),
  state: ReviewState,
  residentialGroup: Slug,
  residentialGroupName: z.string(),
  collector: z.string(),
  answers: Answers,
  marks: Marks,
  /** The version before it, to mark what a correction changed. */
  previous: z.nullable(z.object({ version: Uuid, answers: Answers })),
  entity: z.nullable(z.object({ id: z.string(), title: z.string(), subtitle: z.string(), properties: z.record(z.string(), z.string()) })),
  findings: z.array(Finding),
  reasons: z.array(ReviewReason),
  photos: z.array(z.object({ digest: Digest, question: z.string(), complete: z.boolean() })),
  receivedAt: z.int(),
  finalizedAt: z.int(),
  /** The moment that it was judged by (as-of.ts). */
  asOf: z.optional(z.int()),
  reportingDay: LocalDay,
  history: z.array(HistoryEntry),
  /** Other versions kept beside it after a conflict. */
  conflicts: z.array(z.object({ version: Uuid, receivedAt: z.int(), answers: Answers })),
  /** Somebody else had it open already: two people should not decide about one record by accident. */
  claimedBy: z.optional(z.string()),
})
export type DeskRecord = z.infer<typeof DeskRecord>

export const ReviewAnswer = z.object({ record: Uuid, version: Uuid, state: ReviewState, decision: Decision, seq: z.int() })
export type ReviewAnswer = z.infer<typeof ReviewAnswer>
