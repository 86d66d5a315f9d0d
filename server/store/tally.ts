// What a report says on the day it is frozen: for the campaign's first report and each further one of its plan a table with one line for each residential
// group (FACTS §1.5), counted from the rows as they stand inside the freezing write. server/jobs/recount.ts counts it again from the history alone.
import { and, asc, eq, inArray } from 'drizzle-orm'
import { stageName, stageOf, stagesOf } from '../../shared/campaign-stages.ts'
import { formatDay } from '../../shared/local-day.ts'
import type { ReportContent, ReportDefinition, ReportPart } from '../../shared/report.ts'
import type { Stage } from '../../shared/stage.ts'
import type { StoredCampaign } from './campaigns.ts'
import { cellsOf, settingsAsked, totalOf } from './report-cells.ts'
import { figuresOf, type ReportPlace } from './report-figures.ts'
import { formVersions, residentialGroups, wards } from './tables.ts'
import type { Tx } from './write.ts'

interface StageReport {
  stage: Stage
  definition: ReportDefinition
}

export function contentOf(tx: Tx, stored: StoredCampaign, place: ReportPlace): ReportContent {
  const { campaign, plan } = stored
  const ward = tx.db.select().from(wards).where(eq(wards.ward, tx.ward)).get()
  if (!ward) throw new Error('the ward of an open store is missing')
  const { first, further } = reportsOf(stored)
  const { title, summary, columns, rows, total, stage, list } = tableOf(tx, stored, place, first)
  const parts = further.map(report => tableOf(tx, stored, place, report))
  const settings = settingsAsked([columns, ...parts.map(part => part.columns)].flat(), campaign.settings ?? {})
  return {
    campaign: campaign.id,
    campaignTitle: campaign.title.vi,
    ward: { code: ward.code, name: ward.name },
    office: campaign.office,
    day: place.day,
    number: place.number,
    cutAt: place.cutAt,
    title,
    summary,
    columns,
    rows,
    total,
    formVersions: formVersionsOf(tx, stored),
    demo: ward.demo,
    ...(parts.length > 0 && { parts }),
    ...(campaign.letterhead && { letterhead: campaign.letterhead }),
    ...(plan && { stage, list }),
    ...(Object.keys(settings).length > 0 && { settings }),
  }
}

/** A stage that few may see has no table in a report that all of the office reads (R16). */
function reportsOf({ campaign, report, plan }: StoredCampaign): { first: StageReport; further: StageReport[] } {
  const [daily, ...others] = plan?.reports ?? []
  const stage = stageOf(campaign, daily?.stage) ?? stageOf(campaign, undefined)
  if (!stage) throw new Error(`campaign ${campaign.id} has no stage`)
  const further = others.flatMap(({ stage: named, definition }): StageReport[] => {
    const of = stageOf(campaign, named)
    return of && !of.confidential ? [{ stage: of, definition }] : []
  })
  return { first: { stage, definition: report }, further }
}

function tableOf(
  tx: Tx,
  { campaign }: StoredCampaign,
  place: ReportPlace,
  { stage, definition }: StageReport,
): ReportPart & { list: string } {
  const { title, summary, columns } = definition
  const { id, list } = stage
  const settings = campaign.settings ?? {}
  const counted = { campaign: campaign.id, stage: stageName(campaign, stage) ?? '', list }
  const figures = figuresOf(tx, counted, place, columns)
  const rows = groupsOf(tx).map(group => ({
    residentialGroup: group.id,
    name: group.name,
    cells: cellsOf(columns, settings, column => figures.get(column.id)?.get(group.id)),
  }))
  const total = totalOf(columns, settings, rows)
  return { stage: id, list, title, summary: summary.replaceAll('{day}', formatDay(place.day)), columns, rows, total }
}

function groupsOf(tx: Tx) {
  return tx.db
    .select({ id: residentialGroups.id, name: residentialGroups.name })
    .from(residentialGroups)
    .where(eq(residentialGroups.ward, tx.ward))
    .orderBy(asc(residentialGroups.order), asc(residentialGroups.id))
    .all()
}

/** Of every form on its path, in the path's order. */
function formVersionsOf(tx: Tx, { campaign }: StoredCampaign): ReportContent['formVersions'] {
  const forms = [...new Set(stagesOf(campaign).map(({ form }) => form))]
  const versions = tx.db
    .select({ form: formVersions.form, version: formVersions.version, digest: formVersions.digest })
    .from(formVersions)
    .where(and(eq(formVersions.ward, tx.ward), inArray(formVersions.form, forms)))
    .orderBy(asc(formVersions.version))
    .all()
  return forms.flatMap(form => versions.filter(version => version.form === form))
}
