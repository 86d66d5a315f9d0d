// What people already did in a campaign, that a change of it may not take away: records by stage, and what its lists hold.
import { and, eq, sql } from 'drizzle-orm'
import type { CampaignTraces } from '../../forms/campaigns/check-edit.ts'
import type { Slug } from '../../shared/ids.ts'
import type { StoreBase } from './store.ts'
import { entities, records } from './tables.ts'

export function campaignTraceStore({ read, ward }: StoreBase) {
  return {
    of: async (campaign: Slug, lists: readonly Slug[]): Promise<CampaignTraces> => {
      const stages = read
        .selectDistinct({ stage: records.stage })
        .from(records)
        .where(and(eq(records.ward, ward), eq(records.campaign, campaign)))
        .all()
      const held = lists.map(list => [list, heldIn(list)] as const).filter(([, names]) => names.size > 0)
      return { stages: new Set(stages.map(({ stage }) => stage)), held: new Map(held) }
    },
  }

  function heldIn(list: Slug): Set<string> {
    const rows = read.all<{ name: string }>(
      sql`SELECT DISTINCT held.key AS name FROM ${entities}, json_each(${entities.properties}) AS held
        WHERE ${entities.ward} = ${ward} AND ${entities.list} = ${list} AND held.value <> ''`,
    )
    return new Set(rows.map(({ name }) => name))
  }
}
