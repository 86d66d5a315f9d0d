// The client's files: only those that were built, kept for ever when hashed, asked for again when not, and the shell for people only.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from '../test/server/office.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-so-dist-'))
const SCRIPT = 'console.log("xin chào")'.repeat(50)
let office: Office
beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Phiếu Số</title>')
  writeFileSync(join(folder, 'dist', 'sw.js'), 'self')
  writeFileSync(join(folder, 'dist', 'assets', 'main-Ab3dEf12.js'), SCRIPT)
  writeFileSync(join(folder, 'dist', 'assets', 'main-Ab3dEf12.js.br'), brotliCompressSync(SCRIPT))
  office = await openOffice({ settings: { staticFolder: join(folder, 'dist') } })
})
afterAll(() => rmSync(folder, { recursive: true }))

const navigate = { 'sec-fetch-mode': 'navigate', accept: 'text/html' }

describe('the built client', () => {
  it('hashed assets are kept for ever, the page and the service worker are asked for again', async () => {
    const cache = async (path: string) => (await office.request('GET', path, { headers: navigate })).headers.get('cache-control')
    expect(await cache('/assets/main-Ab3dEf12.js')).toBe('public, max-age=31536000, immutable')
    expect([await cache('/'), await cache('/index.html'), await cache('/sw.js')]).toEqual(['no-cache', 'no-cache', 'no-cache'])
  })

  it('is sent compressed to who takes it', async () => {
    const packed = await office.request('GET', '/assets/main-Ab3dEf12.js', { headers: { 'accept-encoding': 'gzip, br' } })
    const plain = await office.request('GET', '/assets/main-Ab3dEf12.js')
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null])
    expect(new Uint8Array(await packed.arrayBuffer()).length).toBeLessThan(200)
    expect(await plain.text()).toBe(SCRIPT)
    expect(packed.headers.get('vary')).toBe('accept-encoding')
  })

  it('is not sent again to who has it', async () => {
    const first = await office.request('GET', '/sw.js')
    const again = await office.request('GET', '/sw.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('a person who opens any page gets the shell; a missing script, picture or API path is missing', async () => {
    const page = await office.request('GET', '/phieu/01900000', { headers: navigate })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Phiếu Số')])
    expect((await office.request('GET', '/', { headers: { accept: '*/*' } })).status).toBe(200)
    expect((await office.request('GET', '/assets/old-Zz9yXx88.js', { headers: navigate })).status).toBe(404)
    expect((await office.request('GET', '/phieu/01900000', { headers: { accept: '*/*', 'sec-fetch-mode': 'cors' } })).status).toBe(404)
    expect((await office.request('GET', '/api/none', { headers: navigate })).status).toBe(404)
    expect((await office.request('POST', '/phieu', { json: {} })).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/assets//../../secret.txt',
    '/index.html%00.js',
  ])('%s leads nowhere', async path => {
    const response = await office.request('GET', path)
    expect([response.status, (await response.text()).includes('secret')]).toEqual([404, false])
  })
})
