// Writes what was accepted in parts, so that phones and desks are answered between them. Whoever stops it in the middle, and a server that was stopped in the
// middle when it starts again, takes back what was written: an import is in the list whole or not at all.
import type { ResidentialGroup } from '../../shared/pull.ts'
import type { Store } from '../store/store.ts'
import type { PlannedRow } from './list-plan.ts'
import type { Progress } from './read-list.ts'
import { takeBack } from './undo-import.ts'

/** Rows in one write: about a fifth of a second. */
const PART = 1000

export interface ListWrite {
  list: string
  groups: readonly ResidentialGroup[]
  rows: readonly PlannedRow[]
  by: string
  /** SHA-256 of the file. */
  digest: string
  signal?: AbortSignal | undefined
  progress?: Progress | undefined
}

/** Nothing to write leaves no trace in the log. */
export async function writeList(
  store: Store,
  { list, groups, rows, by, digest, signal, progress }: ListWrite,
): Promise<'written' | 'stopped'> {
  if (rows.length === 0) return 'written'
  const begun = await store.listImports.begin(list, groups, by)
  try {
    return await writeParts(store, begun, { list, groups, rows, by, digest, signal, progress })
  } catch (error) {
    // What cannot be taken back now, because the disk is full say, is taken back when the server starts again.
    await takeBack(store, { list, begun, by }).catch(() => {})
    throw error
  }
}

async function writeParts(
  store: Store,
  begun: number,
  { list, rows, by, digest, signal, progress }: ListWrite,
): Promise<'written' | 'stopped'> {
  const end = { added: 0, changed: 0, same: 0, removed: 0, digest }
  for (let at = 0; at < rows.length; at += PART) {
    if (signal?.aborted) {
      await takeBack(store, { list, begun, by })
      return 'stopped'
    }
    const part = rows.slice(at, at + PART)
    const { added, changed, same } = await store.listImports.put(part, { begun, by })
    const removed = part.filter(({ difference }) => difference.kind === 'gone').length
    end.added += added
    end.changed += changed - removed
    end.same += same
    end.removed += removed
    progress?.(Math.min(at + PART, rows.length), rows.length)
  }
  await store.listImports.end(list, begun, end, by)
  return 'written'
}
