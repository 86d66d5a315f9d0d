// Receives a batch of versions (R1–R7), from collectors and from officers alike: a version's stage says who may send it (R16). Each is read alone, refused
// alone, and answered alone; what is left is judged and goes to the store in one transaction, and the answer is given only when that is on the disk (R4).
import { Hono } from 'hono'
import { type Digest, Uuid } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { PHOTOS_PER_RECORD } from '../../shared/photo.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/problem.ts'
import { PUSH_MAX_BYTES, type PushAnswer, PushRequest } from '../../shared/push.ts'
import { type RecordVersion, SealedVersion } from '../../shared/record.ts'
import { type Actor, whyNotFill } from '../access.ts'
import { readJson } from '../body.ts'
import { seenCampaign } from '../campaign-sight.ts'
import { type Env, guard, sessionOf } from '../context.ts'
import { sha256Of } from '../hash.ts'
import { arrivalOf, type Forms, photosOf } from '../judgement.ts'
import type { ServerParts } from '../parts.ts'
import { stagePartsOf } from '../stage-parts.ts'
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
  if (photosOf(content.answers).length > PHOTOS_PER_RECORD) return refused(content.version, 'too-large', { photos: PHOTOS_PER_RECORD })
  return prepare(parts, forms, actor, { content, whole, digest })
}

interface Read {
  content: RecordVersion
  whole: RecordVersion
  digest: Digest
}

async function prepare(parts: ServerParts, forms: Forms, actor: Actor, { content, whole, digest }: Read): Promise<Pushed> {
  const { store, clock } = parts
  const { campaign, residentialGroup } = content
  const setting = (await seenCampaign(parts, actor, campaign)) && (await store.campaigns.get(campaign))
  if (!setting) return refused(content.version, 'unknown-campaign')
  const of = stagePartsOf(setting, content.stage)
  if (!of) return refused(content.version, 'unknown-stage')
  const refusal = whyNotFill(actor, setting.campaign, of.stage, residentialGroup)
  if (refusal) return refused(content.version, refusal)
  if (!(await store.entities.hasGroup(residentialGroup))) return refused(content.version, 'unknown-residential-group')
  const form = await formFor(parts, content, of.stage.form)
  if (!form) return refused(content.version, 'unknown-form-version')
  const entity = content.entity === null ? null : await store.entities.get(of.stage.list, content.entity)
  const seen = entity && whyNotFill(actor, setting.campaign, of.stage, entity.residentialGroup) === null ? entity : null
  const judged = { content, digest, setting, form, entity: seen, now: clock.now(), duties: actor.duties }
  return { kind: 'arrival', arrival: { ...arrivalOf(judged, forms), content: whole } }
}

/** Any published version of the stage's form; a record that began before the stage had another form is corrected on its own. */
async function formFor({ store }: ServerParts, { form, formVersion, record }: RecordVersion, expected: string) {
  if (form !== expected && (await store.records.get(record))?.form !== form) return null
  return store.forms.get(form, formVersion)
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
