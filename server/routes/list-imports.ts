// Loading a list step by step: the file comes up once, is looked at as often as wanted, and what was ticked is written. Only who began an import is told of
// it; its answers carry personal data and are never stored. Nothing of anybody stands in an address (R17).
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { type ImportBegun, type ImportState, LoadRequest } from '../../shared/list-import.ts'
import { DIFFERENCES_LISTED, DifferenceKind, ImportChoices, REGISTRY_MAX_BYTES } from '../../shared/registry.ts'
import { may } from '../access.ts'
import { readBytes, readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { importWorkbook } from '../documents/import-workbook.ts'
import type { ServerParts } from '../parts.ts'
import { Problem, problem } from '../problem.ts'
import { isGroupGiven } from '../registry/import-registry.ts'
import { findList, type KnownList } from '../registry/known-lists.ts'
import { differencesOf } from '../registry/list-answer.ts'
import { createImportJobs, type ImportJob } from '../registry/list-import-jobs.ts'
import { WORKBOOK } from '../same-origin.ts'

const CHOICES_LIMIT = 1024 * 1024
const Choices = z.strictObject(ImportChoices.shape)
const From = z.coerce.number().check(z.int(), z.minimum(0))

export function listImportRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  const jobs = createImportJobs(parts)

  function jobOf(c: Context<Env>): ImportJob {
    const job = jobs.find(actorOf(c).person, c.req.param('job') ?? '')
    if (!job) throw new Problem('import-over')
    return job
  }
  const stateOf = (c: Context<Env>, { state }: ImportJob) => c.json(state satisfies ImportState)

  return new Hono<Env>()
    .post('/api/list-imports', guard('registry.import'), async c => {
      const type = c.req.header('content-type') === WORKBOOK ? WORKBOOK : 'application/octet-stream'
      const bytes = await readBytes(c, type, REGISTRY_MAX_BYTES)
      const known = await openList(c, parts, { campaign: c.req.query('campaign') ?? '', list: c.req.query('list') })
      if (!known) return problem(c, 'unknown-campaign')
      const residentialGroup = c.req.query('group')
      if (!(await isGroupGiven(store, known, residentialGroup))) return problem(c, 'group-needed')
      const job = await jobs.begin({ person: actorOf(c).person, known, residentialGroup, bytes })
      return job ? c.json({ job: job.id } satisfies ImportBegun) : problem(c, 'import-busy')
    })
    .get('/api/list-imports/:job', guard('registry.import'), c => stateOf(c, jobOf(c)))
    .delete('/api/list-imports/:job', guard('registry.import'), c => {
      jobs.stop(jobOf(c))
      return c.json({})
    })
    .post('/api/list-imports/:job/look', guard('registry.import'), async c => {
      const job = jobOf(c)
      return jobs.look(job, await readJson(c, Choices)) ? stateOf(c, job) : problem(c, 'import-busy')
    })
    .post('/api/list-imports/:job/load', guard('registry.import'), async c => {
      const job = jobOf(c)
      // Who lost the duty meanwhile writes nothing.
      const known = await openList(c, parts, { campaign: job.known.campaign.id, list: job.known.list.id })
      if (!known) return problem(c, 'unknown-campaign')
      const refused = await jobs.load(job, known, await readJson(c, LoadRequest, CHOICES_LIMIT))
      return refused === null ? stateOf(c, job) : problem(c, refused)
    })
    .get('/api/list-imports/:job/differences', guard('registry.import'), c => {
      const { looked, known } = jobOf(c)
      const [kind, from] = [DifferenceKind.safeParse(c.req.query('kind')), From.safeParse(c.req.query('from') ?? '0')]
      if (!looked || !kind.success || !from.success) return problem(c, 'not-found')
      return c.json(differencesOf(known.list, looked.plan, kind.data, from.data, DIFFERENCES_LISTED))
    })
    .get('/api/list-imports/:job/ket-qua-nap-danh-sach.xlsx', guard('registry.import'), async c => {
      const { looked } = jobOf(c)
      if (!looked) return problem(c, 'not-found')
      const bytes = await importWorkbook(looked.plan, looked.contents.rejectedSource, parts.clock.now())
      const headers = { 'content-type': WORKBOOK, 'content-disposition': 'attachment; filename="ket-qua-nap-danh-sach.xlsx"' }
      return c.body(new Uint8Array(bytes), 200, headers)
    })
}

/** A list that this person may load and take out; null for every other. */
export function openList(
  c: Context<Env>,
  { store }: ServerParts,
  asked: { campaign: string; list?: string | undefined },
): Promise<KnownList | null> {
  return findList(store, asked, duties => may(actorOf(c), 'registry.import', undefined, duties))
}
