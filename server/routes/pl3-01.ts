// PL3-01 of a land campaign: what would go up, the job that writes it, its workbook, and the zip of scans that goes with it. Whoever takes a file takes
// everybody's numbers and papers: each is written down before the first byte leaves (R17).
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { chosenSheet, sheetColumns } from '../../forms/campaigns/land/pl3-01-sheet.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { dutiesToSee, stageName, stageOf } from '../../shared/campaign-stages.ts'
import { Uuid } from '../../shared/ids.ts'
import { dayOf } from '../../shared/local-day.ts'
import { type Pl301Jobs, type Pl301Overview, Pl301Request } from '../../shared/pl3-01.ts'
import { may } from '../access.ts'
import { readJson } from '../body.ts'
import { seenCampaign } from '../campaign-sight.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { createJobs, type Job, type Jobs, tellJob } from '../documents/pl3-01-job.ts'
import { overviewOf, type Pl301Place, planPl301 } from '../documents/pl3-01-plan.ts'
import { scanZip } from '../documents/scan-zip.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { WORKBOOK } from '../same-origin.ts'
import { completedCaseStore } from '../store/completed-cases.ts'
import { turn } from '../timers.ts'

/** The stage whose records fill the sheet, in the land package and in every copy of it. */
const COMPLETION = 'hoan-thien'

interface Found {
  campaign: Campaign
  place: Pl301Place
}

export function pl301Routes(parts: ServerParts): Hono<Env> {
  const jobs = createJobs(parts)
  return new Hono<Env>()
    .get('/api/campaigns/:id/pl3-01', guard('land.export'), c => overview(c, parts))
    .get('/api/campaigns/:id/pl3-01/jobs', guard('land.export'), async c => {
      const found = await foundIn(c, parts)
      if (!found) return problem(c, 'not-found')
      const answer: Pl301Jobs = { jobs: jobs.of(found.campaign.id).map(tellJob) }
      return c.json(answer)
    })
    .post('/api/campaigns/:id/pl3-01', guard('land.export'), c => start(c, parts, jobs))
    .get('/api/campaigns/:id/pl3-01/:job', guard('land.export'), async c => {
      const job = await jobIn(c, parts, jobs)
      return job ? c.json(tellJob(job)) : problem(c, 'not-found')
    })
    .delete('/api/campaigns/:id/pl3-01/:job', guard('land.export'), async c => {
      const job = await jobIn(c, parts, jobs)
      if (!job) return problem(c, 'not-found')
      await jobs.remove(job.id)
      return c.body(null, 204)
    })
    .get('/api/campaigns/:id/pl3-01/:job/pl3-01.xlsx', guard('land.export'), c => workbook(c, parts, jobs))
    .get('/api/campaigns/:id/pl3-01/:job/anh-quet.zip', guard('land.export'), c => scans(c, parts, jobs))
}

/** Null when there is no such campaign, it has no completion, or it is not this person's to see. */
async function foundIn(c: Context<Env>, parts: ServerParts): Promise<Found | null> {
  const actor = actorOf(c)
  const campaign = (await seenCampaign(parts, actor, c.req.param('id') ?? ''))?.campaign
  const stage = campaign && stageOf(campaign, COMPLETION)
  if (!campaign || !stage?.prefill) return null
  if (!may(actor, 'land.export', undefined, dutiesToSee(campaign, stage))) return null
  const captured = stageOf(campaign, stage.prefill.from)
  const named = (of: typeof stage): string => stageName(campaign, of) ?? ''
  const place = { campaign: campaign.id, stage: named(stage), list: stage.list, captured: captured ? named(captured) : '' }
  return { campaign, place }
}

async function jobIn(c: Context<Env>, parts: ServerParts, jobs: Jobs): Promise<Job | null> {
  const found = await foundIn(c, parts)
  const id = Uuid.safeParse(c.req.param('job'))
  const job = id.success ? jobs.get(id.data) : undefined
  return found && job?.order.place.campaign === found.campaign.id ? job : null
}

async function overview(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const found = await foundIn(c, parts)
  if (!found) return problem(c, 'not-found')
  const settings = found.campaign.settings ?? {}
  const sheet = chosenSheet(settings)
  const own = sheetColumns('own', settings)
  const pause = () => turn().then(() => c.req.raw.signal.throwIfAborted())
  const plan = await planPl301(completedCaseStore(parts.store.base), found.place, c.req.query('received') === '1', pause)
  const answer: Pl301Overview = { sheet, mistake: own.ok ? null : own.mistake, ...overviewOf(plan) }
  return c.json(answer)
}

async function start(c: Context<Env>, parts: ServerParts, jobs: Jobs): Promise<Response> {
  const request = await readJson(c, Pl301Request)
  const found = await foundIn(c, parts)
  if (!found) return problem(c, 'not-found')
  const reading = sheetColumns(request.sheet, found.campaign.settings ?? {})
  if (!reading.ok) return problem(c, 'columns-unusable', { mistake: reading.mistake })
  const job = await jobs.start({ place: found.place, request, columns: reading.columns })
  if (!job) return problem(c, 'export-running')
  const { person } = actorOf(c)
  const detail = { job: job.id, ...request }
  await parts.store.events.append({ actor: person, action: 'land-export-begun', subject: found.campaign.id, detail })
  return c.json(tellJob(job), 202)
}

async function workbook(c: Context<Env>, parts: ServerParts, jobs: Jobs): Promise<Response> {
  const job = await jobIn(c, parts, jobs)
  if (job?.state !== 'done') return problem(c, 'not-found')
  await taken(c, parts, job, { file: 'workbook' })
  return file(c, createReadStream(job.file), WORKBOOK, `PL3-01-${dayOf(parts.clock.now())}.xlsx`)
}

async function scans(c: Context<Env>, parts: ServerParts, jobs: Jobs): Promise<Response> {
  const job = await jobIn(c, parts, jobs)
  if (job?.state !== 'done') return problem(c, 'not-found')
  const identity = c.req.query('identity') === '1'
  await taken(c, parts, job, { file: 'scans', identity })
  const { blobs } = parts
  const asOf = Math.max(0, ...job.cases.map(({ head }) => head.receivedAt))
  const zip = scanZip({ cases: job.cases, rows: job.rows, identity, asOf, read: digest => blobs.read(digest) })
  return file(c, zip, 'application/zip', `PL3-01-${dayOf(parts.clock.now())}-anh-quet.zip`)
}

function taken(c: Context<Env>, { store }: ServerParts, job: Job, what: Record<string, unknown>): Promise<unknown> {
  const { cases, rows } = tellJob(job)
  const detail = { ...what, job: job.id, sheet: job.order.request.sheet, cases, rows }
  return store.events.append({ actor: actorOf(c).person, action: 'land-exported', subject: job.order.place.campaign, detail })
}

function file(c: Context<Env>, stream: Readable, type: string, name: string): Response {
  const body = Readable.toWeb(stream) as ReadableStream // Node's own web stream, which the types of two libraries name differently
  return c.body(body, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
}
