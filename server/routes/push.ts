// Receives a batch of versions (R1–R7). Each is read alone, refused alone, and answered alone; what is left is judged and goes to the store
// in one transaction, and the answer is given only when that is on the disk (R4).
import { Hono } from 'hono'
import { type Digest, Uuid } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { PHOTOS_PER_RECORD } from '../../shared/photo.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/problem.ts'
import { PUSH_MAX_BYTES, type PushAnswer, PushRequest } from '../../shared/push.ts'
import { type RecordVersion, SealedVersion } from '../../shared/record.ts'
import { type Actor, may } from '../access.ts'
import { readJson } from '../body.ts'
import { type Env, guard, sessionOf } from '../context.ts'
import { sha256Of } from '../hash.ts'
import { arrivalOf, type Forms, photosOf } from '../judgement.ts'
import type { ServerParts } from '../parts.ts'
import type { Pushed } from '../store/records.ts'

/** Stands for a version whose name could not be read. */
const NAMELESS = '00000000-0000-4000-8000-000000000000'

export function pushRoutes(parts: ServerParts): Hono<Env> {
  const forms: Forms = new Map()
  return new Hono<Env>().post('/api/push', guard('push'), async c => {
    const { actor, device } = sessionOf(c)
    const request = await readJson(c, PushRequest, PUSH_MAX_BYTES)
    const pushed = await Promise.all(request.versions.map(version => readVersion(parts, forms, actor, version)))
    const outcomes = await parts.store.records.receive(pushed, { person: actor.person, device }, request.unsent)
    const { epoch } = await parts.store.wards.current()
    const answer: PushAnswer = { kind: 'phieu-so/push', now: parts.clock.now(), epoch, outcomes }
    parts.fault?.('before-answer', 'push')
    // With its length said, a short answer is not packed: that costs more than the few bytes.
    const text = JSON.stringify(answer)
    return c.body(text, 200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
  })
}

async function readVersion(parts: ServerParts, forms: Forms, actor: Actor, raw: unknown): Promise<Pushed> {
  const sealed = SealedVersion.safeParse(raw)
  if (!sealed.success) return refused(nameOf(raw), 'wrong-shape', { path: sealed.error.issues[0]?.path.join('.') ?? '' })
  const { content, digest } = sealed.data
  const whole = wholeContent(raw)
  if (sha256Of(whole) !== digest) return refused(content.version, 'wrong-digest')
  if (!may(actor, 'record.write', content.residentialGroup)) return refused(content.version, 'foreign-group')
  if (photosOf(content.answers).length > PHOTOS_PER_RECORD) return refused(content.version, 'too-large', { photos: PHOTOS_PER_RECORD })
  return prepare(parts, forms, actor, { content, whole, digest })
}

async function prepare(
  parts: ServerParts,
  forms: Forms,
  actor: Actor,
  { content, whole, digest }: { content: RecordVersion; whole: RecordVersion; digest: Digest },
): Promise<Pushed> {
  const { store, clock } = parts
  const setting = await store.campaigns.get(content.campaign)
  if (!setting) return refused(content.version, 'unknown-campaign')
  const form = await store.forms.get(content.form, content.formVersion)
  if (!form) return refused(content.version, 'unknown-form-version')
  const entity = content.entity === null ? null : await store.entities.get(setting.campaign.list, content.entity)
  const seen = entity && may(actor, 'record.write', entity.residentialGroup) ? entity : null
  const arrival = arrivalOf({ content, digest, setting, form, entity: seen, now: clock.now() }, forms)
  return { kind: 'arrival', arrival: { ...arrival, content: whole } }
}

/**
 * What was sent, members that this build does not know included: the digest covers them, and they are kept. The schema only checks and
 * strips, so what it accepted has its type.
 */
function wholeContent(raw: unknown): RecordVersion {
  return (raw as SealedVersion).content
}

function nameOf(raw: unknown): Uuid {
  const content = raw !== null && typeof raw === 'object' && 'content' in raw ? raw.content : null
  const version = content !== null && typeof content === 'object' && 'version' in content ? content.version : null
  const read = Uuid.safeParse(version)
  return read.success ? read.data : NAMELESS
}

function refused(version: Uuid, code: ProblemCode, details?: Record<string, unknown>): Pushed {
  const outcome: Outcome = { kind: 'refused', version, code, message: PROBLEMS[code].text.vi, ...(details && { details }) }
  return { kind: 'outcome', outcome }
}
