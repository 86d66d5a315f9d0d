// A campaign is data (DESIGN §1): dates, forms, list, cut-off, targets. Phones receive it whole.
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { LocalDay, LocalTime } from './local-day.ts'
import { RowBinding, Stage } from './stage.ts'
import { Text } from './text.ts'

/** Which days have a report: every calendar day of the campaign, or working days by the editable table (R10). */
export const CutoffDays = z.enum(['calendar', 'working'])

/** A day that differs from the week's pattern: `off` a holiday, `working` a compensatory working day. */
export const SpecialDay = z.object({ day: LocalDay, kind: z.enum(['off', 'working']), name: z.string() })
export type SpecialDay = z.infer<typeof SpecialDay>

export const CutoffRule = z.object({ time: LocalTime, days: CutoffDays, specialDays: z.array(SpecialDay) })
export type CutoffRule = z.infer<typeof CutoffRule>

/** A list as phones and desks speak of it. */
export const ListWords = z.object({
  id: Slug,
  title: Text,
  noun: Text,
  /** Its rows are given: nothing can be added to it in the field. */
  fixed: z.optional(z.boolean()),
})
export type ListWords = z.infer<typeof ListWords>

/** The campaign's way over its entities: its stages in order, the repeats whose rows are rows of a list, and the lists that it is about. */
export const CampaignPath = z.object({
  stages: z.array(Stage).check(z.minLength(1)),
  rows: z.array(RowBinding),
  lists: z.array(ListWords),
})
export type CampaignPath = z.infer<typeof CampaignPath>

export const Campaign = z.object({
  id: Slug,
  title: Text,
  firstDay: LocalDay,
  lastDay: LocalDay,
  cutoff: CutoffRule,
  /** The form that collectors fill, and the version that new drafts begin on. Older versions stay acceptable. */
  form: Slug,
  formVersion: z.int(),
  /** The list it chases. */
  list: Slug,
  /** The office that receives, as printed on reports. */
  office: z.string(),
  /** Share of the list to reach, 0–1. */
  target: z.number(),
  /** Left out: one stage, on `form` over `list`. The first stage is always that. */
  path: z.optional(CampaignPath),
  /** What the office chose, every setting of the campaign with a value, for setting('name') on phone and server alike (R14). */
  settings: z.optional(z.record(z.string(), z.string())),
  letterhead: z.optional(z.enum(['office', 'party'])),
  /** Only who holds this duty sees the campaign at all (R16). */
  visibleTo: z.optional(Slug),
})
export type Campaign = z.infer<typeof Campaign>
