// Server → phone: what changed since a change number, for this person only. A quiet sync is one push and one pull.
import * as z from 'zod/mini'
import { Answers, Marks } from './answers.ts'
import { Campaign } from './campaign.ts'
import { Entity } from './entity.ts'
import { Finding } from './finding.ts'
import { Digest, Slug, Uuid } from './ids.ts'
import { LocalDay } from './local-day.ts'
import { ReviewState } from './record.ts'
import { ReviewReason } from './review.ts'

/** A page holds at most so many entities and records together. */
export const PULL_PAGE = 500

/** A record as its collector needs to see it. Answers come along only while it is returned, so that it can be corrected anywhere. */
export const PulledRecord = z.object({
  record: Uuid,
  /** Its current version. */
  version: Uuid,
  campaign: Slug,
  form: Slug,
  formVersion: z.int(),
  /** Left out for the campaign's first stage. */
  stage: z.optional(Slug),
  entity: z.nullable(z.string()),
  residentialGroup: Slug,
  state: ReviewState,
  receivedAt: z.int(),
  reportingDay: LocalDay,
  findings: z.array(Finding),
  reasons: z.array(ReviewReason),
  wantedPhotos: z.array(Digest),
  returned: z.nullable(z.object({ answers: Answers, marks: Marks })),
  seq: z.int(),
})
export type PulledRecord = z.infer<typeof PulledRecord>

/** Form definitions travel as they are; forms/language parses them. */
export const PulledForm = z.object({ form: Slug, version: z.int(), definition: z.unknown() })

export const ResidentialGroup = z.object({ id: Slug, name: z.string(), order: z.int() })
export type ResidentialGroup = z.infer<typeof ResidentialGroup>

export const PullAnswer = z.object({
  kind: z.literal('phieu-so/pull'),
  now: z.int(),
  epoch: z.string(),
  /** Ask next time with this. */
  cursor: z.int(),
  /** More pages wait. */
  more: z.boolean(),
  campaigns: z.array(Campaign),
  /** Nothing about them is news since the cursor: `campaigns` is empty, keep what is held. Only to who asked with `&keeps=campaigns`. */
  campaignsUnchanged: z.optional(z.boolean()),
  /** Names what this person may see. Another one than before: pull again from the beginning, and let go what is not named then (R16). */
  sight: z.optional(z.string()),
  residentialGroups: z.array(ResidentialGroup),
  forms: z.array(PulledForm),
  entities: z.array(Entity),
  records: z.array(PulledRecord),
})
export type PullAnswer = z.infer<typeof PullAnswer>
