import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Anything, createCaller } from './wire.ts'

const Ours = z.object({ kind: z.literal('phieu-so/test'), n: z.int() })
const origin = 'http://phuong.test'
const never = { after: () => () => undefined }
const answering = (response: () => Response | Promise<Response>) => createCaller({ wire: async () => response(), origin, timers: never })
const json = (value: unknown, init?: ResponseInit) => () => Response.json(value, init)

it('R5: only an answer of our shape, as JSON, is a success', async () => {
  expect(await answering(json({ kind: 'phieu-so/test', n: 1, more: true }))('/', { schema: Ours })).toEqual({
    kind: 'ok',
    value: { kind: 'phieu-so/test', n: 1 },
  })
  const strange: (() => Response)[] = [
    json({ n: 1 }),
    json({ kind: 'hotel', n: 1 }),
    json(null),
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    () => new Response('{"kind":"phieu-so/test","n":1}', { headers: { 'content-type': 'text/plain' } }),
    () => new Response('{"kind":"phieu-so/te', { headers: { 'content-type': 'application/json' } }),
    () => new Response(null, { status: 204 }),
    () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    json({ error: 'quota' }, { status: 403 }),
  ]
  for (const [index, response] of strange.entries())
    expect(await answering(response)('/', { schema: Ours }), String(index)).toEqual({ kind: 'notOurs' })
})

it('a refusal keeps its code and words, also one that this build does not know', async () => {
  const problem = { code: 'of-tomorrow', message: 'Hãy cập nhật' }
  expect(await answering(json(problem, { status: 418 }))('/', { schema: Ours })).toEqual({ kind: 'problem', status: 418, problem })
})

it('nothing back, in time or at all, is offline', async () => {
  expect(await answering(() => Promise.reject(new TypeError('cut')))('/', { schema: Ours })).toEqual({ kind: 'offline' })
  const hanging = createCaller({
    wire: request => new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason))),
    origin,
    timers: {
      after(_, act) {
        queueMicrotask(act)
        return () => undefined
      },
    },
  })
  expect(await hanging('/', { schema: Ours })).toEqual({ kind: 'offline' })
})

it('an empty answer is enough where nothing is expected', async () => {
  expect(await answering(() => new Response(null, { status: 204 }))('/', { method: 'DELETE', schema: Anything })).toMatchObject({
    kind: 'ok',
  })
})

it('JSON and bytes are sent as what they are', async () => {
  const sent: [string | null, string][] = []
  const call = createCaller({
    wire: async request => {
      sent.push([request.headers.get('content-type'), await request.text()])
      return Response.json({})
    },
    origin,
    timers: never,
  })
  await call('/', { method: 'POST', body: { a: 1 }, schema: Anything })
  await call('/', { method: 'PUT', body: new Uint8Array([65, 66]), schema: Anything })
  await call('/', { method: 'POST', body: new Blob(['C'], { type: 'application/x-workbook' }), schema: Anything })
  expect(sent).toEqual([
    ['application/json', '{"a":1}'],
    ['application/octet-stream', 'AB'],
    ['application/x-workbook', 'C'],
  ])
})
