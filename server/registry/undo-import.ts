// Taking back the last import of a list: every row that it wrote says again what it said before, but for those that something happened to since; they are
// named and stay. Residential groups that the import made stay too: people may have been given them by now.
import type { UndoAnswer } from '../../shared/list-import.ts'
import { REGISTRY_LISTED } from '../../shared/registry.ts'
import { SERVER } from '../store/event-chain.ts'
import type { Undoing, WrittenRow } from '../store/import-undo.ts'
import type { Store } from '../store/store.ts'

const PART = 1000

interface Undo {
  list: string
  /** Campaigns whose records keep a row that the import added. */
  campaigns: readonly string[]
  by: string
  preview: boolean
}

/** Null when there is no import to take back. */
export async function undoLastImport(store: Store, { list, campaigns, by, preview }: Undo): Promise<UndoAnswer | null> {
  const last = await store.listImports.last(list)
  if (!last || last.state === 'undone') return null
  const undoing = { list, begun: last.import, by }
  const about = await store.listImports.recordsAbout(campaigns)
  const rows = (await store.importUndo.written(list, last.import)).map(row => ({ row, why: whyStays(row, about) }))
  const free = rows.filter(({ why }) => why === null).map(({ row }) => row)
  const stays = rows.flatMap(({ row: { id, title }, why }) => (why === null ? [] : [{ id, title, why }]))
  const restored = preview ? free.length : await restoreAll(store, free, undoing)
  const stayed = rows.length - restored
  if (!preview) await store.listImports.undone(list, last.import, { restored, stayed }, by)
  return { preview, restored, stayed, stays: stays.slice(0, REGISTRY_LISTED) }
}

function whyStays({ id, changedSince, before }: WrittenRow, about: ReadonlyMap<string, number>): UndoAnswer['stays'][number]['why'] | null {
  if (changedSince) return 'changedSince'
  return before === null && about.has(id) ? 'hasRecords' : null
}

/** What an import that was stopped had written so far. Records that came in between keep their rows. */
export async function takeBack(store: Store, { list, begun, by }: Undoing): Promise<void> {
  const rows = await store.importUndo.written(list, begun)
  const restored = await restoreAll(store, rows, { list, begun, by })
  await store.listImports.undone(list, begun, { restored, stayed: rows.length - restored }, by)
}

/** At the server's start: imports that a stop or a crash cut off. */
export async function takeBackCutOff(store: Store): Promise<void> {
  for (const list of await store.listImports.cutOff()) {
    const last = await store.listImports.last(list)
    if (last) await takeBack(store, { list, begun: last.import, by: SERVER })
  }
}

async function restoreAll(store: Store, rows: readonly WrittenRow[], undoing: Undoing): Promise<number> {
  let restored = 0
  for (let at = 0; at < rows.length; at += PART) restored += await store.importUndo.restore(rows.slice(at, at + PART), undoing)
  return restored
}
