// Records: receiving a push, and reading one record with its versions.
import { and, asc, eq } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { campaignIn, type StoredCampaign } from './campaigns.ts'
import { noteDevice } from './devices.ts'
import { type Arrival, type RecordRow, receiveOne, recordNamed, refusal, type Sender, type VersionRow } from './receive.ts'
import type { StoreBase } from './store.ts'
import { recordVersions } from './tables.ts'
import { wardOf } from './wards.ts'
import type { Tx } from './write.ts'

/** Either ready to be received, or refused already: kept in the order sent. */
export type Pushed = { kind: 'arrival'; arrival: Arrival } | { kind: 'outcome'; outcome: Outcome }

export function recordStore(base: StoreBase) {
  return {
    /**
     * Receives a push in one transaction; each version has its own outcome, and one that breaks is undone alone (R7). `unsent` is what the
     * phone held when it sent; the ledger keeps what it still holds after this answer.
     */
    receive: (pushed: readonly Pushed[], sender: Sender, unsent: number): Promise<Outcome[]> =>
      base.write('receive', tx => {
        const { epoch } = wardOf(tx)
        const outcomes = pushed.map(entry => {
          if (entry.kind === 'outcome') return entry.outcome
          const stored = campaignIn(tx, base.read, entry.arrival.content.campaign)
          return stored
            ? receiveAlone(tx, stored, entry.arrival, sender, epoch)
            : refusal(entry.arrival.content.version, 'unknown-campaign')
        })
        const kept = outcomes.filter(outcome => outcome.kind !== 'refused').length
        noteDevice(tx, sender.person, { id: sender.device, name: '', unsent: Math.max(0, unsent - kept) })
        return outcomes
      }),
    get: async (record: Uuid): Promise<RecordRow | null> => recordNamed({ db: base.read, ward: base.ward }, record) ?? null,
    /** Every version of a record with its standing, oldest first. */
    versions: async (record: Uuid): Promise<VersionRow[]> =>
      base.read
        .select()
        .from(recordVersions)
        .where(and(eq(recordVersions.ward, base.ward), eq(recordVersions.record, record)))
        .orderBy(asc(recordVersions.seq))
        .all(),
  }
}

function receiveAlone(tx: Tx, stored: StoredCampaign, arrival: Arrival, sender: Sender, epoch: string): Outcome {
  const attempt = tx.attempt(() => receiveOne(tx, stored, arrival, sender, epoch))
  return attempt.ok ? attempt.value : refusal(arrival.content.version, 'internal')
}
