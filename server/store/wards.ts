// The installation's one ward: who it is, and the epoch that tells phones of a restored server.
import { eq, sql } from 'drizzle-orm'
import { newId } from '../../shared/ids.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import type { Database } from './database.ts'
import { SERVER } from './event-chain.ts'
import { prepared } from './prepared.ts'
import type { StoreBase } from './store.ts'
import { wards } from './tables.ts'
import type { Tx } from './write.ts'

export interface Ward {
  ward: string
  code: string
  name: string
  epoch: string
  demo: boolean
  installation: string
}

/** Finds the ward's own name, or gives it one when the store is new. Before the writer exists, hence without an event. */
export function openWard(db: Database, clock: Clock, random: Random): { ward: string; installation: string } {
  const found = db.select().from(wards).get()
  if (found) return found
  const ward = newId(clock, random)
  const installation = Buffer.from(random.bytes(6)).toString('hex')
  const epoch = newId(clock, random)
  db.insert(wards).values({ ward, code: '', name: '', epoch, demo: false, installation, createdAt: clock.now() }).run()
  return { ward, installation }
}

const wardQuery = prepared(db =>
  db
    .select()
    .from(wards)
    .where(eq(wards.ward, sql.placeholder('ward')))
    .prepare(),
)

export function wardOf({ db, ward }: Pick<Tx, 'db' | 'ward'>): typeof wards.$inferSelect {
  const row = wardQuery(db).get({ ward })
  if (!row) throw new Error('the ward of an open store is missing')
  return row
}

export function wardStore(base: StoreBase) {
  return {
    current: async (): Promise<Ward> => {
      const { ward, code, name, epoch, demo, installation } = wardOf({ db: base.read, ward: base.ward })
      return { ward, code, name, epoch, demo, installation }
    },
    /** Gives the ward its code and name; `demo` marks synthetic data for ever. */
    name: (named: { code: string; name: string; demo: boolean }): Promise<void> =>
      base.write('name-ward', tx => {
        tx.event({ actor: SERVER, action: 'ward-named', subject: tx.ward, detail: { code: named.code, demo: named.demo } })
        tx.db.update(wards).set(named).where(eq(wards.ward, tx.ward)).run()
      }),
  }
}
