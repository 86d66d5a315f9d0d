// The one-time link of an empty installation: whoever opens it names the ward and becomes its first administrator.
import { and, eq, isNull } from 'drizzle-orm'
import { newId, type Uuid } from '../../shared/ids.ts'
import type { Instant } from '../../shared/ports.ts'
import { oneTimeLinks } from './access-tables.ts'
import { addCard } from './cards.ts'
import { SERVER } from './event-chain.ts'
import { addPerson } from './people.ts'
import type { StoreBase } from './store.ts'
import { wards } from './tables.ts'

export interface FirstNames {
  name: string
  ward: { code: string; name: string }
  cardHash: string
}

export function firstAdministratorStore(base: StoreBase) {
  return {
    /** Makes a link; the ones given out before it end. */
    addLink: (tokenHash: string, expiresAt: Instant): Promise<void> =>
      base.write('first-link', tx => {
        const unused = and(eq(oneTimeLinks.ward, tx.ward), isNull(oneTimeLinks.usedAt))
        tx.db.update(oneTimeLinks).set({ usedAt: tx.at }).where(unused).run()
        const link = { ward: tx.ward, tokenHash, purpose: 'first-administrator' as const, createdAt: tx.at, expiresAt }
        tx.db.insert(oneTimeLinks).values(link).run()
      }),
    /** Spends the link, all or nothing. Null when it is used, too old or unknown. */
    useLink: (tokenHash: string, first: FirstNames): Promise<Uuid | null> => {
      const person = newId(base.clock, base.random)
      return base.write('use-first-link', tx => {
        const key = and(eq(oneTimeLinks.ward, tx.ward), eq(oneTimeLinks.tokenHash, tokenHash))
        const link = tx.db.select().from(oneTimeLinks).where(key).get()
        if (!link || link.usedAt !== null || link.expiresAt <= tx.at) return null
        tx.db.update(oneTimeLinks).set({ usedAt: tx.at }).where(key).run()
        tx.event({ actor: SERVER, action: 'ward-named', subject: tx.ward, detail: { code: first.ward.code } })
        tx.db.update(wards).set(first.ward).where(eq(wards.ward, tx.ward)).run()
        addPerson(tx, person, { name: first.name, role: 'administrator', residentialGroups: [] }, SERVER)
        addCard(tx, person, first.cardHash, SERVER)
        return person
      })
    },
  }
}
