// One way to ask the server something, and four ways it can end. Nothing counts as success but the server's own answer: a captive portal
// answers 200 with HTML, a proxy answers 502 with HTML, a hotel answers JSON of its own; all of these are `notOurs`.
import * as z from 'zod/mini'
import { ProblemBody } from '../../shared/problem.ts'
import type { Timers, Wire } from '../ports.ts'

export type Reply<T> =
  | { kind: 'ok'; value: T }
  /** The server refused, in its own words. `status` 401 means that the session is gone. */
  | { kind: 'problem'; status: number; problem: ProblemBody }
  /** Nothing came back in time; it may or may not have arrived. */
  | { kind: 'offline' }
  /** Something came back that our server did not say. */
  | { kind: 'notOurs' }

export interface Asking<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON, or as it is when it is bytes. */
  body?: unknown
  schema: z.ZodMiniType<T>
}

export interface Caller {
  <T>(path: string, asking: Asking<T>): Promise<Reply<T>>
  /** An answer that is a file, not JSON. */
  blob(path: string): Promise<Reply<Blob>>
}

/** The longest that one request may take: a batch or a chunk on a line of 2 kB/s. */
const PATIENCE = 45_000
/** Our server never redirects, and an old answer is no answer. */
const ALWAYS = { credentials: 'same-origin', redirect: 'error', cache: 'no-store' } as const
const JSON_TYPE = /^application\/(problem\+)?json\b/

export interface CallerPorts {
  wire: Wire
  /** "https://phuong.example", without a path. */
  origin: string
  timers: Timers
}

export function createCaller({ wire, origin, timers }: CallerPorts): Caller {
  async function send<T>(path: string, init: RequestInit, read: (response: Response) => Promise<Reply<T>>): Promise<Reply<T>> {
    const patience = new AbortController()
    const stop = timers.after(PATIENCE, () => patience.abort())
    try {
      const response = await wire(new Request(origin + path, { ...init, ...ALWAYS, signal: patience.signal }))
      return response.ok ? await read(response) : await readProblem(response)
    } catch {
      return { kind: 'offline' }
    } finally {
      stop()
    }
  }
  const call = <T>(path: string, { method = 'GET', body, schema }: Asking<T>) =>
    send(path, { method, ...content(body) }, response => readJson(response, schema))
  const blob = (path: string) => send(path, {}, readBlob)
  return Object.assign(call, { blob })
}

function content(body: unknown): RequestInit {
  if (body === undefined) return {}
  const raw = body instanceof Uint8Array || body instanceof Blob
  const type = raw ? (body instanceof Blob && body.type) || 'application/octet-stream' : 'application/json'
  return { body: raw ? (body as BodyInit) : JSON.stringify(body), headers: { 'content-type': type } }
}

const isJson = (response: Response) => JSON_TYPE.test(response.headers.get('content-type') ?? '')

async function readJson<T>(response: Response, schema: z.ZodMiniType<T>): Promise<Reply<T>> {
  // 204 says "done" where there is nothing to say; it passes only for calls that expect nothing.
  if (response.status !== 204 && !isJson(response)) return { kind: 'notOurs' }
  const parsed = schema.safeParse(readable(await response.text()))
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'notOurs' }
}

async function readProblem(response: Response): Promise<Reply<never>> {
  if (!isJson(response)) return { kind: 'notOurs' }
  const parsed = ProblemBody.safeParse(readable(await response.text()))
  return parsed.success ? { kind: 'problem', status: response.status, problem: parsed.data } : { kind: 'notOurs' }
}

async function readBlob(response: Response): Promise<Reply<Blob>> {
  const blob = await response.blob()
  return /html/.test(blob.type) ? { kind: 'notOurs' } : { kind: 'ok', value: blob }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A schema for answers without content that matters. */
export const Anything = z.unknown()
