// Sessions, looked up on every request, so that a revocation counts from the next one. Only the token's hash is here.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import { MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import { people, sessions } from './access-tables.ts'
import { groupsOf } from './assignments.ts'
import { endSessions } from './cards.ts'
import { noteDevice } from './devices.ts'
import type { StoredPerson } from './people.ts'
import { prepared } from './prepared.ts'
import type { StoreBase } from './store.ts'

/** "Last seen" is written at most this often: a quiet sync stays a read. */
const TOUCH_EVERY = 5 * MINUTE

export interface NewSession {
  tokenHash: string
  person: Uuid
  device: { id: Uuid; name: string }
  /** Milliseconds without use after which it ends. */
  lasts: number
}

export interface FoundSession {
  person: StoredPerson
  device: Uuid
}

const sessionQuery = prepared(db =>
  db
    .select()
    .from(sessions)
    .innerJoin(people, and(eq(people.ward, sessions.ward), eq(people.id, sessions.person)))
    .where(and(eq(sessions.ward, sql.placeholder('ward')), eq(sessions.tokenHash, sql.placeholder('tokenHash'))))
    .prepare(),
)

export function sessionStore(base: StoreBase) {
  const key = (tokenHash: string) => and(eq(sessions.ward, base.ward), eq(sessions.tokenHash, tokenHash))
  return {
    begin: (session: NewSession): Promise<void> =>
      base.write('begin-session', tx => {
        const { tokenHash, person, device, lasts } = session
        tx.event({ actor: person, action: 'signed-in', subject: person, detail: { device: device.id } })
        noteDevice(tx, person, { ...device, unsent: null })
        const times = { createdAt: tx.at, lastSeenAt: tx.at, expiresAt: tx.at + lasts, revokedAt: null }
        tx.db
          .insert(sessions)
          .values({ ward: tx.ward, tokenHash, person, device: device.id, ...times })
          .run()
      }),
    /** The active person behind a token, and the device; null for anything unknown, ended, revoked or inactive. */
    find: async (tokenHash: string): Promise<FoundSession | null> => {
      const row = sessionQuery(base.read).get({ ward: base.ward, tokenHash })
      if (!row || row.sessions.revokedAt !== null || !row.people.active) return null
      const now = base.clock.now()
      const { createdAt, expiresAt, lastSeenAt, device } = row.sessions
      if (expiresAt <= now) return null
      if (now - lastSeenAt > TOUCH_EVERY) await touch(tokenHash, now, expiresAt - Math.max(lastSeenAt, createdAt))
      const { id, name, role, active, duties } = row.people
      const residentialGroups = groupsOf({ db: base.read, ward: base.ward }, id)
      return { person: { id, name, role, active, residentialGroups, duties }, device }
    },
    end: (tokenHash: string): Promise<void> =>
      base.write('end-session', tx => {
        const row = tx.db
          .select()
          .from(sessions)
          .where(and(key(tokenHash), isNull(sessions.revokedAt)))
          .get()
        if (!row) return
        tx.event({ actor: row.person, action: 'signed-out', subject: row.person, detail: { device: row.device } })
        tx.db.update(sessions).set({ revokedAt: tx.at }).where(key(tokenHash)).run()
      }),
    /** Ends every session of a person, on all devices; the card stays (a new card ends the old one). */
    revokeAll: (person: Uuid, by: string): Promise<void> =>
      base.write('revoke-sessions', tx => {
        tx.event({ actor: by, action: 'access-revoked', subject: person })
        endSessions(tx, person)
      }),
  }

  function touch(tokenHash: string, now: Instant, lasts: number): Promise<void> {
    return base.write('touch-session', tx => {
      tx.db
        .update(sessions)
        .set({ lastSeenAt: now, expiresAt: now + lasts })
        .where(key(tokenHash))
        .run()
    })
  }
}
