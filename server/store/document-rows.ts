// What a campaign's papers are made from, residential group by residential group, and the entry that says who took which one (R17).
import { and, asc, eq } from 'drizzle-orm'
import type { Entity } from '../../shared/entity.ts'
import type { StoreBase } from './store.ts'
import { entities } from './tables.ts'

export interface TakenPaper {
  campaign: string
  document: string
  form: 'html' | 'xlsx'
}

export function documentStore(base: StoreBase) {
  return {
    /** In the order of the walk. */
    rows: async (list: string, residentialGroup: string): Promise<Pick<Entity, 'id' | 'properties'>[]> =>
      base.read
        .select({ id: entities.id, properties: entities.properties })
        .from(entities)
        .where(
          and(
            eq(entities.ward, base.ward),
            eq(entities.residentialGroup, residentialGroup),
            eq(entities.list, list),
            eq(entities.removed, false),
          ),
        )
        .orderBy(asc(entities.sortKey), asc(entities.id))
        .all(),
    taken: ({ campaign, document, form }: TakenPaper, by: string): Promise<number> =>
      base.write('take-document', tx => tx.event({ actor: by, action: 'document-taken', subject: campaign, detail: { document, form } })),
  }
}
