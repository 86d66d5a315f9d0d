// What the review desk is told. Lists carry masked numbers only; the full record is one request of its own, and is logged (R17).
import * as z from 'zod/mini'
import { Answers, Marks } from './answers.ts'
import { Entity } from './entity.ts'
import { Finding } from './finding.ts'
import { Digest, Slug, Uuid } from './ids.ts'
import { LocalDay } from './local-day.ts'
import { ReviewState } from './record.ts'
import { Decision, ReviewReason } from './review.ts'
import { StageState } from './stage.ts'

export const DESK_PAGE = 100

export const DeskQuery = z.object({
  campaign: Slug,
  states: z.array(ReviewState),
  /** Of this stage alone, by its id; of all that the asker may see when left out. */
  stage: z.optional(Slug),
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
  /** Left out for the campaign's first stage. */
  stage: z.optional(Slug),
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

/** How an entity stands in one stage of its campaign's path. */
export const CaseStage = z.object({
  stage: Slug,
  state: StageState,
  record: z.nullable(Uuid),
  opensOn: z.nullable(LocalDay),
  dueOn: z.nullable(LocalDay),
})
export type CaseStage = z.infer<typeof CaseStage>

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
  /** Left out for the campaign's first stage. */
  stage: z.optional(Slug),
  /** Where its entity stands in the whole path, as far as the asker may see. */
  path: z.optional(z.array(CaseStage)),
  /** What the campaign's office set, for reading the record as it was judged (R14). */
  settings: z.optional(z.record(z.string(), z.string())),
})
export type DeskRecord = z.infer<typeof DeskRecord>

export const ReviewAnswer = z.object({ record: Uuid, version: Uuid, state: ReviewState, decision: Decision, seq: z.int() })
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

export const CASE_PAGE = 100

/** An entity in its campaign's path, stage by stage, for the desk: what waits for an officer, and where everything stands. */
export const CaseQuery = z.object({
  campaign: Slug,
  stage: Slug,
  /** Only entities that stand so in the stage. */
  states: z.array(StageState),
  residentialGroup: z.optional(Slug),
  /** As in DeskQuery. */
  search: z.optional(z.string()),
  after: z.optional(z.string()),
})
export type CaseQuery = z.infer<typeof CaseQuery>

export const CaseItem = z.object({
  entity: z.string(),
  title: z.string(),
  subtitle: z.string(),
  residentialGroup: Slug,
  residentialGroupName: z.string(),
  /** In the order of the path; those that the asker may not see are left out. */
  path: z.array(CaseStage),
  /** Somebody else is filling it just now. */
  claimedBy: z.optional(z.string()),
})
export type CaseItem = z.infer<typeof CaseItem>

export const CasePage = z.object({
  items: z.array(CaseItem),
  next: z.nullable(z.string()),
  total: z.int(),
  /** How many entities stand how in the stage, whatever `states` asked for. */
  counts: z.partialRecord(StageState, z.int()),
})
export type CasePage = z.infer<typeof CasePage>

/** Everything that an officer's draft of a stage begins with. Opening it is logged like a record (R17). */
export const DeskCase = z.object({
  campaign: Slug,
  stage: Slug,
  entity: Entity,
  residentialGroupName: z.string(),
  path: z.array(CaseStage),
  /** Answers of an earlier stage, under this form's names. */
  prefill: Answers,
  /** Repeat → its rows, where they are rows of a list. */
  rows: z.record(z.string(), z.array(Answers)),
  /** The earlier stage's record, whose photos and values lie beside; null when there is none. */
  beside: z.nullable(DeskRecord),
})
export type DeskCase = z.infer<typeof DeskCase>
