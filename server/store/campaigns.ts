// Campaigns as data, and the one number that makes the cut exact: `next_cut`, which every write compares with its own time (R12).
import { and, asc, desc, eq, gt, min, sql } from 'drizzle-orm'
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { DuplicateKey } from '../../shared/duplicate-key.ts'
import { DAY, type LocalDay } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ReportDefinition } from '../../shared/report.ts'
import { cutOf, reportingDayOf } from '../../shared/reporting-day.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Database } from './database.ts'
import { putEntity } from './entities.ts'
import { rowsOfGroups } from './group-rows.ts'
import { atMost, prepared } from './prepared.ts'
import type { StoreBase } from './store.ts'
import { campaigns, formVersions, recordVersions, reports, residentialGroups } from './tables.ts'
import type { NewEvent, Tx } from './write.ts'

export interface CampaignSetting {
  campaign: Campaign
  report: ReportDefinition
  duplicateKeys: DuplicateKey[]
  /** The package that it began from; none for a campaign of one stage without one. Left out, what is there stays. */
  plan?: CampaignPlan | null
}
export type StoredCampaign = CampaignSetting & { plan: CampaignPlan | null; seq: number }

export function campaignStore(base: StoreBase) {
  const place = { db: base.read, ward: base.ward }
  function readOne(id: string): StoredCampaign | null {
    const stored = campaignIn(place, base.read, id)
    if (stored) lastRead(base.read).set(id, stored)
    return stored
  }
  return {
    /** Adds the campaign or changes it. Days already frozen stay as they are (R13). */
    put: (setting: CampaignSetting, by: string): Promise<void> =>
      base.write('put-campaign', tx => {
        putIn(tx, setting, { actor: by, action: 'campaign-changed', subject: setting.campaign.id })
      }),
    /** New drafts begin on this version from now on; older versions stay acceptable, and an earlier one may be taken up again. */
    moveTo: (id: string, version: number, by: string): Promise<'moved' | 'same' | 'unknown-campaign' | 'unknown-form-version'> =>
      base.write('use-form-version', tx => {
        const stored = campaignIn(tx, base.read, id)
        if (!stored) return 'unknown-campaign'
        const { campaign, plan } = stored
        if (!isPublished(tx, campaign.form, version)) return 'unknown-form-version'
        if (campaign.formVersion === version) return 'same'
        const seq = tx.event({ actor: by, action: 'campaign-changed', subject: id, detail: { formVersion: version } })
        tx.db
          .update(campaigns)
          .set({ settings: onVersion(campaign, version), plan: plan && withFirst(plan, version), seq })
          .where(and(eq(campaigns.ward, tx.ward), eq(campaigns.id, id)))
          .run()
        return 'moved'
      }),
    get: async (id: string): Promise<StoredCampaign | null> => readOne(id),
    all: async (): Promise<StoredCampaign[]> =>
      idsQuery(base.read)
        .all({ ward: base.ward })
        .flatMap(({ id }) => readOne(id) ?? []),
    /** The earliest cut still to come, of all campaigns; null when there is none. */
    nextCut: async (): Promise<Instant | null> =>
      base.read
        .select({ at: min(campaigns.nextCut) })
        .from(campaigns)
        .where(eq(campaigns.ward, base.ward))
        .get()?.at ?? null,
  }
}

/** The campaign as it is from this change on, with its event and the rows of its residential groups; the next cut follows from its dates. */
export function putIn(tx: Tx, { campaign, report, duplicateKeys, plan }: CampaignSetting, event: NewEvent): void {
  const seq = tx.event(event)
  const row = { settings: campaign, report, duplicateKeys, nextCut: nextCutOf(tx, campaign), seq, ...(plan !== undefined && { plan }) }
  tx.db
    .insert(campaigns)
    .values({ ward: tx.ward, id: campaign.id, ...row })
    .onConflictDoUpdate({ target: [campaigns.ward, campaigns.id], set: row })
    .run()
  const groups = tx.db.select().from(residentialGroups).where(eq(residentialGroups.ward, tx.ward)).all()
  for (const draft of rowsOfGroups(tx, plan?.lists ?? [], groups)) putEntity(tx, draft, event.actor)
}

/** The campaign's own form is its first stage's. */
function onVersion({ path, ...campaign }: Campaign, formVersion: number): Campaign {
  return { ...campaign, formVersion, ...(path && { path: withFirst(path, formVersion) }) }
}

