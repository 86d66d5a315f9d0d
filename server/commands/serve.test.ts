// A real socket: serving, stopping, and what only a socket can do wrong (TESTPLAN P5.2).
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openOffice } from '../../test/server/office.ts'
import { type Serving, serve } from './serve.ts'

const timers = {
  after: (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}
let serving: Serving | null = null
afterEach(async () => {
  await serving?.stop()
  serving = null
})

async function start() {
  const office = await openOffice()
  serving = await serve({ ...office.parts, timers }, { host: '127.0.0.1', port: 0 })
  return { office, address: `http://127.0.0.1:${serving.port}`, port: serving.port }
}

/** Sends bytes as they are and gives what came back. */
function raw(port: number, text: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.on('data', data => {
      answer += data.toString()
    })
    socket.on('close', () => resolve(answer))
    // Hanging up on nonsense is an answer too.
    socket.on('error', () => resolve(answer))
  })
}

describe('serving', () => {
  it('answers on a free port, freezes what was missed, and stops', async () => {
    const { office, address } = await start()
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true })
    const json = await fetch(`${address}/api/me`)
    expect([json.status, json.headers.get('content-type')]).toEqual([401, 'application/json'])
    await serving?.stop()
    serving = null
    await expect(fetch(`${address}/health`)).rejects.toThrow()
    await expect(office.store.wards.current()).rejects.toThrow('not open')
  })

  it('a change without a body needs no content type', async () => {
    const { office, address } = await start()
    const admin = await office.signedIn('Hồ Lan', 'administrator')
    const { person } = await office.person('Trần Thị An', 'collector', ['tdp-1'])
    const headers = { 'sec-fetch-site': 'same-origin', cookie: admin.cookie }
    const issued = await fetch(`${address}/api/people/${person}/card`, { method: 'POST', headers })
    expect([issued.status, await issued.json()]).toEqual([200, { person, card: expect.stringMatching(/^[\w-]{43}$/) }])
    expect((await fetch(`${address}/api/session`, { method: 'DELETE', headers })).status).toBe(204)
  })

  it('50 MB is answered with its refusal, not with a broken line', async () => {
    const { office, address } = await start()
    const { cookie } = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie }
    const body = new Uint8Array(50 * 1024 * 1024)
    const response = await fetch(`${address}/api/push`, { method: 'POST', headers, body })
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'too-large' }])
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })

  it('a port that is taken is a refusal, not a crash', async () => {
    const { port } = await start()
    const other = await openOffice()
    await expect(serve({ ...other.parts, timers }, { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it.each([
    ['no HTTP at all', 'xin chào\r\n\r\n'],
    ['a header of 100 KB', `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two lengths', 'POST /api/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['length and chunks at once', 'POST /api/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['repeated slashes', 'GET //etc//passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['dots in the path', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a strange host', 'GET /health HTTP/1.1\r\nHost: a b/../c\r\nConnection: close\r\n\r\n'],
    ['an absolute address', 'GET http://evil.test/api/me HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n'],
  ])('%s is answered without a 5xx, and the next request is served', async (_what, text) => {
    const { port, address } = await start()
    expect(await raw(port, text)).not.toMatch(/^HTTP\/1\.1 5/)
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })
})
