// One line a request: the route's pattern, never its path or query, so that no id or search text is written down (R17).
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { newId } from '../shared/ids.ts'
import type { Env } from './context.ts'
import type { ServerParts } from './parts.ts'

export function requestLog({ clock, random, log }: ServerParts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = newId(clock, random)
    c.set('requestId', requestId)
    const began = clock.now()
    await next()
    c.res.headers.set('x-request-id', requestId)
    const fields = { requestId, method: c.req.method, route: patternOf(c), status: c.res.status, ms: clock.now() - began }
    log.info('request', { ...fields, problem: c.get('problem') ?? null })
  }
}

/** The route that was meant, without the catch-alls around it. */
function patternOf(c: Context<Env>): string {
  return matchedRoutes(c).findLast(route => !route.path.includes('*'))?.path ?? '*'
}
