// A campaign's papers, made from its lists as they stand now: which there are, and one as the page to print or as a workbook. Only for who sees the campaign
// and holds the paper's duty; each taking is an entry of the log before the first name leaves the house (R16, R17).
import { type Context, Hono } from 'hono'
import type { CampaignPlan, DocumentDefinition } from '../../forms/campaigns/campaign-package.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { dutiesToSee } from '../../shared/campaign-stages.ts'
import type { DocumentList } from '../../shared/document.ts'
import { dayOf, formatDay, formatTime } from '../../shared/local-day.ts'
import { type Actor, may } from '../access.ts'
import { seenCampaign } from '../campaign-sight.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { columnsOf, linesOf, type PaperSource } from '../documents/campaign-paper.ts'
import { headWords } from '../documents/letterhead.ts'
import { type PaperWords, paperPage } from '../documents/paper-page.ts'
import { paperWorkbook } from '../documents/paper-workbook.ts'
import { DEMO } from '../documents/report-letterhead.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { WORKBOOK } from '../same-origin.ts'
import { documentStore } from '../store/document-rows.ts'
import { onlyTold, toldTo } from '../told-properties.ts'

export function documentRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>()
    .get('/api/campaigns/:id/documents', guard('document.export'), async c => {
      const actor = actorOf(c)
      const stored = await seenCampaign(parts, actor, c.req.param('id'))
      if (!stored) return problem(c, 'not-found')
      const held = (stored.plan?.documents ?? []).filter(document => mayTake(actor, document))
      const list: DocumentList = { documents: held.map(({ id, title }) => ({ id, title })) }
      return c.json(list)
    })
    .get('/api/campaigns/:id/documents/:file', guard('document.export'), async c => {
      const actor = actorOf(c)
      const [, name, form] = /^([a-z0-9-]+)\.(html|xlsx)$/.exec(c.req.param('file')) ?? []
      const stored = await seenCampaign(parts, actor, c.req.param('id'))
      const document = stored?.plan?.documents?.find(({ id }) => id === name)
      if (!stored?.plan || !document || (form !== 'html' && form !== 'xlsx')) return problem(c, 'not-found')
      if (!mayTake(actor, document)) return problem(c, 'not-allowed')
      await documentStore(parts.store.base).taken({ campaign: stored.campaign.id, document: document.id, form }, actor.person)
      return send(c, parts, { actor, campaign: stored.campaign, plan: stored.plan, document, form })
    })
}

const mayTake = (actor: Actor, { duty }: DocumentDefinition): boolean =>
  may(actor, 'document.export', undefined, duty === undefined ? [] : [duty])

interface Taking {
  actor: Actor
  campaign: Campaign
  plan: CampaignPlan
  document: DocumentDefinition
  form: 'html' | 'xlsx'
}

async function send(c: Context<Env>, parts: ServerParts, taking: Taking): Promise<Response> {
  const { document, campaign } = taking
  const words = await wordsOf(parts, taking)
  const lines = linesOf(document, await sourceOf(parts, taking))
  if (taking.form === 'html')
    return c.body(streamed(paperPage(words, columnsOf(document), lines)), 200, { 'content-type': 'text/html; charset=utf-8' })
  const name = `${campaign.id}-${document.id}-${dayOf(parts.clock.now())}.xlsx`
  const headers = { 'content-type': WORKBOOK, 'content-disposition': `attachment; filename="${name}"` }
  return c.body(paperWorkbook(words, columnsOf(document), lines), 200, headers)
}

/** The reader's pace is the writer's: the next residential group is read when the last one has gone. */
function streamed(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async controller => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })
}

async function wordsOf({ store, clock }: ServerParts, { campaign, document }: Taking): Promise<PaperWords> {
  const ward = await store.wards.current()
  const now = clock.now()
  const { office, letterhead } = campaign
  return {
    ...headWords({ ward, office, letterhead, kind: '', year: dayOf(now).slice(0, 4) }),
    title: document.title.vi.toUpperCase(),
    summary: `${campaign.title.vi}, tính đến ${formatTime(now).slice(0, 5)} ngày ${formatDay(dayOf(now))}`,
    demo: ward.demo ? DEMO : null,
  }
}

async function sourceOf({ store }: ServerParts, { actor, campaign, plan, document }: Taking): Promise<PaperSource> {
  const list = plan.lists.find(({ id }) => id === document.list) ?? null
  const closed = closedTo(actor, plan, campaign, document.list)
  /** A property that says itself who may be told it is told by that. */
  const ownDuties = new Set(list?.properties.filter(({ duties }) => duties).map(({ name }) => name))
  const told = list ? toldTo(list, actor.duties).filter(name => ownDuties.has(name) || !closed.has(name)) : []
  const rows = documentStore(store.base)
  return {
    groups: await store.entities.groups(),
    rowsOf: async group => (await rows.rows(document.list, group)).map(({ properties }) => ({ properties: onlyTold(told, properties) })),
    settings: campaign.settings ?? {},
    noun: list?.noun.vi ?? 'dòng',
    grouped: list?.ofResidentialGroups === undefined,
  }
}

/** What stages wrote whose records the asker may not see: onto their own rows, or onto those of another list. */
function closedTo(actor: Actor, { stages, rows }: CampaignPlan, campaign: Campaign, list: string): ReadonlySet<string> {
  const closed = stages.filter(stage => !dutiesToSee(campaign, stage).every(duty => actor.duties.includes(duty)))
  const own = closed.filter(stage => stage.list === list).map(({ outcomes }) => outcomes)
  const bound = rows
    .filter(binding => binding.list === list && closed.some(({ id }) => id === binding.stage))
    .map(({ outcomes }) => outcomes)
  return new Set([...own, ...bound].flatMap(outcomes => Object.keys(outcomes ?? {})))
}
