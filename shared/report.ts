// The daily report: what it counts (data of the campaign) and what was frozen (immutable, chained; R13).
import * as z from 'zod/mini'
import { Digest, Slug } from './ids.ts'
import { LocalDay } from './local-day.ts'
import { ReviewState } from './record.ts'

/**
 * One column's figure for a residential group.
 * - list: entities of the list (with a property equal to a value)
 * - records: records with a head version, whose fact is true; `day` counts first receipts of that reporting day, `total` all up to it
 * - unlessRejected: what the office had rejected by the cut is not counted; columns frozen without it say what they always said
 * - versions: versions that this report counts (new ones and corrections); `late` those finalized before the previous cut but received after it
 * - state: records by review state at the cut; `complete`: records all of whose photos had arrived at the cut
 * - lastReceived: the day's last receipt time; share: one column over another; blank: left for the clerk's pen
 * - sum: a figure of records' head versions, added up; `day` over records first received that day, `total` over all
 * - chosen: whichever column the campaign's setting names (a denominator that the office chooses): value of the setting → column
 * - setting: a number that the office set, the same on every line; percent as a share 0–1. `by`: its name goes on with that setting's value
 *   ("target_worker" by "target_year" is target_worker_2026)
 * - over: how far one column is over another, negative when under (a share against its target)
 */
export const ReportMeasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), property: z.optional(z.string()), equals: z.optional(z.string()) }),
  z.object({
    kind: z.literal('records'),
    span: z.enum(['day', 'total']),
    fact: z.optional(z.string()),
    unlessRejected: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('versions'), late: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('state'), states: z.array(ReviewState) }),
  z.object({ kind: z.literal('complete') }),
  z.object({ kind: z.literal('lastReceived') }),
  z.object({ kind: z.literal('share'), of: z.string(), among: z.string() }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('sum'), span: z.enum(['day', 'total']), figure: z.string(), unlessRejected: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('chosen'), by: z.string(), columns: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal('setting'), name: z.string(), by: z.optional(z.string()), percent: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('over'), of: z.string(), target: z.string() }),
])
export type ReportMeasure = z.infer<typeof ReportMeasure>

export const ReportColumn = z.object({
  id: z.string(),
  /** Upper header cell that neighbours with the same heading share. */
  heading: z.optional(z.string()),
  title: z.string(),
  measure: ReportMeasure,
})
export type ReportColumn = z.infer<typeof ReportColumn>

export const ReportDefinition = z.object({
  title: z.string(),
  /** Trích yếu, the line under the title. `{day}` is replaced by dd/mm/yyyy. */
  summary: z.string(),
  columns: z.array(ReportColumn),
  /** Named truths about a record, as expressions over its answers; decided once at receipt by the form engine. */
  facts: z.record(z.string(), z.string()),
  /** By form version: facts that this version must say in other words, because its questions have other names. The rest are as above. */
  factsByVersion: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** Named numbers of a record, as expressions over its answers, decided like facts; what is no number counts 0. */
  figures: z.optional(z.record(z.string(), z.string())),
})
export type ReportDefinition = z.infer<typeof ReportDefinition>

/** A count; a share 0–1; an instant for lastReceived; null where there is nothing to say. */
export const ReportCell = z.nullable(z.number())
export type ReportCell = z.infer<typeof ReportCell>
export const ReportRow = z.object({ residentialGroup: Slug, name: z.string(), cells: z.record(z.string(), ReportCell) })
export type ReportRow = z.infer<typeof ReportRow>

/** A further table of the same day: what another stage's records, over that stage's list, came to. */
export const ReportPart = z.object({
  stage: Slug,
  /** The list that its `list` columns count, so that the frozen report says by itself what it was counted from. */
  list: z.optional(Slug),
  title: z.string(),
  summary: z.string(),
  columns: z.array(ReportColumn),
  rows: z.array(ReportRow),
  total: z.record(z.string(), ReportCell),
})
export type ReportPart = z.infer<typeof ReportPart>

/** What is frozen. Rendering uses nothing else, so that it gives the same bytes for ever. */
export const ReportContent = z.object({
  campaign: Slug,
  campaignTitle: z.string(),
  ward: z.object({ code: z.string(), name: z.string() }),
  office: z.string(),
  day: LocalDay,
  /** 1 for the campaign's first report. */
  number: z.int(),
  cutAt: z.int(),
  title: z.string(),
  summary: z.string(),
  columns: z.array(ReportColumn),
  rows: z.array(ReportRow),
  total: z.record(z.string(), ReportCell),
  formVersions: z.array(z.object({ form: Slug, version: z.int(), digest: Digest })),
  demo: z.boolean(),
  /** Tables after the first, in the campaign's order. */
  parts: z.optional(z.array(ReportPart)),
  letterhead: z.optional(z.enum(['office', 'party'])),
  /** Of the first table, as in a part; left out for a campaign without a path. */
  stage: z.optional(Slug),
  list: z.optional(Slug),
  /** What the office had set when it was frozen, as far as columns ask for it. */
  settings: z.optional(z.record(z.string(), z.string())),
})
export type ReportContent = z.infer<typeof ReportContent>

export const FrozenReport = z.object({
  content: ReportContent,
  /** Everything up to and including this change number was seen. */
  throughSeq: z.int(),
  /** Digest over the ids and digests of the versions that it counts. */
  inputsDigest: Digest,
  countedVersions: z.int(),
  /** Digest of the report before it in the campaign; 64 zeros for the first. */
  previousDigest: Digest,
  digest: Digest,
  /** When the freeze really ran; shown, not part of the digest. */
  frozenAt: z.int(),
})
export type FrozenReport = z.infer<typeof FrozenReport>

export const ReportSummary = z.object({
  campaign: Slug,
  day: LocalDay,
  number: z.int(),
  cutAt: z.int(),
  countedVersions: z.int(),
  digest: Digest,
})
export type ReportSummary = z.infer<typeof ReportSummary>
export const ReportList = z.object({ reports: z.array(ReportSummary) })
export type ReportList = z.infer<typeof ReportList>
