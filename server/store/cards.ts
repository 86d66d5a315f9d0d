// Cards: what a person signs in with. Only hashes are here. Ten wrong tries lock the card, never an address: a whole ward may stand behind
// one (TESTPLAN §5.4).
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import type { Instant } from '../../shared/ports.ts'
import { cards, people, sessions } from './access-tables.ts'
import type { StoreBase } from './store.ts'
import type { Tx } from './write.ts'

export interface StoredCard {
  tokenHash: string
  person: Uuid
  /** Null until a PIN was chosen. */
  pinHash: string | null
  wrongTries: number
  revokedAt: Instant | null
}

export function cardStore(base: StoreBase) {
  const key = (tokenHash: string) => and(eq(cards.ward, base.ward), eq(cards.tokenHash, tokenHash))
  return {
    get: async (tokenHash: string): Promise<StoredCard | null> => {
      const row = base.read.select().from(cards).where(key(tokenHash)).get()
      return row ? cardOf(row) : null
    },
    /** The card in force, if one is out. */
    of: async (person: Uuid): Promise<StoredCard | null> => {
      const row = base.read
        .select()
        .from(cards)
        .where(and(eq(cards.ward, base.ward), eq(cards.person, person), isNull(cards.revokedAt)))
        .orderBy(desc(cards.createdAt))
        .limit(1)
        .get()
      return row ? cardOf(row) : null
    },
    /** A new card without a PIN; the person's earlier cards and sessions end with it. False for nobody, or somebody inactive. */
    issue: (person: Uuid, tokenHash: string, by: string): Promise<boolean> =>
      base.write('issue-card', tx => {
        const row = tx.db
          .select()
          .from(people)
          .where(and(eq(people.ward, tx.ward), eq(people.id, person)))
          .get()
        if (!row?.active) return false
        endAccess(tx, person)
        addCard(tx, person, tokenHash, by)
        return true
      }),
    /** Sets the first PIN; false when somebody was quicker. */
    choosePin: (tokenHash: string, pinHash: string): Promise<boolean> =>
      base.write('choose-pin', tx => {
        const card = tx.db.select().from(cards).where(key(tokenHash)).get()
        if (!card || card.pinHash !== null || card.revokedAt !== null) return false
        tx.event({ actor: card.person, action: 'pin-chosen', subject: card.person })
        tx.db.update(cards).set({ pinHash }).where(key(tokenHash)).run()
        return true
      }),
    /** Counts a try before its PIN is compared, so that parallel guesses cannot outrun the limit. False when none was left. */
    countTry: (tokenHash: string, limit: number): Promise<boolean> =>
      base.write('count-try', tx => {
        const card = tx.db.select().from(cards).where(key(tokenHash)).get()
        if (!card || card.wrongTries >= limit) return false
        const wrongTries = card.wrongTries + 1
        if (wrongTries === limit) tx.event({ actor: card.person, action: 'card-on-last-try', subject: card.person })
        tx.db.update(cards).set({ wrongTries }).where(key(tokenHash)).run()
        return true
      }),
    /** After a right PIN. */
    forgetTries: (tokenHash: string): Promise<void> =>
      base.write('forget-tries', tx => {
        tx.db.update(cards).set({ wrongTries: 0 }).where(key(tokenHash)).run()
      }),
  }
}

export function addCard(tx: Tx, person: Uuid, tokenHash: string, by: string): void {
  tx.event({ actor: by, action: 'card-issued', subject: person })
  tx.db.insert(cards).values({ ward: tx.ward, tokenHash, person, pinHash: null, wrongTries: 0, createdAt: tx.at, revokedAt: null }).run()
}

/** Revokes every card and session of a person, at once. */
export function endAccess(tx: Tx, person: Uuid): void {
  tx.db
    .update(cards)
    .set({ revokedAt: tx.at })
    .where(and(eq(cards.ward, tx.ward), eq(cards.person, person), isNull(cards.revokedAt)))
    .run()
  endSessions(tx, person)
}

/** Signs a person out everywhere; the card stays. */
export function endSessions(tx: Tx, person: Uuid): void {
  tx.db
    .update(sessions)
    .set({ revokedAt: tx.at })
    .where(and(eq(sessions.ward, tx.ward), eq(sessions.person, person), isNull(sessions.revokedAt)))
    .run()
}

function cardOf(row: typeof cards.$inferSelect): StoredCard {
  const { tokenHash, person, pinHash, wrongTries, revokedAt } = row
  return { tokenHash, person, pinHash, wrongTries, revokedAt }
}
