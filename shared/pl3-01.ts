// What the office's screen and the server say about the land campaign's export: what would go up, what is left out and why, and the job that writes it.
import * as z from 'zod/mini'
import { Uuid } from './ids.ts'

/** How a person wants it this time. */
export const Pl301Request = z.strictObject({
  sheet: z.enum(['50', '38', 'own']),
  /** Also what nobody has approved yet. */
  received: z.boolean(),
})
export type Pl301Request = z.infer<typeof Pl301Request>

/** Left out of the sheet, each for one reason: not decided, sent back, in conflict, not completed, or another record of the same certificate goes up. */
export const LeftOut = z.enum(['waiting', 'returned', 'rejected', 'conflict', 'exception', 'another', 'unreadable'])
export type LeftOut = z.infer<typeof LeftOut>
/** In the sheet, but to be looked at. */
export const Remark = z.enum(['noPhotos', 'photosMissing', 'noSerial', 'sameSerial', 'severalFiles', 'usesOverThree'])
export type Remark = z.infer<typeof Remark>

/** One case that is left out or remarkable; `reason` is the officer's, in words, of an exception. */
export const Pl301Problem = z.object({
  record: Uuid,
  kind: z.string(),
  title: z.string(),
  residentialGroupName: z.string(),
  reason: z.optional(z.string()),
})
export type Pl301Problem = z.infer<typeof Pl301Problem>

/** So many problems are told; `counts` has them all. */
export const PROBLEMS_TOLD = 300

export const Pl301Overview = z.object({
  /** What the settings say. */
  sheet: z.enum(['50', '38', 'own']),
  /** Why the ward's own columns cannot be used; null when they can, or when there are none. */
  mistake: z.nullable(z.string()),
  /** Cases that go up. */
  cases: z.int(),
  /** Kind of problem → cases. A newer server may name kinds that this build does not know. */
  counts: z.record(z.string(), z.int()),
  problems: z.array(Pl301Problem),
})
export type Pl301Overview = z.infer<typeof Pl301Overview>

export const Pl301Job = z.object({
  job: Uuid,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  sheet: z.enum(['50', '38', 'own']),
  received: z.boolean(),
  cases: z.int(),
  /** Of `cases`, written so far. */
  done: z.int(),
  rows: z.int(),
  /** Of the file, when it is done. */
  bytes: z.int(),
  /** Scans that there are for the zip. */
  files: z.int(),
  counts: z.record(z.string(), z.int()),
  problems: z.array(Pl301Problem),
})
export type Pl301Job = z.infer<typeof Pl301Job>

/** The running or newest job of a campaign, for a screen that comes back. */
export const Pl301Jobs = z.object({ jobs: z.array(Pl301Job) })
export type Pl301Jobs = z.infer<typeof Pl301Jobs>
