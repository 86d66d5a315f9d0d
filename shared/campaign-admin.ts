// Administering campaigns, between the office's screens and the server: beginning one of the packages that come with the product, its dates, cut-off and
// settings while it runs, and drafts of packages: copies and edits that nobody else sees until they are published, all or nothing.
import * as z from 'zod/mini'
import { Campaign, CutoffDays, ListWords, SpecialDay } from './campaign.ts'
import { Slug, Uuid } from './ids.ts'
import { LocalDay, LocalTime } from './local-day.ts'
import { Filler, Setting } from './stage.ts'
import { Text } from './text.ts'

/** A whole package with its forms, pictures included. */
export const PACKAGE_MAX_BYTES = 6 * 1024 * 1024
/** No drive lasts longer than two years; a wrong year is more likely. */
export const LONGEST_CAMPAIGN = 731
/** Fewer than the working days of 400 days, so that there is always a next reporting day. */
const MOST_SPECIAL_DAYS = 200

export const CampaignDates = z.strictObject({ firstDay: LocalDay, lastDay: LocalDay })
export type CampaignDates = z.infer<typeof CampaignDates>

/** GET /api/packages: what an administrator can begin or copy. */
export const PackageSummary = z.object({
  id: Slug,
  title: Text,
  /** The office that receives. */
  office: z.string(),
  letterhead: z.enum(['office', 'party']),
  stages: z.array(z.object({ id: Slug, title: Text, filledBy: Filler, questions: z.int() })),
  lists: z.array(ListWords),
  /** Over all its forms; what the form works out by itself is no question. */
  questions: z.int(),
  /** What the office should ask about before it relies on the default. */
  toVerify: z.array(z.object({ name: z.string(), title: Text })),
  /** Its deadlines are counted back from this day; null when the ward chooses freely. */
  proposedLastDay: z.nullable(LocalDay),
  /** Then its settings and edits are the campaign's. */
  begun: z.boolean(),
})
export type PackageSummary = z.infer<typeof PackageSummary>
/** A campaign that an administrator sets up, whether or not its records are theirs to see. */
export const BegunSummary = z.object({
  id: Slug,
  title: Text,
  dates: CampaignDates,
  /** False: it began without a package, and only its dates, cut-off and office can be changed. */
  planned: z.boolean(),
  visibleTo: z.nullable(Slug),
  /** Named tasks that it knows; people are given them one by one. */
  duties: z.array(z.object({ id: Slug, title: Text, help: Text })),
})
export type BegunSummary = z.infer<typeof BegunSummary>
export const PackageList = z.object({ packages: z.array(PackageSummary), campaigns: z.array(BegunSummary) })
export type PackageList = z.infer<typeof PackageList>

/** POST /api/campaigns/begin; answered with the campaign (CampaignPlanAnswer). One that is begun already is refused (`campaign-begun`). */
export const BeginCampaign = z.strictObject({ package: Slug, dates: CampaignDates })
export type BeginCampaign = z.infer<typeof BeginCampaign>

/** A setting as it stands in a campaign. */
export const SettingStanding = z.extend(Setting, { value: z.string(), changed: z.boolean() })
export type SettingStanding = z.infer<typeof SettingStanding>

export const DutyStanding = z.object({
  id: Slug,
  title: Text,
  help: Text,
  /** People who can sign in and hold it. */
  holders: z.array(z.object({ person: Uuid, name: z.string() })),
})
export type DutyStanding = z.infer<typeof DutyStanding>

/** GET /api/campaigns/:id/plan, and the answer to every change of it. */
export const CampaignPlanAnswer = z.object({
  campaign: Campaign,
  /** A CampaignPackage (forms/campaigns/campaign-package.ts): the plan with the form versions that its stages stand on. Null: begun without a plan. */
  package: z.nullable(z.unknown()),
  settings: z.array(SettingStanding),
  duties: z.array(DutyStanding),
  /** Dates may not go back before it (R13). */
  lastFrozenDay: z.nullable(LocalDay),
  seq: z.int(),
})
export type CampaignPlanAnswer = z.infer<typeof CampaignPlanAnswer>

