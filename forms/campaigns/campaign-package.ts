// A campaign as one piece of JSON: what it is, its lists, forms, path, reports and settings (DESIGN §1). The built-in ones are written as typed
// literals, an administrator's copies are stored; both are read by this schema and looked through by check-package.ts before anything begins.
import * as z from 'zod/mini'
import { type Campaign, type CampaignPath, CutoffDays } from '../../shared/campaign.ts'
import { DuplicateKey } from '../../shared/duplicate-key.ts'
import { Slug } from '../../shared/ids.ts'
import { ListDefinition, PropertyName } from '../../shared/list-definition.ts'
import { type LocalDay, LocalTime } from '../../shared/local-day.ts'
import { ReportColumn, ReportDefinition } from '../../shared/report.ts'
import { RowBinding, Setting, Stage } from '../../shared/stage.ts'
import { Text } from '../../shared/text.ts'
import { FormDefinition } from '../language/definition/definition.ts'
import { holidays } from './data/holidays.ts'

const Expression = z.string().check(z.maxLength(4000))

/** A named task that a person must hold beside the role, because not everybody in the office may see or decide this. */
export const Duty = z.object({ id: Slug, title: Text, help: Text })
export type Duty = z.infer<typeof Duty>

export const CampaignSkeleton = z.object({
  id: Slug,
  title: Text,
  /** The office that receives, as printed on reports. */
  office: z.string(),
  /** Party documents have another head, and other people read them (FACTS §6). */
  letterhead: z.enum(['office', 'party']),
  /** Only who holds this duty sees the campaign at all; everybody with the role when left out. */
  visibleTo: z.optional(Slug),
  cutoff: z.object({ time: LocalTime, days: CutoffDays }),
  /** Share of the list to reach, 0–1, as the setting of that name says in percent. */
  target: PropertyName,
  /** The day of the year that its deadlines are counted back from, "12-31"; chosen freely when left out. */
  endsOn: z.optional(z.string().check(z.regex(/^\d{2}-\d{2}$/))),
  settings: z.array(Setting),
})

/**
 * A paper at the end of a campaign, made from a list as it stands: rows of which `when` is true, a column an expression over entity('…') and setting('…'),
 * one residential group after the other. Names of people stand in it, so that whoever takes it is logged (R17).
 */
export const DocumentDefinition = z.object({
  id: Slug,
  title: Text,
  list: Slug,
  /** Only who holds it may take the paper. */
  duty: z.optional(Slug),
  when: z.optional(Expression),
  /** `sum`: numbers, added up for each residential group and in all. Empty for a summary. */
  columns: z.array(z.object({ title: z.string(), value: Expression, sum: z.optional(z.boolean()) })),
  /** Instead of rows a line for each residential group, counted as in a report: over the list alone, and what follows from that and from settings. */
  summary: z.optional(z.array(ReportColumn).check(z.minLength(1))),
  /** Printed under the table. `{rows}` is how many there are, `{listed}` how many the list has, `{share}` the one over the other. */
  note: z.optional(z.string()),
})
export type DocumentDefinition = z.infer<typeof DocumentDefinition>

/** What the server keeps of a package beside the forms, which are published on their own. */
export const CampaignPlan = z.object({
  campaign: CampaignSkeleton,
  lists: z.array(ListDefinition),
  /** In the order of the path; the first is what collectors begin with. */
  stages: z.array(Stage).check(z.minLength(1)),
  rows: z.array(RowBinding),
  /** `stage`: whose records the report counts, and over whose list. The first is the daily one. */
  reports: z.array(z.object({ stage: Slug, definition: ReportDefinition })).check(z.minLength(1)),
  duplicateKeys: z.array(z.object({ stage: Slug, key: DuplicateKey })),
  duties: z.array(Duty),
  documents: z.optional(z.array(DocumentDefinition)),
})
export type CampaignPlan = z.infer<typeof CampaignPlan>

export const CampaignPackage = z.extend(CampaignPlan, { forms: z.array(FormDefinition) })
export type CampaignPackage = z.infer<typeof CampaignPackage>

/** Every setting as the office has it before it changes anything. */
export function defaultSettings(settings: readonly Setting[]): Record<string, string> {
  return Object.fromEntries(settings.map(({ name, default: value }) => [name, value]))
}

/** The campaign as it is begun, with the dates that the ward chose and what it set; settings that it did not choose have their defaults. */
export function campaignOf(
  plan: CampaignPlan,
  dates: { firstDay: LocalDay; lastDay: LocalDay },
  chosen: Readonly<Record<string, string>> = {},
): Campaign {
  const { id, title, office, cutoff, target, letterhead, visibleTo } = plan.campaign
  const [first] = plan.stages
  if (!first) throw new Error('a package has at least one stage')
  const settings = { ...defaultSettings(plan.campaign.settings), ...chosen }
  return {
    id,
    title,
    ...dates,
    cutoff: { ...cutoff, specialDays: holidays },
    form: first.form,
    formVersion: first.formVersion,
    list: first.list,
    office,
    target: Number(settings[target]) / 100,
    path: pathOf(plan),
    settings,
    letterhead,
    ...(visibleTo !== undefined && { visibleTo }),
  }
}

export function pathOf({ stages, rows, lists }: Pick<CampaignPlan, 'stages' | 'rows' | 'lists'>): CampaignPath {
  const words = lists.map(({ id, title, noun, ofResidentialGroups }) => ({ id, title, noun, ...(ofResidentialGroups && { fixed: true }) }))
  return { stages, rows, lists: words }
}
