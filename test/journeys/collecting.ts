// What journeys do again and again: fill a slip at a door, photograph a page, decide at the desk, read the server's tables.
import type { Draft, KeptRecord, Phone } from '../../client/phone.ts'
import type { Answers } from '../../shared/answers.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import type { Decision, ReviewReason } from '../../shared/review.ts'
import { seeded } from '../world/seeded.ts'
import type { Worldly } from '../world.ts'

/** Bytes that begin like a JPEG and are otherwise chance: unlike any other photo. */
export function jpeg(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = seeded(seed, 'jpeg').bytes(length)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00])
  return bytes
}

export const photograph = (phone: Phone, bytes: Uint8Array<ArrayBuffer>): Promise<PhotoRef> =>
  phone.keepPhoto(bytes, { type: 'image/jpeg', width: 1200, height: 1600 })

/** Opens (or begins) the draft of a house of the person's list. */
export async function begin(phone: Phone, house: number): Promise<Draft> {
  const row = (await phone.list())[house - 1]
  if (!row) throw new Error(`the list has no house ${house}`)
  return phone.beginDraft(row.entity, row.entity.residentialGroup)
}

export async function collect(phone: Phone, house: number, answers: Answers): Promise<KeptRecord> {
  const draft = await begin(phone, house)
  return phone.finalize({ ...draft, answers }, { answers, marks: {} }, String(answers.owner ?? ''))
}

export async function kept(phone: Phone, record: Uuid): Promise<KeptRecord> {
  const found = await phone.record(record)
  if (!found) throw new Error(`the phone has no record ${record}`)
  return found
}

/** The office's decision, straight in the store: the desk's routes have their own tests. */
export async function decide(world: Worldly, record: Uuid, decision: Decision, reasons: ReviewReason[] = []): Promise<void> {
  const row = await world.store.records.get(record)
  if (!row) throw new Error(`the server has no record ${record}`)
  const done = await world.store.reviews.decide(record, { version: row.headVersion, decision, reasons }, 'world')
  if (done.kind !== 'decided') throw new Error(`not decided: ${done.kind}`)
}

/** The server's tables as they are, past every product query. */
export function rows<T>(world: Worldly, sql: string, ...values: unknown[]): T[] {
  return world.store.databases.connection.prepare(sql).all(...values) as T[]
}

export const versionsOnServer = (world: Worldly) =>
  rows<{ version: string; record: string; digest: string; standing: string; reporting_day: string; received_at: number }>(
    world,
    'SELECT version, record, digest, standing, reporting_day, received_at FROM record_versions ORDER BY seq',
  )
export const frozenReports = (world: Worldly) =>
  rows<{ day: string; number: number; counted_versions: number; digest: string }>(
    world,
    'SELECT day, number, counted_versions, digest FROM reports ORDER BY number',
  )

/** Whatever write comes next performs the freeze that is due; this one does nothing else. */
export const anyWrite = (world: Worldly): Promise<void> => world.store.base.write('tick', () => undefined)
