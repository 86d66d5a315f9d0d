// Taking an import back, row by row: what it wrote says again what it said before, as long as nothing was written to the row since. Revisions are only
// added, so that past reports can still be recounted (R13).
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { entityOf, putEntity } from './entities.ts'
import type { StoreBase } from './store.ts'
import { entityRevisions, events } from './tables.ts'
import type { Tx } from './write.ts'

/** A row that an import wrote: as which revision, and which one stood there before (null: the import added the row). */
export interface WrittenRow {
  id: string
  title: string
  seq: number
  before: number | null
  changedSince: boolean
}
export interface Undoing {
  list: string
  /** The change number of the import's beginning. */
  begun: number
  by: string
}

export function importUndoStore(base: StoreBase) {
  return {
    written: async (list: string, begun: number): Promise<WrittenRow[]> => {
      const revisions = revisionsOf(base, list)
      return writtenBy(base, begun).flatMap(({ id, seq }) => {
        const ofRow = revisions.get(id)
        if (!ofRow?.seqs.includes(seq)) return []
        const before = ofRow.seqs.findLast(other => other < seq) ?? null
        return [{ id, title: ofRow.title, seq, before, changedSince: ofRow.seqs.at(-1) !== seq }]
      })
    },
    /** One part; answers how many rows it gave back. A row that was changed in this very moment is left alone. */
    restore: (rows: readonly WrittenRow[], undoing: Undoing): Promise<number> =>
      base.write('undo-list-import', tx => rows.filter(row => restoreIn(tx, row, undoing)).length),
  }
}

function writtenBy({ read, ward }: StoreBase, begun: number): { id: string; seq: number }[] {
  const mark = sql`json_extract(${events.detail}, '$.import') = ${begun}`
  const ofRows = inArray(events.action, ['entity-added', 'entity-changed'])
  return read
    .select({ id: events.subject, seq: events.seq })
    .from(events)
    .where(and(eq(events.ward, ward), gt(events.seq, begun), ofRows, mark))
    .orderBy(asc(events.seq))
    .all()
}

/** By row, oldest first, with the title of the newest. */
function revisionsOf({ read, ward }: StoreBase, list: string): Map<string, { seqs: number[]; title: string }> {
  const { id, seq, title } = entityRevisions
  const ofList = and(eq(entityRevisions.ward, ward), eq(entityRevisions.list, list))
  const found = new Map<string, { seqs: number[]; title: string }>()
  for (const row of read.select({ id, seq, title }).from(entityRevisions).where(ofList).orderBy(asc(id), asc(seq)).all()) {
    const known = found.get(row.id)
    if (known) {
      known.seqs.push(row.seq)
      known.title = row.title
    } else found.set(row.id, { seqs: [row.seq], title: row.title })
  }
  return found
}

function restoreIn(tx: Tx, row: WrittenRow, { list, begun, by }: Undoing): boolean {
  const ofRow = and(eq(entityRevisions.ward, tx.ward), eq(entityRevisions.list, list), eq(entityRevisions.id, row.id))
  const latest = tx.db.select().from(entityRevisions).where(ofRow).orderBy(desc(entityRevisions.seq)).limit(1).get()
  if (latest?.seq !== row.seq) return false
  const before =
    row.before === null
      ? undefined
      : tx.db
          .select()
          .from(entityRevisions)
          .where(and(ofRow, eq(entityRevisions.seq, row.before)))
          .get()
  putEntity(tx, before ? entityOf(before) : { ...entityOf(latest), removed: true }, by, { undoes: begun })
  return true
}