function withFirst<P extends { stages: Stage[] }>(path: P, formVersion: number): P {
  return { ...path, stages: path.stages.map((stage, index) => (index === 0 ? { ...stage, formVersion } : stage)) }
}

function isPublished({ db, ward }: Pick<Tx, 'db' | 'ward'>, form: string, version: number): boolean {
  const { ward: ofWard, form: ofForm, version: ofVersion, seq } = formVersions
  const named = and(eq(ofWard, ward), eq(ofForm, form), eq(ofVersion, version))
  return db.select({ seq }).from(formVersions).where(named).get() !== undefined
}

/** As last read, good while the campaign's change number is the same. Only what is committed is kept: an undone write's number comes again. */
const lastRead = prepared(() => new Map<string, StoredCampaign>())

/** The campaign as `place` sees it now, within a write or outside; parsed anew only when it changed since it was last read. */
export function campaignIn({ db, ward }: Pick<Tx, 'db' | 'ward'>, read: Database, id: string): StoredCampaign | null {
  const known = lastRead(read).get(id)
  if (known && changedQuery(db).get({ ward, id })?.seq === known.seq) return known
  const row = db
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.ward, ward), eq(campaigns.id, id)))
    .get()
  return row ? storedOf(row) : null
}

const changedQuery = prepared(db =>
  db
    .select({ seq: campaigns.seq })
    .from(campaigns)
    .where(and(eq(campaigns.ward, sql.placeholder('ward')), eq(campaigns.id, sql.placeholder('id'))))
    .prepare(),
)

const idsQuery = prepared(db =>
  db
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(eq(campaigns.ward, sql.placeholder('ward')))
    .orderBy(asc(campaigns.id))
    .prepare(),
)

export function storedOf(row: typeof campaigns.$inferSelect): StoredCampaign {
  return { campaign: row.settings, report: row.report, duplicateKeys: row.duplicateKeys, seq: row.seq, plan: row.plan }
}

export function lastFrozenDay(tx: Pick<Tx, 'db' | 'ward'>, campaign: string): LocalDay | null {
  return lastDayQuery(tx.db).get({ ward: tx.ward, campaign })?.day ?? null
}

const lastDayQuery = prepared(db =>
  db
    .select({ day: reports.day })
    .from(reports)
    .where(and(eq(reports.ward, sql.placeholder('ward')), eq(reports.campaign, sql.placeholder('campaign'))))
    .orderBy(desc(reports.day))
    .limit(atMost(1))
    .prepare(),
)

/** The day that a receipt at `at` counts for, and never one that is frozen already, whatever was done to clock or campaign (R12, R13). */
export function openDayAt(campaign: Campaign, frozen: LocalDay | null, at: Instant): LocalDay {
  const day = reportingDayOf(campaign, at)
  return frozen !== null && day <= frozen ? reportingDayOf(campaign, cutOf(campaign, frozen)) : day
}

/**
 * The day that the next freeze closes: within the campaign every applicable day, with or without records (R11); after its last day only days that hold late
 * versions. A day that holds versions is closed even when the office has since named it off or moved the campaign's dates: each version is counted by exactly
 * one report (R12). Null when nothing is left to freeze.
 */
export function nextDayToFreeze(tx: Pick<Tx, 'db' | 'ward'>, campaign: Campaign): LocalDay | null {
  const frozen = lastFrozenDay(tx, campaign.id)
  const day = frozen === null ? reportingDayOf(campaign, beginningOf(campaign)) : reportingDayOf(campaign, cutOf(campaign, frozen))
  const held = earliestHeld(tx, campaign.id, frozen)
  if (day > campaign.lastDay) return held
  return held !== null && held < day ? held : day
}

/** The first day after the last frozen one that a version was given to. */
function earliestHeld({ db, ward }: Pick<Tx, 'db' | 'ward'>, campaign: string, frozen: LocalDay | null): LocalDay | null {
  const { reportingDay } = recordVersions
  const later = and(eq(recordVersions.ward, ward), eq(recordVersions.campaign, campaign), gt(reportingDay, frozen ?? ''))
  return (
    db
      .select({ day: min(reportingDay) })
      .from(recordVersions)
      .where(later)
      .get()?.day ?? null
  )
}

export function nextCutOf(tx: Pick<Tx, 'db' | 'ward'>, campaign: Campaign): Instant | null {
  const day = nextDayToFreeze(tx, campaign)
  return day === null ? null : cutOf(campaign, day)
}

/** Well before the first cut, so that the first applicable day is found. */
function beginningOf(campaign: Campaign): Instant {
  return cutOf(campaign, campaign.firstDay) - DAY
}
