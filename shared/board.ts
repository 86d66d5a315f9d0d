// Today, at a glance: how far each residential group is, and who has not sent yet.
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { LocalDay } from './local-day.ts'

export const BoardRow = z.object({
  residentialGroup: Slug,
  name: z.string(),
  collectors: z.array(z.string()),
  toCollect: z.int(),
  collected: z.int(),
  /** Versions received for the day that is open now. */
  sentToday: z.int(),
  lastReceivedAt: z.nullable(z.int()),
  /** What its phones said they still hold, the last time they spoke. */
  unsentOnPhones: z.int(),
  unchecked: z.int(),
  approved: z.int(),
  returned: z.int(),
})
export type BoardRow = z.infer<typeof BoardRow>

export const Board = z.object({
  campaign: Slug,
  /** Whose rows and records it counts; left out for a campaign without a path. */
  stage: z.optional(Slug),
  day: LocalDay,
  cutAt: z.int(),
  now: z.int(),
  rows: z.array(BoardRow),
})
export type Board = z.infer<typeof Board>