/** PUT /api/campaigns/:id/settings. `settings`: only those to change; the others stay. Days that are frozen stay as they are (R13). */
export const ChangeCampaign = z.strictObject({
  dates: CampaignDates,
  cutoff: z.strictObject({ time: LocalTime, days: CutoffDays, specialDays: z.array(SpecialDay).check(z.maxLength(MOST_SPECIAL_DAYS)) }),
  office: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  settings: z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(500))),
})
export type ChangeCampaign = z.infer<typeof ChangeCampaign>

/** Details of `setting-values` and `campaign-dates`: which ones, and why. */
export const SettingMistake = z.object({ name: z.string(), message: Text })
export type SettingMistake = z.infer<typeof SettingMistake>

/** Details of `campaign-mistakes`, and what a draft still lacks: the place in the package, and in words what is wrong. */
export const CampaignProblem = z.object({ place: z.string(), message: Text })
export type CampaignProblem = z.infer<typeof CampaignProblem>

/** POST /api/campaign-drafts. `from`: a built-in package's id, or a begun campaign's, which goes first. A copy's id is its draft's; an edit's the campaign's. */
export const BeginDraft = z.union([
  z.strictObject({
    from: Slug,
    copy: z.strictObject({
      /** Names of its forms are made of it, and hold 64 characters. */
      id: Slug.check(z.maxLength(48)),
      title: Text,
      /** 'same': it chases the same lists. 'own': lists of the same shape, still empty. */
      lists: z.enum(['same', 'own']),
    }),
  }),
  z.strictObject({ from: Slug, edit: z.literal(true) }),
])
export type BeginDraft = z.infer<typeof BeginDraft>

export const DraftSummary = z.object({
  id: Slug,
  title: Text,
  /** It changes a begun campaign; else it will be a new one. */
  edits: z.boolean(),
  /** Name of who saved it last. */
  changedBy: z.string(),
  changedAt: z.int(),
  seq: z.int(),
})
export type DraftSummary = z.infer<typeof DraftSummary>
export const DraftList = z.object({ drafts: z.array(DraftSummary) })
export type DraftList = z.infer<typeof DraftList>

/** What publishing would do to a form: `changed` ones are published as version `next`, the others stay at `standing`. */
export const DraftForm = z.object({ form: z.string(), standing: z.nullable(z.int()), next: z.int(), changed: z.boolean() })
export type DraftForm = z.infer<typeof DraftForm>

/** GET /api/campaign-drafts/:id, and the answer to beginning and saving it. */
export const CampaignDraft = z.extend(DraftSummary, {
  /** A CampaignPackage as far as it is written. Version numbers in it are the server's to set. */
  package: z.unknown(),
  dates: z.nullable(CampaignDates),
  /** Empty when it can be published. */
  problems: z.array(CampaignProblem),
  forms: z.array(DraftForm),
})
export type CampaignDraft = z.infer<typeof CampaignDraft>

/** PUT /api/campaign-drafts/:id: the whole package, kept even with mistakes. `seq` as last read; refused (`draft-changed`) when somebody saved meanwhile. */
export const SaveDraft = z.strictObject({ package: z.record(z.string(), z.unknown()), dates: z.nullable(CampaignDates), seq: z.int() })
export type SaveDraft = z.infer<typeof SaveDraft>

/** POST /api/campaign-drafts/:id/publish: what was read last is published, under these dates; all of it or nothing. */
export const PublishDraft = z.strictObject({ dates: CampaignDates, seq: z.int() })
export type PublishDraft = z.infer<typeof PublishDraft>

export const DraftPublished = z.object({
  campaign: Campaign,
  /** Forms that got a new version; the others are as they were. */
  published: z.array(z.object({ form: Slug, version: z.int() })),
})
export type DraftPublished = z.infer<typeof DraftPublished>
