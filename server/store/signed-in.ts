// Whether a person is still signed in on a device: asked by streams, which outlive the request that a session was found for.
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Uuid } from '../../shared/ids.ts'
import { people, sessions } from './access-tables.ts'
import type { StoreBase } from './store.ts'

export function isSignedIn(base: StoreBase, person: Uuid, device: Uuid): boolean {
  const ofDevice = and(eq(sessions.ward, base.ward), eq(sessions.person, person), eq(sessions.device, device))
  const inForce = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, base.clock.now()))
  const row = base.read
    .select({ person: people.id })
    .from(sessions)
    .innerJoin(people, and(eq(people.ward, sessions.ward), eq(people.id, sessions.person)))
    .where(and(ofDevice, inForce, eq(people.active, true)))
    .limit(1)
    .get()
  return row !== undefined
}
