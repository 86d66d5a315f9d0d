// The built client. Only files that were there at the start are served, by looking the path up in a table: nothing outside can be asked for.
// Hashed assets may be kept for ever; pages, the manifest and the service worker are asked for again each time.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'
import { problem } from './problem.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}
/** Vite's names: "name-Ab3dEf12.js". */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/
const FOREVER = 'public, max-age=31536000, immutable'
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

interface Body {
  bytes: Uint8Array<ArrayBuffer>
  etag: string
}
interface Asset {
  type: string
  cache: string
  /** By content encoding; "" is the file itself. */
  bodies: ReadonlyMap<string, Body>
}

export function staticFiles(folder: string | null): MiddlewareHandler<Env> {
  const assets = folder !== null && existsSync(folder) ? readAssets(folder) : new Map<string, Asset>()
  return async c => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(c, 'not-found')
    const asset = assets.get(c.req.path) ?? (isNavigation(c) ? assets.get('/index.html') : undefined)
    return asset ? send(c, asset) : problem(c, 'not-found')
  }
}

/** The front door is there for everybody (a proxy's health check asks for anything); beyond it only a person who opens a page gets the shell. */
function isNavigation(c: Context<Env>): boolean {
  if (c.req.path === '/') return true
  const mode = c.req.header('sec-fetch-mode')
  const page = mode === undefined ? (c.req.header('accept') ?? '').includes('text/html') : mode === 'navigate'
  return page && extname(c.req.path) === ''
}

function send(c: Context<Env>, asset: Asset): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = ENCODINGS.map(([name]) => name).find(name => asset.bodies.has(name) && accepted.includes(name)) ?? ''
  const body = asset.bodies.get(encoding)
  if (!body) return problem(c, 'not-found')
  const headers = {
    'content-type': asset.type,
    'cache-control': asset.cache,
    etag: body.etag,
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  }
  return c.req.header('if-none-match') === body.etag ? c.body(null, 304, headers) : c.body(body.bytes, 200, headers)
}

function readAssets(folder: string): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  const known = new Set(files)
  const own = files.filter(path => TYPES[extname(path)] !== undefined)
  return new Map(own.map(path => [`/${relative(folder, path).split(sep).join('/')}`, assetOf(folder, path, known)]))
}

function assetOf(folder: string, path: string, known: ReadonlySet<string>): Asset {
  const url = `/${relative(folder, path).split(sep).join('/')}`
  const packed = ENCODINGS.filter(([, suffix]) => known.has(path + suffix)).map(([name, suffix]) => [name, bodyOf(path + suffix)] as const)
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    cache: HASHED.test(url) ? FOREVER : 'no-cache',
    bodies: new Map<string, Body>([['', bodyOf(path)], ...packed]),
  }
}

function bodyOf(path: string): Body {
  const bytes = new Uint8Array(readFileSync(path))
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}
