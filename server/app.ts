// The server as one function from request to answer; app.request(...) in tests, a socket in server/main.ts. Order: name and log the request,
// headers on the way out, refuse what comes from elsewhere, find the session, then the routes of each noun, then the client's files.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { LiveEvent } from '../shared/live.ts'
import type { Env } from './context.ts'
import { secureHeaders } from './headers.ts'
import { framesOf } from './log.ts'
import type { ServerParts } from './parts.ts'
import { Problem, problem } from './problem.ts'
import { requestLog } from './request-log.ts'
import { boardRoutes } from './routes/board.ts'
import { campaignDraftRoutes } from './routes/campaign-drafts.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { caseRoutes } from './routes/cases.ts'
import { deskRoutes } from './routes/desk.ts'
import { documentRoutes } from './routes/documents.ts'
import { formRoutes } from './routes/forms.ts'
import { listImportRoutes } from './routes/list-imports.ts'
import { liveRoutes } from './routes/live.ts'
import { peopleRoutes } from './routes/people.ts'
import { photoRoutes } from './routes/photos.ts'
import { pl301Routes } from './routes/pl3-01.ts'
import { pullRoutes } from './routes/pull.ts'
import { pushRoutes } from './routes/push.ts'
import { registryRoutes } from './routes/registry.ts'
import { reportRoutes } from './routes/reports.ts'
import { residentialGroupRoutes } from './routes/residential-groups.ts'
import { sessionRoutes } from './routes/session.ts'
import { sameOrigin } from './same-origin.ts'
import { findSession, sessionCookie } from './session.ts'
import { staticFiles } from './static.ts'
import { isPassing } from './store/sqlite-trouble.ts'
import type { Committed } from './store/write.ts'

/** Lists and records, which a thin line should get packed. Not the live news: packing would hold it back. */
const LONG_ANSWERS = ['/api/pull', '/api/push', '/api/desk', '/api/desk/*', '/api/cases', '/api/cases/*', '/api/people', '/api/reports/*']

export function createApp(parts: ServerParts): Hono<Env> {
  const { settings, store, live } = parts
  const cookie = sessionCookie(parts, store.installation)
  const app = new Hono<Env>()
  store.onCommit(committed => {
    for (const event of newsOf(committed)) live.publish(event)
  })
  app.use(requestLog(parts), secureHeaders(settings))
  app.get('/health', c => c.json({ ok: true }))
  app.use('/api/*', sameOrigin(settings), findSession(parts, cookie))
  for (const path of LONG_ANSWERS) app.use(path, compress({ encoding: 'gzip' }))
  app.route('/', sessionRoutes(parts, cookie))
  app.route('/', pushRoutes(parts))
  app.route('/', pullRoutes(parts))
  app.route('/', photoRoutes(parts))
  app.route('/', deskRoutes(parts))
  app.route('/', caseRoutes(parts))
  app.route('/', boardRoutes(parts))
  app.route('/', reportRoutes(parts))
  app.route('/', documentRoutes(parts))
  app.route('/', peopleRoutes(parts))
  app.route('/', residentialGroupRoutes(parts))
  app.route('/', campaignRoutes(parts))
  app.route('/', campaignDraftRoutes(parts))
  app.route('/', formRoutes(parts))
  app.route('/', registryRoutes(parts))
  app.route('/', listImportRoutes(parts))
  app.route('/', pl301Routes(parts))
  app.route('/', liveRoutes(parts))
  app.all('/api/*', c => problem(c, 'not-found'))
  app.use('*', staticFiles(settings.staticFolder))
  app.onError((error, c) => {
    if (error instanceof Problem) return problem(c, error.code, error.details)
    if (isPassing(error)) {
      c.header('retry-after', '5')
      return problem(c, 'busy')
    }
    parts.log.error('unexpected', { requestId: c.get('requestId'), name: error.name, stack: framesOf(error) })
    return problem(c, 'internal')
  })
  return app
}

function newsOf({ seq, actions }: Committed): LiveEvent[] {
  const some = (...beginnings: string[]) => [...actions].some(action => beginnings.some(beginning => action.startsWith(beginning)))
  const kinds: LiveEvent['kind'][] = []
  if (some('record-', 'photo-counted', 'entity-', 'campaign-')) kinds.push('records')
  if (some('report-')) kinds.push('reports')
  if (some('person-', 'card-', 'pin-', 'group-', 'access-', 'signed-')) kinds.push('people')
  return kinds.map(kind => ({ kind, seq }))
}
