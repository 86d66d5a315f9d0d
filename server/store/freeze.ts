// The 15:00 freeze (R8–R13), inside whatever write comes first at or after the cut. Idempotent: what is frozen is never frozen again, and a
// missed day is frozen with the same result, because no write can have come between the cut and this one.
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { canonical } from '../../shared/digest.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import type { FrozenReport, ReportContent } from '../../shared/report.ts'
import { cutOf } from '../../shared/reporting-day.ts'
import { sha256, sha256Of } from '../hash.ts'
import { nextCutOf, nextDayToFreeze, type StoredCampaign, storedOf } from './campaigns.ts'
import { NO_DIGEST, SERVER } from './event-chain.ts'
import { prepared } from './prepared.ts'
import { campaigns, recordVersions, reports } from './tables.ts'
import { contentOf } from './tally.ts'
import type { Tx } from './write.ts'

/** Freezes every day that is due at the write's time, oldest cut first. */
export function freezeDue(tx: Tx): FrozenReport[] {
  const frozen: FrozenReport[] = []
  for (let due = earliestDue(tx); due !== null; due = earliestDue(tx)) frozen.push(freezeDay(tx, due.stored, due.day))
  return frozen
}

const dueQuery = prepared(db =>
  db
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.ward, sql.placeholder('ward')), lte(campaigns.nextCut, sql.placeholder('at'))))
    .orderBy(asc(campaigns.nextCut), asc(campaigns.id))
    .limit(1)
    .prepare(),
)

function earliestDue(tx: Tx): { stored: StoredCampaign; day: LocalDay } | null {
  const row = dueQuery(tx.db).get({ ward: tx.ward, at: tx.at })
  if (!row) return null
  const stored = storedOf(row)
  const day = nextDayToFreeze(tx, stored.campaign)
  if (day === null) throw new Error(`campaign ${row.id} has a cut to come but no day to freeze`)
  return { stored, day }
}

function freezeDay(tx: Tx, stored: StoredCampaign, day: LocalDay): FrozenReport {
  const { campaign } = stored
  const previous = lastReport(tx, campaign.id)
  const throughSeq = tx.seq()
  const number = (previous?.number ?? 0) + 1
  const inputs = inputsOf(tx, campaign.id, day)
  const content = contentOf(tx, stored, { day, number, cutAt: cutOf(campaign, day), previousCut: previous?.content.cutAt ?? null })
  const inputsDigest = sha256Of(inputs)
  const previousDigest = previous?.digest ?? NO_DIGEST
  const digest = digestOfReport({ content, throughSeq, inputsDigest, previousDigest })
  const report = { content, throughSeq, inputsDigest, countedVersions: inputs.length, previousDigest, digest, frozenAt: tx.at }
  const seq = tx.event({ actor: SERVER, action: 'report-frozen', subject: campaign.id, detail: { day, digest } })
  tx.db
    .insert(reports)
    .values({ ward: tx.ward, campaign: campaign.id, day, number, ...report, seq })
    .run()
  const nextCut = nextCutOf(tx, campaign)
  tx.db
    .update(campaigns)
    .set({ nextCut })
    .where(and(eq(campaigns.ward, tx.ward), eq(campaigns.id, campaign.id)))
    .run()
  return report
}

function lastReport(tx: Tx, campaign: string) {
  return tx.db
    .select()
    .from(reports)
    .where(and(eq(reports.ward, tx.ward), eq(reports.campaign, campaign)))
    .orderBy(desc(reports.number))
    .limit(1)
    .get()
}

/** The versions that the day counts, each named with its digest, in the order of receipt. */
function inputsOf(tx: Tx, campaign: string, day: LocalDay): { version: string; digest: string }[] {
  return tx.db
    .select({ version: recordVersions.version, digest: recordVersions.digest })
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, tx.ward), eq(recordVersions.campaign, campaign), eq(recordVersions.reportingDay, day)))
    .orderBy(asc(recordVersions.seq))
    .all()
}

/** Covers everything of the report but when the freeze happened to run. */
export function digestOfReport(report: Pick<FrozenReport, 'content' | 'throughSeq' | 'inputsDigest' | 'previousDigest'>): string {
  const { content, throughSeq, inputsDigest, previousDigest } = report
  return sha256(canonical({ content: content satisfies ReportContent, throughSeq, inputsDigest, previousDigest }))
}
