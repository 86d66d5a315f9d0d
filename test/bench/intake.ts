// How fast the server takes records and photos, durably (synchronous=FULL), with accounts, checks, duplicates and audit, over HTTP from
// another process on the same two cores. The bare insert beside it is the ceiling of this disk in this very run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Installation } from '../browser/installation.ts'
import { land, noisePhoto, photoRef, type Sender, signInSender, together } from './sender.ts'
import { type Figure, whole } from './table.ts'

const CONNECTIONS = 32
const BATCH = 20
const PHOTO = 150_000

export async function intake(installation: Installation): Promise<Figure[]> {
  const sender = await signInSender(installation)
  await recordsPerSecond(sender, 200, 1)
  const single = await recordsPerSecond(sender, 3000, 1)
  const batched = await recordsPerSecond(sender, 8000, BATCH)
  const photos = await photosPerSecond(sender, 300)
  return [
    { what: 'records/s acknowledged, one a request', value: whole(single), note: `${CONNECTIONS} connections, durable, judged, audited` },
    { what: `records/s acknowledged, ${BATCH} a request`, value: whole(batched), note: `${CONNECTIONS} connections` },
    { what: 'photos/s of 150 KB verified', value: whole(photos), note: '8 connections, 64 KB chunks, each synced to disk' },
    {
      what: 'ceiling: bare SQLite FULL inserts/s',
      value: whole(bareInserts(3000)),
      note: 'same disk, one row a transaction, no HTTP, no checks',
    },
  ]
}

async function recordsPerSecond(sender: Sender, count: number, batch: number): Promise<number> {
  const sealed = await Promise.all(Array.from({ length: count }, () => land(sender.residentialGroup, [])))
  const batches = Array.from({ length: Math.ceil(count / batch) }, (_, index) => sealed.slice(index * batch, (index + 1) * batch))
  return (
    count /
    (await together(
      CONNECTIONS,
      batches.map(versions => () => sender.push(versions)),
    ))
  )
}

async function photosPerSecond(sender: Sender, count: number): Promise<number> {
  const photos = Array.from({ length: count }, () => noisePhoto(PHOTO)).map(bytes => ({ bytes, ref: photoRef(bytes) }))
  for (const { ref } of photos) await sender.push([await land(sender.residentialGroup, [ref])])
  return (
    count /
    (await together(
      8,
      photos.map(
        ({ bytes, ref }) =>
          () =>
            sender.photo(bytes, ref),
      ),
    ))
  )
}

function bareInserts(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-bench-'))
  const database = new Database(join(folder, 'bare.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE records (id INTEGER PRIMARY KEY, content TEXT) STRICT')
  const insert = database.prepare('INSERT INTO records (content) VALUES (?)')
  const content = 'x'.repeat(1200)
  const begun = performance.now()
  for (let index = 0; index < count; index++) insert.run(content)
  const seconds = (performance.now() - begun) / 1000
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return count / seconds
}
