// Photos arrive in chunks, resume anywhere, and count only when whole, hashing right and really pictures (R5, R6); looking at one is logged (R17).
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../shared/ids.ts'
import { PHOTO_CHUNK_BYTES } from '../../shared/photo.ts'
import { at, collected, type Office, type OfficeOptions, openOffice, type SignedIn } from '../../test/server/office.ts'
import { jpeg, png, text } from '../../test/server/pictures.ts'
import { sha256 } from '../hash.ts'

interface Shot {
  office: Office
  an: SignedIn
  record: string
  digest: Digest
  bytes: Uint8Array<ArrayBuffer>
}

/** A record that names the bytes as its one photo. */
async function named(
  bytes: Uint8Array<ArrayBuffer>,
  said: { bytes?: number; digest?: string } = {},
  options: OfficeOptions = {},
): Promise<Shot> {
  const office = await openOffice(options)
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const digest = said.digest ?? sha256(bytes)
  const photo = { digest, bytes: said.bytes ?? bytes.length, type: 'image/jpeg' as const, width: 10, height: 10 }
  const sent = await office.version(collected({ certificate_photos: [photo], owner_id_photos: [] }))
  const [outcome] = await office.push(an, [sent])
  if (outcome?.kind !== 'received') throw new Error('not received')
  return { office, an, record: sent.content.record, digest, bytes }
}

async function put({ office, an, digest }: Shot, offset: number, bytes: Uint8Array<ArrayBuffer>, cookie = an.cookie) {
  const response = await office.request('PUT', `/api/photos/${digest}/chunks/${offset}`, { cookie, bytes })
  return { status: response.status, body: await response.json() }
}

async function progress({ office, an, digest }: Shot, cookie = an.cookie) {
  const response = await office.request('GET', `/api/photos/${digest}/progress`, { cookie })
  return { status: response.status, body: await response.json() }
}

/** The chunks of a photo with their offsets. */
function chunks(bytes: Uint8Array<ArrayBuffer>): [number, Uint8Array<ArrayBuffer>][] {
  const count = Math.ceil(bytes.length / PHOTO_CHUNK_BYTES)
  return Array.from({ length: count }, (_, index) => {
    const offset = index * PHOTO_CHUNK_BYTES
    return [offset, bytes.slice(offset, offset + PHOTO_CHUNK_BYTES)]
  })
}

describe('R5, R6: a photo in chunks', () => {
  it('is complete after the last chunk, and its record no longer waits for it', async () => {
    const shot = await named(jpeg(150_000, 1))
    for (const [offset, bytes] of chunks(shot.bytes)) await put(shot, offset, bytes)
    expect((await progress(shot)).body).toEqual({ digest: shot.digest, received: 150_000, complete: true })
    expect(await shot.office.store.records.get(shot.record)).toMatchObject({ photosNamed: 1, photosWanted: 0 })
    expect(await shot.office.blobs.read(shot.digest)).toEqual(shot.bytes)
  })

  it.each([0, 1, 2, 3])('goes on after the answer to chunk %i was lost, by asking how far it is', async lost => {
    const shot = await named(jpeg(250_000, 2))
    const all = chunks(shot.bytes)
    for (const [offset, bytes] of all.slice(0, lost + 1)) await put(shot, offset, bytes)
    const { body } = await progress(shot)
    for (const [offset, bytes] of all.filter(([offset]) => offset >= body.received)) await put(shot, offset, bytes)
    expect((await progress(shot)).body.complete).toBe(true)
  })

  it('a chunk sent again is answered with the progress; one that leaves a gap or overlaps is told where to go on', async () => {
    const shot = await named(jpeg(150_000, 3))
    const [first, second, third] = chunks(shot.bytes)
    if (!first || !second || !third) throw new Error('three chunks')
    await put(shot, ...first)
    expect(await put(shot, ...first)).toMatchObject({ status: 200, body: { received: PHOTO_CHUNK_BYTES, complete: false } })
    for (const offset of [third[0], 100]) {
      const answer = await put(shot, offset, third[1].length > 0 && offset === 100 ? first[1] : third[1])
      expect(answer).toMatchObject({ status: 409, body: { code: 'photo-wrong-offset', details: { received: PHOTO_CHUNK_BYTES } } })
    }
  })

  it('the same photo named by two records arrives once for both', async () => {
    const shot = await named(jpeg(1000, 4))
    const { office, an } = shot
    const photo = { digest: shot.digest, bytes: 1000, type: 'image/jpeg' as const, width: 10, height: 10 }
    const other = await office.version(collected({ certificate_photos: [photo], owner_id_photos: [photo] }))
    await office.push(an, [other])
    await put(shot, 0, shot.bytes)
    expect(await office.store.records.get(other.content.record)).toMatchObject({ photosNamed: 1, photosWanted: 0 })
    expect(await office.store.records.get(shot.record)).toMatchObject({ photosWanted: 0 })
    const [again] = await office.push(an, [other])
    expect(again).toMatchObject({ kind: 'duplicate', wantedPhotos: [] })
  })

  it.each(['blob-append', 'blob-finish', 'before-commit', 'after-commit'])('survives a crash at %s', async point => {
    let broken = false
    const fault = (where: string, what: string) => {
      if (!broken && where === point && !['receive', 'begin-session'].includes(what) && what !== 'put-entities' && armed) {
        broken = true
        throw new Error('crash')
      }
    }
    let armed = false
    const shot = await named(jpeg(1000, 5), {}, { fault })
    armed = true
    expect((await put(shot, 0, shot.bytes)).status).toBe(500)
    expect(broken).toBe(true)
    const { body } = await progress(shot)
    if (!body.complete) await put(shot, body.received, shot.bytes.slice(body.received))
    expect((await progress(shot)).body.complete).toBe(true)
    expect(await shot.office.store.records.get(shot.record)).toMatchObject({ photosWanted: 0 })
  })
})

