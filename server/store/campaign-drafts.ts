// Drafts of campaign packages: whole, with mistakes or without, and nobody's business but the administrators' until they are published. The change
// number tells two people who save the same draft from each other.
import { and, asc, eq } from 'drizzle-orm'
import type { CampaignDates } from '../../shared/campaign-admin.ts'
import type { Slug } from '../../shared/ids.ts'
import type { StoreBase } from './store.ts'
import { campaignDrafts } from './tables.ts'
import type { Tx } from './write.ts'

export interface StoredDraft {
  id: Slug
  /** As it was saved; not looked through. */
  package: unknown
  dates: CampaignDates | null
  changedBy: string
  changedAt: number
  seq: number
}

export function campaignDraftStore(base: StoreBase) {
  return {
    all: async (): Promise<StoredDraft[]> =>
      base.read.select().from(campaignDrafts).where(eq(campaignDrafts.ward, base.ward)).orderBy(asc(campaignDrafts.id)).all().map(draftOf),
    get: async (id: Slug): Promise<StoredDraft | null> => {
      const row = base.read.select().from(campaignDrafts).where(keyOf(base.ward, id)).get()
      return row ? draftOf(row) : null
    },
    /** False when there is one of that name. */
    begin: (id: Slug, pkg: unknown, by: string): Promise<boolean> =>
      base.write('begin-campaign-draft', tx => {
        if (draftSeqIn(tx, id) !== null) return false
        const seq = tx.event({ actor: by, action: 'draft-begun', subject: id })
        tx.db.insert(campaignDrafts).values({ ward: tx.ward, id, package: pkg, dates: null, changedBy: by, changedAt: tx.at, seq }).run()
        return true
      }),
    /** Only over what was read: `changed` when somebody saved since `seq`. */
    save: (
      id: Slug,
      { package: pkg, dates, seq: read }: Pick<StoredDraft, 'package' | 'dates' | 'seq'>,
      by: string,
    ): Promise<'saved' | 'changed' | 'unknown'> =>
      base.write('save-campaign-draft', tx => {
        const standing = draftSeqIn(tx, id)
        if (standing === null) return 'unknown'
        if (standing !== read) return 'changed'
        const seq = tx.event({ actor: by, action: 'draft-saved', subject: id })
        const row = { package: pkg, dates, changedBy: by, changedAt: tx.at, seq }
        tx.db.update(campaignDrafts).set(row).where(keyOf(tx.ward, id)).run()
        return 'saved'
      }),
    /** False when there is none. */
    remove: (id: Slug, by: string): Promise<boolean> =>
      base.write('remove-campaign-draft', tx => {
        if (draftSeqIn(tx, id) === null) return false
        tx.event({ actor: by, action: 'draft-removed', subject: id })
        dropDraftIn(tx, id)
        return true
      }),
  }
}

export function draftSeqIn({ db, ward }: Tx, id: Slug): number | null {
  return db.select({ seq: campaignDrafts.seq }).from(campaignDrafts).where(keyOf(ward, id)).get()?.seq ?? null
}

export function dropDraftIn({ db, ward }: Tx, id: Slug): void {
  db.delete(campaignDrafts).where(keyOf(ward, id)).run()
}

const keyOf = (ward: string, id: Slug) => and(eq(campaignDrafts.ward, ward), eq(campaignDrafts.id, id))

function draftOf({ id, package: pkg, dates, changedBy, changedAt, seq }: typeof campaignDrafts.$inferSelect): StoredDraft {
  return { id, package: pkg, dates: dates ?? null, changedBy, changedAt, seq }
}
