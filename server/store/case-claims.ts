// Who is filling a case just now, told by the audit log itself: the last opening that took it, for a quarter of an hour. An opening is logged whether it
// takes the case or not (R17); one that does not was shown nothing.
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { MINUTE } from '../../shared/local-day.ts'
import { people } from './access-tables.ts'
import type { CaseSight } from './case-index.ts'
import { VIEWED } from './desk-record.ts'
import type { StoreBase } from './store.ts'
import { events } from './tables.ts'

/** Longer than a case takes; an officer who went home does not hold it until tomorrow. */
export const CASE_CLAIM_LASTS = 15 * MINUTE
const OPENED = 'case-opened'

type Place = Pick<CaseSight, 'campaign' | 'stage'>

/** Entity → who else is filling it. */
export function claimsOnCases(base: StoreBase, { campaign, stage }: Place, ids: readonly string[], except: string): Map<string, string> {
  const { ward, subject, action, at, actor, detail, seq } = events
  const rows = base.read
    .select({ subject, actor, detail, name: people.name })
    .from(events)
    .innerJoin(people, and(eq(people.ward, ward), eq(people.id, actor)))
    .where(and(eq(ward, base.ward), inArray(subject, [...ids]), eq(action, OPENED), gt(at, base.clock.now() - CASE_CLAIM_LASTS)))
    .orderBy(asc(seq))
    .all()
  const ofCase = rows.filter(row => row.detail.campaign === campaign.id && row.detail.stage === stage.id && row.detail.taken === true)
  const holders = new Map(ofCase.map(row => [row.subject, row]))
  return new Map([...holders].filter(([, row]) => row.actor !== except).map(([entity, { name }]) => [entity, name]))
}

/**
 * Logs that somebody opened the case, and that they saw the record that lies beside it. When somebody else is filling it, it is not taken and they
 * are named; `insist` takes it all the same.
 */
export async function openCase(
  base: StoreBase,
  place: Place,
  { entity, beside, by, insist }: { entity: string; beside: { record: string; version: string } | null; by: string; insist: boolean },
): Promise<{ heldBy: string | null }> {
  return base.write('case-open', tx => {
    const heldBy = insist ? null : (claimsOnCases({ ...base, read: tx.db }, place, [entity], by).get(entity) ?? null)
    const detail = { campaign: place.campaign.id, stage: place.stage.id, taken: heldBy === null }
    tx.event({ actor: by, action: OPENED, subject: entity, detail })
    if (heldBy === null && beside) tx.event({ actor: by, action: VIEWED, subject: beside.record, detail: { version: beside.version } })
    return { heldBy }
  })
}
