// A phone without a screen: signs in over HTTP and sends sealed records and photos to a real server process, as many at once as asked.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { newId } from '../../shared/ids.ts'
import { PHOTO_CHUNK_BYTES, type PhotoRef } from '../../shared/photo.ts'
import { type SealedVersion, seal } from '../../shared/record.ts'
import type { Installation } from '../browser/installation.ts'

const clock = { now: () => Date.now() }
const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) }
const device = randomUUID()

export interface Sender {
  /** Pushes one batch; throws unless every version was received. */
  push(batch: readonly SealedVersion[]): Promise<void>
  /** Sends a photo in chunks; throws unless the server verified it. */
  photo(bytes: Uint8Array<ArrayBuffer>, ref: PhotoRef): Promise<void>
  residentialGroup: string
}

export async function signInSender({ origin, account }: Installation): Promise<Sender> {
  const { url, pin } = account('collector')
  const card = url.slice(url.indexOf('=') + 1)
  const headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const signIn = { card, pin, device: { id: device, name: 'bench' } }
  const signedIn = await fetch(`${origin}/api/session`, { method: 'POST', headers, body: JSON.stringify(signIn) })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = (await signedIn.json()) as { residentialGroups: string[] }

  async function push(batch: readonly SealedVersion[]): Promise<void> {
    const body = JSON.stringify({ device, unsent: batch.length, versions: batch })
    const response = await fetch(`${origin}/api/push`, { method: 'POST', headers: { ...headers, cookie }, body })
    const answer = (await response.json()) as { outcomes?: { kind: string }[] }
    if (!answer.outcomes?.every(outcome => outcome.kind === 'received')) throw new Error(JSON.stringify(answer).slice(0, 400))
  }

  async function photo(bytes: Uint8Array<ArrayBuffer>, { digest }: PhotoRef): Promise<void> {
    let complete = false
    for (let at = 0; at < bytes.length; at += PHOTO_CHUNK_BYTES) {
      const response = await fetch(`${origin}/api/photos/${digest}/chunks/${at}`, {
        method: 'PUT',
        headers: { ...headers, cookie, 'content-type': 'application/octet-stream' },
        body: bytes.subarray(at, at + PHOTO_CHUNK_BYTES),
      })
      complete = ((await response.json()) as { complete?: boolean }).complete === true
    }
    if (!complete) throw new Error('a photo was not verified')
  }
  return { push, photo, residentialGroup: me.residentialGroups[0] ?? '' }
}

/** A record of 15 answers, about 1.2 KB: what the land form sends from the door. */
export function land(residentialGroup: string, photos: PhotoRef[]): Promise<SealedVersion> {
  return seal({
    record: newId(clock, random),
    version: newId(clock, random),
    replaces: null,
    campaign: 'lam-sach-dat-dai',
    form: landCapture.id,
    formVersion: landCapture.version,
    entity: null,
    residentialGroup,
    answers: {
      visit_result: 'collected',
      notice_read: true,
      phone: '0912345678',
      certificate_photos: photos,
      certificate_serial: `CM ${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
      current_user_is_owner: 'yes',
      owner_name: 'Nguyễn Thị Đo Đạc',
      owner_id: `0311${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      owner_id_photos: [{ ...photoRef(randomBytes(32)), bytes: 150_000 }],
      owner_birth: '1958',
      owner_sex: 'female',
      owner_address: 'Số 5 Đường Đo, Thủy Nguyên, Hải Phòng',
      note: '',
    },
    marks: {},
    finalizedAt: clock.now(),
    build: 'bench',
  })
}

export function photoRef(bytes: Uint8Array): PhotoRef {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { digest, bytes: bytes.length, type: 'image/jpeg', width: 1600, height: 1200 }
}

/** JPEG by its first bytes, noise after them: what costs is moving, hashing and syncing it. */
export function noisePhoto(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(randomBytes(size))
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01])
  return bytes
}

/** Runs the works with so many at once; answers seconds. */
export async function together(atOnce: number, works: readonly (() => Promise<void>)[]): Promise<number> {
  const queue = works.values()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const work of queue) await work()
    }),
  )
  return (performance.now() - begun) / 1000
}
