// A request that changes something must come from our own page (TESTPLAN §5.4): the browser says so in Sec-Fetch-Site, or at least in Origin;
// saying neither is refused. A body must say what it is, and be of a kind that a foreign page's form cannot send.
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'
import { problem } from './problem.ts'
import type { Settings } from './settings.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const KINDS = new Set(['application/json', 'application/octet-stream', WORKBOOK])

export function sameOrigin(settings: Settings): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (READING.has(c.req.method)) return next()
    if (!isOurs(c, settings)) return problem(c, 'cross-site')
    const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (bringsBody(c) && (kind === undefined || !KINDS.has(kind))) return problem(c, 'wrong-content-type')
    return next()
  }
}

/** A socket gives every request a stream to read, an empty one too: then the headers say whether something will come. DELETE takes none. */
function bringsBody(c: Context<Env>): boolean {
  if (c.req.method === 'DELETE') return false
  const length = c.req.header('content-length')
  return length === undefined ? c.req.raw.body !== null : length !== '0'
}

function isOurs(c: Context<Env>, settings: Settings): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  return settings.publicUrl !== null ? origin === new URL(settings.publicUrl).origin : origin === new URL(c.req.url).origin
}
