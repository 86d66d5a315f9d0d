// Frozen reports: the list, one as data, as the printed page, as a workbook. Whoever asks first after the cut makes the freeze happen, so
// that nobody is shown a day without its report because a timer was late (R12). Of a campaign that somebody may not know of there is none (R16).
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { LocalDay } from '../../shared/local-day.ts'
import type { FrozenReport, ReportList } from '../../shared/report.ts'
import { seenCampaign } from '../campaign-sight.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { REPORT_STYLE_PATH } from '../documents/page-parts.ts'
import { reportPage } from '../documents/report-page.ts'
import { reportWorkbook } from '../documents/report-workbook.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { WORKBOOK } from '../same-origin.ts'

const STYLE = readFileSync(new URL('../documents/report.css', import.meta.url), 'utf8')

type Form = 'json' | 'html' | 'xlsx'

export function reportRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  return new Hono<Env>()
    .get(REPORT_STYLE_PATH, c => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }))
    .get('/api/reports', guard('reports.read'), async c => {
      const stored = await seenCampaign(parts, actorOf(c), c.req.query('campaign') ?? '')
      if (!stored) return problem(c, 'not-found')
      await freezeIfDue(parts)
      const list: ReportList = { reports: await store.reports.list(stored.campaign.id) }
      return c.json(list)
    })
    .get('/api/reports/:campaign/:file', guard('reports.read'), async c => {
      const { day, form } = fileOf(c.req.param('file'))
      const stored = await seenCampaign(parts, actorOf(c), c.req.param('campaign'))
      if (day === null || !stored) return problem(c, 'not-found')
      await freezeIfDue(parts)
      const report = await store.reports.get(stored.campaign.id, day)
      return report ? send(c, report, form) : problem(c, 'not-found')
    })
}

async function freezeIfDue({ store, clock }: ServerParts): Promise<void> {
  const cut = await store.campaigns.nextCut()
  if (cut !== null && cut <= clock.now()) await store.reports.freezeDue()
}

/** "2026-11-20", "2026-11-20.html", "2026-11-20.xlsx" */
function fileOf(file: string): { day: LocalDay | null; form: Form } {
  const [, name = '', ending = 'json'] = /^(\d{4}-\d{2}-\d{2})(?:\.(html|xlsx|json))?$/.exec(file) ?? []
  const day = LocalDay.safeParse(name)
  return { day: day.success ? day.data : null, form: ending === 'html' || ending === 'xlsx' ? ending : 'json' }
}

async function send(c: Context<Env>, report: FrozenReport, form: Form): Promise<Response> {
  switch (form) {
    case 'json':
      return c.json(report)
    case 'html':
      return c.html(reportPage(report))
    case 'xlsx': {
      const name = `bao-cao-${report.content.campaign}-${report.content.day}.xlsx`
      const bytes = new Uint8Array(await reportWorkbook(report))
      return c.body(bytes, 200, { 'content-type': WORKBOOK, 'content-disposition': `attachment; filename="${name}"` })
    }
  }
}
