// Reads what comes in, once, within its limit: the content type said, the bytes counted while they arrive (a missing or false
// Content-Length changes nothing), JSON parsed, its depth looked at before anything recurses into it, the shape checked by its schema.
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import type { Env } from './context.ts'
import { Problem } from './problem.ts'

const JSON_LIMIT = 64 * 1024
/** Deeper than any form nests repeats; far below what could exhaust the stack. */
const DEEPEST = 64

export async function readJson<T>(c: Context<Env>, schema: z.ZodMiniType<T>, limit: number = JSON_LIMIT): Promise<T> {
  const bytes = await readBytes(c, 'application/json', limit)
  const parsed = schema.safeParse(parseJson(bytes))
  if (!parsed.success) throw new Problem('wrong-shape', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  return parsed.data
}

export async function readBytes(c: Context<Env>, type: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const said = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (said !== type) throw new Problem('wrong-content-type')
  if (Number(c.req.header('content-length') ?? 0) > limit) throw new Problem('too-large', { limit })
  const body = c.req.raw.body
  return body ? await collect(body, limit) : new Uint8Array(0)
}

async function collect(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > limit) throw new Problem('too-large', { limit })
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function parseJson(bytes: Uint8Array): unknown {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('unreadable-json')
  }
  if (isDeeperThan(value, DEEPEST)) throw new Problem('wrong-shape', { path: '' })
  return value
}

/** Level by level, without recursion. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap(item => (item !== null && typeof item === 'object' ? Object.values(item) : []))
    if (level.length === 0) return false
  }
  return true
}
