// What every answer says to the browser: no scripts but our own, no framing, no sniffing, no referrer; JSON is never stored.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'
import type { Settings } from './settings.ts'

/** `wasm-unsafe-eval` is for the QR decoder and argon2id, which are WebAssembly. No inline script or style anywhere. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export function secureHeaders(settings: Settings): MiddlewareHandler<Env> {
  const https = settings.publicUrl?.startsWith('https:') ?? false
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value)
    if (https) headers.set('strict-transport-security', 'max-age=31536000')
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', PAGE_POLICY)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