describe('what is not taken', () => {
  it('bytes that do not hash to the name are thrown away and asked for again', async () => {
    const shot = await named(jpeg(1000, 6), { digest: 'e'.repeat(64) })
    expect(await put(shot, 0, shot.bytes)).toMatchObject({ status: 422, body: { code: 'photo-wrong-digest' } })
    expect((await progress(shot)).body).toMatchObject({ received: 0, complete: false })
  })

  it('more bytes than were named are not taken', async () => {
    const shot = await named(jpeg(1000, 7), { bytes: 900 })
    expect(await put(shot, 0, shot.bytes)).toMatchObject({ status: 422, body: { code: 'photo-wrong-digest' } })
  })

  it.each([
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', text('<!doctype html><script>alert(1)</script>')],
    ['PDF', text('%PDF-1.7 …')],
    ['GIF', text('GIF89a……')],
    ['nothing known', text('xin chào')],
  ])('%s under a right digest is no photo', async (_kind, bytes) => {
    const shot = await named(bytes)
    expect(await put(shot, 0, bytes)).toMatchObject({ status: 415, body: { code: 'photo-not-image' } })
    expect(await shot.office.blobs.has(shot.digest)).toBe(false)
    expect((await progress(shot)).body.received).toBe(0)
  })

  it('what the content says is the type, whatever the record says', async () => {
    const shot = await named(png(1000, 8))
    await put(shot, 0, shot.bytes)
    expect(await shot.office.store.photos.get(shot.digest)).toMatchObject({ type: 'image/png' })
  })

  it('a chunk over the limit, of another kind, or for nobody is refused', async () => {
    const shot = await named(jpeg(200_000, 9))
    expect((await put(shot, 0, shot.bytes)).body.code).toBe('too-large')
    const json = await shot.office.request('PUT', `/api/photos/${shot.digest}/chunks/0`, { cookie: shot.an.cookie, json: {} })
    expect(json.status).toBe(415)
    expect((await put({ ...shot, digest: 'f'.repeat(64) }, 0, shot.bytes.slice(0, 10))).body.code).toBe('photo-not-wanted')
    expect((await put({ ...shot, digest: '../../etc/passwd' }, 0, shot.bytes.slice(0, 10))).status).toBe(404)
  })

  it('R16: another residential group cannot send or probe it', async () => {
    const shot = await named(jpeg(1000, 10))
    const chi = await shot.office.signedIn('Phạm Thị Chi', 'collector', ['tdp-2'])
    expect((await progress(shot, chi.cookie)).body.code).toBe('photo-not-wanted')
    expect((await put(shot, 0, shot.bytes, chi.cookie)).body.code).toBe('photo-not-wanted')
  })
})

describe('R17: looking at a photo', () => {
  async function arrived() {
    const shot = await named(jpeg(1000, 11))
    await put(shot, 0, shot.bytes)
    return shot
  }

  it('is for the group and for reviewers, as a sandboxed picture that is not stored, and each time in the log', async () => {
    const shot = await arrived()
    const { office, an, digest, record } = shot
    const reviewer = await office.signedIn('Vũ Hà', 'reviewer')
    office.clock.time = at('09:00')
    for (const who of [an, reviewer]) {
      const response = await office.request('GET', `/api/photos/${digest}?record=${record}&why=review`, { cookie: who.cookie })
      expect(response.status).toBe(200)
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(shot.bytes)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': `inline; filename="${digest.slice(0, 16)}.jpg"`,
        'cache-control': 'no-store',
      })
    }
    const views = (await office.store.events.ofSubject(record)).filter(event => event.action === 'photo-viewed')
    expect(views.map(view => [view.actor, view.at, view.detail])).toEqual([
      [an.person, at('09:00'), { photo: digest, why: 'correction' }],
      [reviewer.person, at('09:00'), { photo: digest, why: 'review' }],
    ])
  })

  it('is refused to other groups and supervisors, for a record that does not name it, and without one', async () => {
    const { office, an, digest, record } = await arrived()
    const chi = await office.signedIn('Phạm Thị Chi', 'collector', ['tdp-2'])
    const chief = await office.signedIn('Đỗ Minh', 'supervisor')
    const see = async (cookie: string, query: string) => (await office.request('GET', `/api/photos/${digest}${query}`, { cookie })).status
    expect(await see(chi.cookie, `?record=${record}`)).toBe(404)
    expect(await see(chief.cookie, `?record=${record}`)).toBe(403)
    expect([await see(an.cookie, `?record=${office.id()}`), await see(an.cookie, '')]).toEqual([404, 404])
    expect((await office.store.events.ofAction('photo-viewed')).length).toBe(0)
  })
})
