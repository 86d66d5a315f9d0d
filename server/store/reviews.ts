// The office's decision on one version, in one write with its event (DESIGN §9) and with what it writes onto entities. It is about the version that the reviewer saw: a newer one
// unseen is `stale`, and nothing happens. The collector learns of it by the record's new change number, with the next pull.
import { and, asc, eq } from 'drizzle-orm'
import type { ReviewState } from '../../shared/record.ts'
import type { Decision, ReviewReason, ReviewRequest } from '../../shared/review.ts'
import { settleDecided } from './outcomes.ts'
import { recordNamed } from './receive.ts'
import type { StoreBase } from './store.ts'
import { deskClaims, records, reviews } from './tables.ts'

export interface Review {
  seq: number
  record: string
  version: string
  decision: Decision
  reasons: ReviewReason[]
  person: string
  at: number
}

export type Deciding =
  | { kind: 'decided'; state: ReviewState; seq: number }
  | { kind: 'stale'; version: string }
  | { kind: 'reasonNeeded' }
  | { kind: 'notFound' }

const STATE_AFTER: Record<Decision, ReviewState> = { approve: 'approved', return: 'returned', reject: 'rejected' }

/** To send a record back, or to give it up, without saying why helps nobody. */
const needsReason = (request: ReviewRequest): boolean => request.decision !== 'approve' && request.reasons.length === 0

export function reviewStore(base: StoreBase) {
  const ofWard = eq(reviews.ward, base.ward)
  return {
    decide: (record: string, request: ReviewRequest, by: string): Promise<Deciding> =>
      base.write('review', (tx): Deciding => {
        const key = and(eq(records.ward, tx.ward), eq(records.record, record))
        const head = recordNamed(tx, record)
        if (!head) return { kind: 'notFound' }
        if (head.headVersion !== request.version) return { kind: 'stale', version: head.headVersion }
        if (needsReason(request)) return { kind: 'reasonNeeded' }
        const { version, decision, reasons } = request
        const detail = { version, questions: reasons.map(reason => reason.question) }
        const seq = tx.event({ actor: by, action: `record-${decision}`, subject: record, detail })
        const state = STATE_AFTER[decision]
        tx.db.insert(reviews).values({ ward: tx.ward, seq, record, version, decision, reasons, person: by, at: tx.at }).run()
        tx.db.update(records).set({ state, seq }).where(key).run()
        settleDecided(tx, base.read, head, decision, by)
        tx.db
          .delete(deskClaims)
          .where(and(eq(deskClaims.ward, tx.ward), eq(deskClaims.record, record)))
          .run()
        return { kind: 'decided', state, seq }
      }),
    /** Every decision about a record, oldest first. */
    ofRecord: async (record: string): Promise<Review[]> =>
      base.read
        .select()
        .from(reviews)
        .where(and(ofWard, eq(reviews.record, record)))
        .orderBy(asc(reviews.seq))
        .all()
        .map(({ ward: _, ...review }) => review),
  }
}
