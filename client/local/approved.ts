// After approval the phone keeps a summary without personal data (R18): who approved nothing needs the answers here any more. What goes are
// the sealed answers, what they wrote onto entities (which have it by now), what the next draft would begin with from them, the findings and the
// photos; what stays are ids, states, times and the receipt.
// Only what the server holds whole goes (R5): the record's current version is the one sent from here, and each photo was verified.
import type { Database, VersionRow } from './database.ts'
import { type VersionWord, wordPlace } from './outbox.ts'
import type { Photos } from './photos.ts'
import type { Cipher } from './sealed.ts'

export async function forgetApproved(database: Database, cipher: Cipher, photos: Photos): Promise<void> {
  for (const record of await approvedWhole(database)) {
    const versions = (await database.versions.where({ record }).toArray()).filter(version => version.content)
    const words = await Promise.all(versions.map(version => wordWithoutFindings(cipher, version)))
    await database.transaction('rw', database.versions, database.lastSaved, async () => {
      await database.lastSaved.where({ record }).delete()
      for (const [index, { version }] of versions.entries())
        await database.versions.update(version, { content: null, overlay: null, word: words[index] ?? null })
    })
    await photos.forgetUnnamed(versions.flatMap(version => version.photos))
  }
}

/** Records that are approved, have nothing waiting here, and whose photos the server has verified. */
async function approvedWhole(database: Database): Promise<string[]> {
  const approved = await database.records.where({ state: 'approved' }).toArray()
  const found: string[] = []
  for (const { record, version } of approved) {
    const versions = await database.versions.where({ record }).toArray()
    const head = versions.find(own => own.version === version)
    const settled = versions.every(own => own.state === 'accepted' || own.state === 'conflict')
    if (!head?.content || !settled) continue
    const states = await database.photos.bulkGet(head.photos)
    if (states.every(row => !row || row.state === 'confirmed')) found.push(record)
  }
  return found
}

async function wordWithoutFindings(cipher: Cipher, { version, word }: VersionRow) {
  if (!word) return null
  const { receipt } = await cipher.open<VersionWord>(wordPlace(version), word)
  return cipher.seal(wordPlace(version), { receipt, findings: [], refusal: null } satisfies VersionWord)
}
