// The session cookie: HttpOnly, SameSite=Strict, `__Host-` and Secure behind https. Its name carries the installation, so that two of them
// on one host name do not sign each other out. Looked up on every request, so that a revocation counts from the next one.
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Env } from './context.ts'
import type { ServerParts } from './parts.ts'
import { hashOfToken } from './tokens.ts'

/** The longest that browsers keep a cookie, in seconds: how long a session lasts is the server's to say. */
const COOKIE_LASTS = 400 * 86_400
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export interface SessionCookie {
  read(c: Context<Env>): string | null
  write(c: Context<Env>, token: string): void
  clear(c: Context<Env>): void
}

export function sessionCookie(parts: ServerParts, installation: string): SessionCookie {
  const secure = parts.settings.publicUrl?.startsWith('https:') ?? false
  const name = `${secure ? '__Host-' : ''}phieu-so-${installation}`
  const options: CookieOptions = { httpOnly: true, sameSite: 'Strict', path: '/', secure }
  return {
    read: c => {
      const token = getCookie(c, name)
      return token !== undefined && TOKEN.test(token) ? token : null
    },
    write: (c, token) => setCookie(c, name, token, { ...options, maxAge: COOKIE_LASTS }),
    clear: c => {
      deleteCookie(c, name, options)
    },
  }
}

export function findSession(parts: ServerParts, cookie: SessionCookie): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = cookie.read(c)
    const found = token === null ? null : await parts.store.sessions.find(hashOfToken(token))
    if (found) {
      const { id, role, name, residentialGroups, duties } = found.person
      c.set('session', { actor: { person: id, role, residentialGroups, duties }, name, device: found.device })
    } else c.set('session', null)
    return next()
  }
}
