// Lets older versions of forms go, once nothing on this device is read with them: no draft, no returned record, no record whose answers are still
// here. The versions that campaigns name stay. Looking and letting go are one transaction, and beginning a draft looks in its own, so that no
// draft is ever left without its form.
import type { Database } from './database.ts'
import { FORM_ROWS } from './form-name.ts'

/**
 * `current`: names of the versions that new drafts begin on. Nothing goes until all of them are here and this build can fill them (`ready`): an
 * update, or the office's second thought, may need the older ones.
 */
export async function forgetOldForms(database: Database, current: readonly string[], ready: () => Promise<boolean>): Promise<void> {
  const { kept, drafts, versions, records } = database
  const tables = [kept, drafts, versions, records]
  // Told news make every screen read again; so nothing is opened for writing unless something goes.
  const unneeded = () => unneededForms(database, current)
  if ((await database.transaction('r', tables, unneeded)).length === 0 || !(await ready())) return
  await database.transaction('rw', tables, async () => kept.bulkDelete(await unneeded()))
}

async function unneededForms({ kept, drafts, versions, records }: Database, current: readonly string[]): Promise<string[]> {
  const names = await kept.where('name').startsWith(FORM_ROWS).primaryKeys()
  const old = names.filter(name => !current.includes(name))
  if (old.length === 0 || !current.every(name => names.includes(name))) return []
  const rows = [
    ...(await drafts.toArray()),
    ...(await versions.filter(version => version.content !== null).toArray()),
    ...(await records.where({ state: 'returned' }).toArray()),
  ]
  const needed = new Set(rows.map(row => row.form))
  // A row of an earlier build does not say what it needs.
  return needed.has(undefined) ? [] : old.filter(name => !needed.has(name))
}
