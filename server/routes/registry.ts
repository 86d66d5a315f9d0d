// Loading a campaign's list from the office's workbook. `preview=1` only looks; `answer=workbook` gives what was repaired and left out as a
// workbook to work through. The answer carries personal data, so it goes to administrators only and is never stored.
import { type Context, Hono } from 'hono'
import { REGISTRY_MAX_BYTES, type RegistryAnswer } from '../../shared/registry.ts'
import { readBytes } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { importWorkbook } from '../documents/import-workbook.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { importRegistry } from '../registry/import-registry.ts'
import { WORKBOOK } from '../same-origin.ts'

export function registryRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>().post('/api/registry', guard('registry.import'), async c => {
    const bytes = await readBytes(c, c.req.header('content-type') === WORKBOOK ? WORKBOOK : 'application/octet-stream', REGISTRY_MAX_BYTES)
    const campaign = await campaignOf(c, parts)
    if (campaign === null) return problem(c, 'unknown-campaign')
    const preview = c.req.query('preview') === '1'
    const importing = await importRegistry(parts.store, bytes, { campaign, actor: actorOf(c).person, preview })
    switch (importing.kind) {
      case 'imported':
        return send(c, parts, importing.answer)
      case 'notWorkbook':
        return problem(c, 'file-not-workbook')
      case 'columnsMissing':
        return problem(c, 'columns-missing', { missing: importing.missing, found: importing.found })
      case 'unknownCampaign':
        return problem(c, 'unknown-campaign')
    }
  })
}

/** The campaign asked for, or the only one there is. */
async function campaignOf(c: Context<Env>, parts: ServerParts): Promise<string | null> {
  const asked = c.req.query('campaign')
  if (asked !== undefined) return asked
  const all = await parts.store.campaigns.all()
  return all.length === 1 ? (all[0]?.campaign.id ?? null) : null
}

async function send(c: Context<Env>, parts: ServerParts, answer: RegistryAnswer): Promise<Response> {
  if (c.req.query('answer') !== 'workbook') return c.json(answer)
  const bytes = new Uint8Array(await importWorkbook(answer, parts.clock.now()))
  return c.body(bytes, 200, { 'content-type': WORKBOOK, 'content-disposition': 'attachment; filename="ket-qua-nap-danh-sach.xlsx"' })
}
