// Frozen reports as they are read. They are written by freeze.ts alone, and never again (R13).
import { and, asc, eq } from 'drizzle-orm'
import type { LocalDay } from '../../shared/local-day.ts'
import type { FrozenReport, ReportSummary } from '../../shared/report.ts'
import type { StoreBase } from './store.ts'
import { reports } from './tables.ts'

export function reportStore(base: StoreBase) {
  const ofCampaign = (campaign: string) => and(eq(reports.ward, base.ward), eq(reports.campaign, campaign))
  return {
    /** Performs every freeze that is due; may run twice or at once. Each write does the same first, so an empty write is enough (R12). */
    freezeDue: (): Promise<void> => base.write('freeze', () => undefined),
    list: async (campaign: string): Promise<ReportSummary[]> =>
      base.read.select().from(reports).where(ofCampaign(campaign)).orderBy(asc(reports.number)).all().map(summaryOf),
    get: async (campaign: string, day: LocalDay): Promise<FrozenReport | null> => {
      const row = base.read
        .select()
        .from(reports)
        .where(and(ofCampaign(campaign), eq(reports.day, day)))
        .get()
      return row ? frozenOf(row) : null
    },
    all: async (campaign: string): Promise<FrozenReport[]> =>
      base.read.select().from(reports).where(ofCampaign(campaign)).orderBy(asc(reports.number)).all().map(frozenOf),
  }
}

function summaryOf(row: typeof reports.$inferSelect): ReportSummary {
  const { campaign, day, number, countedVersions, digest } = row
  return { campaign, day, number, cutAt: row.content.cutAt, countedVersions, digest }
}

function frozenOf(row: typeof reports.$inferSelect): FrozenReport {
  const { content, throughSeq, inputsDigest, countedVersions, previousDigest, digest, frozenAt } = row
  return { content, throughSeq, inputsDigest, countedVersions, previousDigest, digest, frozenAt }
}
