// What people do in the land journey: collectors photograph at doors without a network, an officer completes beside the photos through the same outbox, the
// office decides; and the names inside the zip that goes up.
import { expect } from 'vitest'
import type { KeptRecord } from '../../client/phone.ts'
import { landPackage as pkg } from '../../forms/campaigns/land/package.ts'
import type { DeskCase } from '../../shared/desk.ts'
import { photograph, rows } from '../journeys/collecting.ts'
import { finalize, openDraft } from '../journeys/filling.ts'
import { scanJpeg } from '../land/scans.ts'
import type { SignedIn, Worldly } from '../world.ts'
import { type Certificate, captureAnswers, certificates, completionAnswers } from './land-story.ts'
import { addRowFor, ask, fillStage, got, heldBack, rowWith } from './ward-journey.ts'

const ID = pkg.campaign.id

export interface LandWard {
  world: Worldly
  chief: SignedIn
  officer: SignedIn
  /** Serial → when the server had the capture. */
  receivedAt: Map<string, number>
}

export async function capture({ world }: LandWard, { tab }: SignedIn, one: Certificate): Promise<KeptRecord> {
  const photos = (count: number, seed: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => photograph(tab.phone, scanJpeg(40, 30, 900, seed + index))))
  const seed = 100 * certificates.indexOf(one)
  const answers = captureAnswers(one, await photos(one.capture?.pages ?? 0, seed), await photos(one.capture?.cards ?? 0, seed + 50))
  return fillStage(world, tab.phone, await rowWith(tab.phone, 'serial', one.serial), answers)
}

/** Captured at doors without a network; received at `at`, with photos or before them. */
export async function captured(
  ward: LandWard,
  phone: SignedIn,
  which: (one: Certificate) => boolean,
  at: [time: string, day: string],
  photos = true,
): Promise<void> {
  const { tab, device } = phone
  const { world, receivedAt } = ward
  const done: [Certificate, KeptRecord][] = []
  device.wire.down = true
  for (const one of certificates.filter(which)) done.push([one, await capture(ward, phone, one)])
  await device.quiet()
  world.at(...at)
  await send(phone, photos)
  for (const [{ serial }, { record }] of done) {
    expect(await tab.phone.record(record)).toMatchObject({ state: 'received', refusal: null })
    receivedAt.set(serial, world.now)
  }
}
export async function send({ tab, device }: SignedIn, photos = true): Promise<void> {
  device.wire.fate = request => (!photos && request.url.includes('/api/photos/') ? 'loseRequest' : 'pass')
  device.wire.down = false
  const { trouble } = await tab.phone.syncNow()
  expect(trouble === null).toBe(photos)
}

/** Beside the photos, through the officer's own outbox: the wire is cut until all is filled. */
export async function complete(ward: LandWard, all: readonly Certificate[]): Promise<void> {
  const { world, officer } = ward
  const { tab, device } = officer
  const records: KeptRecord[] = []
  for (const one of all) {
    const id = rows<{ id: string }>(world, "SELECT id FROM entities WHERE json_extract(properties, '$.serial') = ?", one.serial)[0]?.id
    device.wire.down = false
    const from: DeskCase = await (await got(officer, `/api/cases/${ID}/hoan-thien/${id}`)).json()
    expect(from.beside?.photos.length).toBe((one.capture?.pages ?? 0) + (one.capture?.cards ?? 0))
    device.wire.down = true
    const session = await openDraft(world, tab.phone, await tab.phone.beginCase(from))
    for (const [path, answer] of Object.entries(completionAnswers(one))) {
      addRowFor(session.filling, path)
      session.answer(path, answer)
    }
    expect([one.serial, heldBack(session.filling)]).toEqual([one.serial, []])
    records.push(await finalize(tab.phone, session))
    await device.quiet()
  }
  await send(officer)
  for (const { record } of records) expect(await tab.phone.record(record)).toMatchObject({ state: 'received' })
  for (const [index, one] of all.entries())
    if (one.completion?.decided) await decide(ward, records[index] as KeptRecord, one.completion.decided)
}
export async function decide(
  { chief }: LandWard,
  { record, version }: Pick<KeptRecord, 'record' | 'version'>,
  decision: 'approve' | 'return',
): Promise<void> {
  const reasons = decision === 'return' ? [{ question: 'exception_note', text: 'Ghi rõ' }] : []
  const response = await ask(chief, 'POST', `/api/desk/${record}/review`, { version, decision, reasons })
  if (response.status !== 200) throw new Error(await response.text())
}

/** Of the zip's own directory, which its last record points at. */
export function namesInZip(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map(place => bytes.readUInt16LE(at + place)) as [number, number, number]
    const text = bytes.subarray(at + 46, at + 46 + name).toString('utf8')
    at += 46 + name + extra + comment
    return text
  })
}
