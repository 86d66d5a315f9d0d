// Photos by digest: how far, the next chunk, and looking at one. A photo is taken only when a record that the sender may fill names it, and shown only beside
// a record whose stage the asker may see (R16), with the view in the audit log before the bytes leave (R17).
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { dutiesToSee } from '../../shared/campaign-stages.ts'
import { Digest, Uuid } from '../../shared/ids.ts'
import { PHOTO_CHUNK_BYTES, type PhotoType } from '../../shared/photo.ts'
import { type Actor, may, whyNotFill } from '../access.ts'
import { readBytes } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { addChunk, type Progress, progressOf, type Upload } from '../photo-arrival.ts'
import { problem } from '../problem.ts'
import { stagePartsOf } from '../stage-parts.ts'
import type { PhotoPlace } from '../store/photos.ts'

const Offset = z.string().check(z.regex(/^\d{1,10}$/))
/** Why somebody looks; without it the role says. */
const Why = z.catch(z.enum(['review', 'correction', 'compare', 'export']), 'review')
const EXTENSION: Record<PhotoType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

export function photoRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>()
    .get('/api/photos/:digest/progress', guard('photo.send'), async c => {
      const upload = await uploadOf(c, parts)
      return upload ? answer(c, await progressOf(parts, upload)) : problem(c, 'photo-not-wanted')
    })
    .put('/api/photos/:digest/chunks/:offset', guard('photo.send'), async c => {
      const upload = await uploadOf(c, parts)
      const offset = Offset.safeParse(c.req.param('offset'))
      if (!upload || !offset.success) return problem(c, 'photo-not-wanted')
      const bytes = await readBytes(c, 'application/octet-stream', PHOTO_CHUNK_BYTES)
      return answer(c, await addChunk(parts, upload, Number(offset.data), bytes))
    })
    .get('/api/photos/:digest', guard('photo.view'), c => show(c, parts))
}

async function uploadOf(c: Context<Env>, parts: ServerParts): Promise<Upload | null> {
  const digest = Digest.safeParse(c.req.param('digest'))
  if (!digest.success) return null
  const actor = actorOf(c)
  for (const named of await parts.store.photos.namings(digest.data)) {
    if (await fills(parts, actor, named)) return { digest: digest.data, named, by: actor.person }
  }
  return null
}

async function fills({ store }: ServerParts, actor: Actor, { campaign, stage, residentialGroup }: PhotoPlace): Promise<boolean> {
  const stored = await store.campaigns.get(campaign)
  const of = stored && stagePartsOf(stored, stage)
  return of ? whyNotFill(actor, stored.campaign, of.stage, residentialGroup) === null : false
}

/** A collector sees the papers of stages that collectors fill; what an officer photographed is the office's. */
async function sees({ store }: ServerParts, actor: Actor, { campaign, stage, residentialGroup }: PhotoPlace): Promise<boolean> {
  const stored = await store.campaigns.get(campaign)
  const of = stored && stagePartsOf(stored, stage)
  if (!of || (actor.role === 'collector' && of.stage.filledBy !== 'collector')) return false
  return may(actor, 'photo.view', residentialGroup, dutiesToSee(stored.campaign, of.stage))
}

function answer(c: Context<Env>, result: Progress): Response {
  return result.kind === 'progress' ? c.json(result.progress) : problem(c, result.code, { received: result.received })
}

async function show(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const { store, blobs } = parts
  const actor = actorOf(c)
  const digest = Digest.safeParse(c.req.param('digest'))
  const record = Uuid.safeParse(c.req.query('record'))
  if (!digest.success || !record.success) return problem(c, 'not-found')
  const place = await store.photos.recordNaming(digest.data, record.data)
  if (!place || !(await sees(parts, actor, place))) return problem(c, 'not-found')
  const photo = await store.photos.get(digest.data)
  const bytes = photo && (await blobs.read(digest.data))
  if (!photo || !bytes) return problem(c, 'not-found')
  const why = actor.role === 'collector' ? 'correction' : Why.parse(c.req.query('why'))
  await store.events.append({ actor: actor.person, action: 'photo-viewed', subject: record.data, detail: { photo: digest.data, why } })
  return c.body(bytes, 200, {
    'content-type': photo.type,
    'content-disposition': `inline; filename="${digest.data.slice(0, 16)}.${EXTENSION[photo.type]}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  })
}
