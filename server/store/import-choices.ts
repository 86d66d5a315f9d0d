// What a person last chose for files with the same head (its fingerprint), so that the next file of the same office asks nothing again. Columns and
// orders of dates only: nothing of anybody.
import { and, eq } from 'drizzle-orm'
import type { ImportChoices } from '../../shared/registry.ts'
import type { StoreBase } from './store.ts'
import { importChoices } from './tables.ts'

export function importChoiceStore(base: StoreBase) {
  return {
    /** By fingerprint. */
    ofList: async (list: string): Promise<Record<string, ImportChoices>> => {
      const ofList = and(eq(importChoices.ward, base.ward), eq(importChoices.list, list))
      const rows = base.read.select().from(importChoices).where(ofList).all()
      return Object.fromEntries(rows.map(({ fingerprint, choices }) => [fingerprint, choices]))
    },
    remember: (list: string, fingerprint: string, choices: ImportChoices, by: string): Promise<void> =>
      base.write('remember-import-choices', tx => {
        const seq = tx.event({ actor: by, action: 'import-choices-changed', subject: list })
        const { ward, list: ofList, fingerprint: ofHead } = importChoices
        tx.db
          .insert(importChoices)
          .values({ ward: tx.ward, list, fingerprint, choices, seq })
          .onConflictDoUpdate({ target: [ward, ofList, ofHead], set: { choices, seq } })
          .run()
      }),
  }
}
