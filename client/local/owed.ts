// What this device owes the server: finished versions without an answer, and photos that they name and the server has not verified (R5).
// Drafts are not owed: nobody has finished them.
import type { Database } from './database.ts'

export async function owed(database: Database): Promise<number> {
  return (await versionsUnsent(database)) + (await photosUnsent(database))
}

function versionsUnsent(database: Database): Promise<number> {
  return database.versions.where('state').anyOf('waiting', 'refused').count()
}

/** Photos that versions with answers still name and that the server has not verified. */
export async function photosUnsent(database: Database): Promise<number> {
  const held = await database.versions.filter(version => version.content !== null).toArray()
  const states = await database.photos.bulkGet([...new Set(held.flatMap(version => version.photos))])
  return states.filter(row => row && row.state !== 'confirmed').length
}
