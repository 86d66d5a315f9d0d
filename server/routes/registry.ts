// Loading a campaign's list from the office's workbook. `preview=1` only looks; `answer=workbook` gives what was repaired and left out as a
// workbook to work through. The answer carries personal data, so it goes to administrators only and is never stored.
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { PropertyName } from '../../shared/list-definition.ts'
import { DifferenceKind, REGISTRY_MAX_BYTES, type RegistryAnswer } from '../../shared/registry.ts'
import { readBytes } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { importWorkbook, type RejectedSource } from '../documents/import-workbook.ts'
import { listCsv, listWorkbook } from '../documents/list-workbook.ts'
import type { ServerParts } from '../parts.ts'
import { Problem, problem } from '../problem.ts'
import { importRegistry, type ListReader } from '../registry/import-registry.ts'
import { listDefinition } from '../registry/known-lists.ts'
import { readInThread } from '../registry/reading-thread.ts'
import { WORKBOOK } from '../same-origin.ts'

/** What a person chose for this file, in the address: places of columns and names of properties, nothing of anybody. */
const Choices = z.strictObject({
  sheet: z.optional(z.string().check(z.maxLength(64))),
  columns: z.optional(z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.nullable(PropertyName))),
  dateOrders: z.optional(z.record(PropertyName, z.enum(['dayFirst', 'monthFirst']))),
  accept: z.optional(z.array(DifferenceKind)),
})

export function registryRoutes(parts: ServerParts): Hono<Env> {
  /** One import at a time for each campaign's list. */
  const importing = new Set<string>()
  return new Hono<Env>()
    .post('/api/registry', guard('registry.import'), async c => {
      const bytes = await readBytes(
        c,
        c.req.header('content-type') === WORKBOOK ? WORKBOOK : 'application/octet-stream',
        REGISTRY_MAX_BYTES,
      )
      const campaign = await campaignOf(c, parts)
      if (campaign === null) return problem(c, 'unknown-campaign')
      if (importing.has(campaign)) return problem(c, 'busy')
      importing.add(campaign)
      try {
        return await load(c, parts, campaign, bytes)
      } finally {
        importing.delete(campaign)
      }
    })
    .get('/api/registry/:file', guard('registry.import'), c => exported(c, parts))
}

async function load(c: Context<Env>, parts: ServerParts, campaign: string, bytes: Uint8Array): Promise<Response> {
  const { accept, ...choices } = choicesOf(c)
  const preview = c.req.query('preview') === '1'
  const request = { campaign, actor: actorOf(c).person, preview, choices, ...(accept && { accept }) }
  const importing = await importRegistry(parts.store, bytes, request, readerFor(c.req.raw.signal))
  switch (importing.kind) {
    case 'imported':
      return send(c, parts, importing.answer, importing.rejectedSource)
    case 'notWorkbook':
      return problem(c, 'file-not-workbook')
    case 'tooManyRows':
      return problem(c, 'list-too-long', { most: importing.most })
    case 'columnsMissing':
      return problem(c, 'columns-missing', { missing: importing.missing, found: importing.found })
    case 'unknownCampaign':
      return problem(c, 'unknown-campaign')
  }
}

/** Whoever closes the page or cancels ends the reading; nothing is written then. */
function readerFor(signal: AbortSignal): ListReader {
  return async (list, bytes, choices) => {
    const reading = await readInThread({ list, bytes, choices }, signal)
    return reading.kind === 'stopped' ? { kind: 'notWorkbook' } : reading
  }
}

function choicesOf(c: Context<Env>): z.infer<typeof Choices> {
  const said = c.req.query('choices')
  if (said === undefined) return {}
  const parsed = Choices.safeParse(jsonOrNull(said))
  if (!parsed.success) throw new Problem('wrong-shape', { path: 'choices' })
  return parsed.data
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The whole list with everything sensitive in it, so that who took it is written down (R17). */
async function exported(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const { store, clock } = parts
  const campaign = await campaignOf(c, parts)
  const list = listDefinition((campaign === null ? null : await store.campaigns.get(campaign))?.campaign.list ?? '')
  const file = c.req.param('file') ?? ''
  if (!list || (file !== 'danh-sach.xlsx' && file !== 'danh-sach.csv')) return problem(c, 'not-found')
  const entities = await store.entities.list(list.id)
  await store.write('list-exported', tx =>
    tx.event({ actor: actorOf(c).person, action: 'list-exported', subject: list.id, detail: { rows: entities.length } }),
  )
  const headers = (type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${file}"` })
  if (file.endsWith('.csv')) return c.body(listCsv(list, entities), 200, headers('text/csv; charset=utf-8'))
  return c.body(new Uint8Array(await listWorkbook(list, entities, clock.now())), 200, headers(WORKBOOK))
}

/** The campaign asked for, or the only one there is. */
async function campaignOf(c: Context<Env>, parts: ServerParts): Promise<string | null> {
  const asked = c.req.query('campaign')
  if (asked !== undefined) return asked
  const all = await parts.store.campaigns.all()
  return all.length === 1 ? (all[0]?.campaign.id ?? null) : null
}

async function send(c: Context<Env>, parts: ServerParts, answer: RegistryAnswer, source: RejectedSource): Promise<Response> {
  if (c.req.query('answer') !== 'workbook') return c.json(answer)
  const bytes = new Uint8Array(await importWorkbook(answer, source, parts.clock.now()))
  return c.body(bytes, 200, { 'content-type': WORKBOOK, 'content-disposition': 'attachment; filename="ket-qua-nap-danh-sach.xlsx"' })
}
