// What the server does with what it should not be sent: bad bodies, foreign pages, too much, wrong methods. Never a 5xx, always a code, a
// Vietnamese message and a request id, and nothing personal in the log (TESTPLAN P5, §5.4; R17).
import { beforeAll, describe, expect, it } from 'vitest'
import { PROBLEMS } from '../shared/problem.ts'
import { collected, type Office, openOffice, PIN, type SignedIn } from '../test/server/office.ts'
import type { Log } from './log.ts'

const encoder = new TextEncoder()
const lines: string[] = []
const keep = (message: string, fields?: object) => void lines.push(JSON.stringify({ message, ...fields }))
const log: Log = { info: keep, warn: keep, error: keep }

let office: Office
let people: Record<'collector' | 'reviewer' | 'administrator', SignedIn>
beforeAll(async () => {
  office = await openOffice({ log })
  people = {
    collector: await office.signedIn('Trần Thị An', 'collector', ['tdp-1']),
    reviewer: await office.signedIn('Vũ Hà', 'reviewer'),
    administrator: await office.signedIn('Hồ Lan', 'administrator'),
  }
})

const TAKING: [method: string, path: string, who: keyof typeof people][] = [
  ['POST', '/api/session', 'collector'],
  ['POST', '/api/first-administrator', 'collector'],
  ['POST', '/api/push', 'collector'],
  ['POST', '/api/desk/01900000-0000-7000-8000-000000000000/review', 'reviewer'],
  ['POST', '/api/people', 'administrator'],
  ['PUT', '/api/people/01900000-0000-7000-8000-000000000000', 'administrator'],
  ['POST', '/api/residential-groups', 'administrator'],
  ['POST', '/api/campaigns/begin', 'administrator'],
  ['PUT', '/api/campaigns/lam-sach-dat-dai/settings', 'administrator'],
  ['POST', '/api/campaign-drafts', 'administrator'],
  ['PUT', '/api/campaign-drafts/dot-hai', 'administrator'],
  ['POST', '/api/campaign-drafts/dot-hai/publish', 'administrator'],
  ['POST', '/api/campaigns/lam-sach-dat-dai/form', 'administrator'],
  ['POST', '/api/forms', 'administrator'],
]

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const BODIES: [what: string, body: string | Uint8Array<ArrayBuffer>][] = [
  ['nothing', ''],
  ['half a JSON', '{"device": '],
  ['no JSON', '<html>'],
  ['a number', '1'],
  ['null', 'null'],
  ['an array', '[]'],
  ['a string', '"x"'],
  ['NUL bytes', '\u0000\u0000'],
  ['NUL inside', '{"card":"\\u0000","name":"\\u0000","device":"\\u0000"}'],
  ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ['huge numbers', '{"unsent":1e400,"device":1e999,"versions":[1e308],"name":-1e400}'],
  ['lone surrogates', '{"name":"\\ud800","device":"\\udfff"}'],
  ['deep nesting', nested(20_000)],
  ['deep nesting inside', `{"device":"x","unsent":0,"versions":${nested(5000)}}`],
  ['prototype names', '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}},"name":"x"}'],
  ['wrong types', '{"device":{},"unsent":"0","versions":{},"card":[],"pin":1,"name":[],"role":{},"residentialGroups":"x"}'],
  ['unknown members', '{"surplus":1}'],
  ['many keys', JSON.stringify(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k${index}`, index])))],
]

describe('bad bodies', () => {
  const cases = TAKING.flatMap(([method, path, who]) => BODIES.map(([what, body]) => ({ method, path, who, what, body })))

  it('are refused with a code, a Vietnamese message and a request id, on every route that takes one', async () => {
    for (const { method, path, who, what, body } of cases) {
      const bytes = typeof body === 'string' ? encoder.encode(body) : body
      const headers = { 'content-type': 'application/json' }
      const response = await office.request(method, path, { cookie: people[who].cookie, bytes, headers })
      const answer = await response.json()
      const place = `${method} ${path} with ${what}: ${JSON.stringify(answer)}`
      expect(response.status, place).toBeGreaterThanOrEqual(400)
      expect(response.status, place).toBeLessThan(500)
      expect(PROBLEMS, place).toHaveProperty(answer.code)
      expect(answer.message, place).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i)
      expect(answer.requestId, place).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('R3: versions of any shape inside a push are refused one by one, never the push', async () => {
    const good = await office.version(collected())
    const versions = [
      null,
      1,
      [],
      {},
      { content: null },
      { content: { ...good.content, answers: { a: { b: { c: 1 } } } }, digest: good.digest },
      good,
    ]
    const outcomes = await office.push(people.collector, versions)
    expect(outcomes.map(outcome => outcome.kind)).toEqual([...Array(6).fill('refused'), 'received'])
  })

  it('answers with strange names and values are kept or refused, and break nothing', async () => {
    const strange = [
      { owner_name: '\u0000', note: '\ud800' },
      { constructor: 'x', hasownproperty: 'y', __proto__x: 'z' },
      { owner_name: -0, area: Number.MAX_SAFE_INTEGER, note: 1e-320 },
      { owner_name: 'x'.repeat(10_000), certificate_photos: 'không phải ảnh' },
      JSON.parse('{"__proto__": "x", "owner_name": "y"}'),
    ]
    for (const answers of strange) {
      const [outcome] = await office.push(people.collector, [await office.version(answers)])
      expect(['received', 'refused'], JSON.stringify(answers)).toContain(outcome?.kind)
    }
  })
})

describe('limits', () => {
  it('50 MB is refused without being read to the end, however its length is declared', async () => {
    let given = 0
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given += 65_536
          if (given > 50 * 1024 * 1024) controller.close()
          else controller.enqueue(new Uint8Array(65_536).fill(32))
        },
      })
    for (const declared of [{}, { 'content-length': '10' }, { 'content-length': String(50 * 1024 * 1024) }]) {
      given = 0
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie: people.collector.cookie, ...declared }
      const init = { method: 'POST', headers, body: stream(), duplex: 'half' }
      const response = await office.app.request('http://phuong.test/api/push', init)
      expect([response.status, (await response.json()).code]).toEqual([413, 'too-large'])
      expect(given).toBeLessThan(2 * 1024 * 1024)
    }
  })

  it('other routes take 64 KB', async () => {
    const json = { name: 'x'.repeat(70_000), role: 'collector', residentialGroups: [] }
    const response = await office.request('POST', '/api/people', { cookie: people.administrator.cookie, json })
    expect(response.status).toBe(413)
  })

  it('a push of 21 versions is refused as a whole', async () => {
    const versions = Array.from({ length: 21 }, () => ({}))
    const response = await office.request('POST', '/api/push', {
      cookie: people.collector.cookie,
      json: { device: office.id(), unsent: 0, versions },
    })
    expect((await response.json()).code).toBe('wrong-shape')
  })
})

describe('requests from elsewhere', () => {
  const headersOf: [what: string, headers: Record<string, string>, refused: boolean][] = [
    ['our page', { 'sec-fetch-site': 'same-origin' }, false],
    ['our page in an old browser', { origin: 'http://phuong.test' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site' }, true],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site' }, true],
    ['the address bar', { 'sec-fetch-site': 'none' }, true],
    ['another origin', { origin: 'http://evil.test' }, true],
    ['another port', { origin: 'http://phuong.test:81' }, true],
    ['an opaque origin', { origin: 'null' }, true],
    ['nobody says where', {}, true],
  ]
  it.each(headersOf)('%s', async (_what, headers, refused) => {
    for (const [method, path, who] of [...TAKING, ['DELETE', '/api/session', 'collector'] as const]) {
      const own = { cookie: method === 'DELETE' ? '' : people[who].cookie, ...headers }
      const init =
        method === 'DELETE' ? { method, headers: own } : { method, headers: { ...own, 'content-type': 'application/json' }, body: '{' }
      const response = await office.app.request(`http://phuong.test${path}`, init)
      const code = response.status === 204 ? null : (await response.json()).code
      expect(code === 'cross-site', `${method} ${path} ${code}`).toBe(refused)
    }
  })

  it('a body without a content type, or of a kind that a form can send, is refused', async () => {
    for (const type of [
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
    ]) {
      for (const [method, path, who] of TAKING) {
        const headers = { 'sec-fetch-site': 'same-origin', cookie: people[who].cookie, ...(type !== undefined && { 'content-type': type }) }
        const response = await office.app.request(`http://phuong.test${path}`, { method, headers, body: encoder.encode('{}') })
        expect([response.status, path, type]).toEqual([415, path, type])
      }
    }
  })
})

describe('every answer', () => {
  it('says how the browser must treat it, refusals too', async () => {
    for (const path of ['/health', '/api/me', '/api/nothing', '/nothing']) {
      const { headers } = await office.request('GET', path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('an unknown path and a wrong method are not found', async () => {
    expect((await office.request('GET', '/api/nothing')).status).toBe(404)
    expect((await office.request('PUT', '/api/push', { cookie: people.collector.cookie, json: {} })).status).toBe(404)
    expect((await office.request('GET', '/api/photos/%E0%A4%A/progress', { cookie: people.collector.cookie })).status).toBe(404)
  })

  it('an unexpected error says only its request id, and the log says where, without what', async () => {
    const fault = (point: string) => {
      if (point === 'before-answer') throw new Error('secret 031058001234')
    }
    const broken = await openOffice({ log, fault })
    const an = await broken.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const json = { device: broken.id(), unsent: 0, versions: [] }
    const response = await broken.request('POST', '/api/push', { cookie: an.cookie, json })
    const answer = await response.json()
    expect([response.status, answer.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(answer)).not.toContain('secret')
    const said = lines.filter(line => line.includes(answer.requestId)).join()
    expect(said).toContain('server/routes/push.ts')
    expect(said).not.toContain('secret')
  })

  it.each(['SQLITE_FULL', 'SQLITE_BUSY', 'ENOSPC'])('%s is answered as busy, to be tried again, and acknowledges nothing', async code => {
    let full = false
    const fault = (point: string, what: string) => {
      if (full && point === 'before-commit' && what === 'receive') throw Object.assign(new Error('no room'), { code })
    }
    const office = await openOffice({ fault })
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const sent = await office.version(collected())
    full = true
    const json = { device: office.id(), unsent: 1, versions: [sent] }
    const response = await office.request('POST', '/api/push', { cookie: an.cookie, json })
    expect([response.status, response.headers.get('retry-after'), (await response.json()).code]).toEqual([503, '5', 'busy'])
    full = false
    expect((await office.push(an, [sent]))[0]?.kind).toBe('received')
  })

  it('R17: the log holds no name, number, PIN, card, query or path', async () => {
    const probe = '/api/desk?campaign=lam-sach-dat-dai&states=received&search=nguyen%20van'
    await office.request('GET', probe, { cookie: people.reviewer.cookie })
    const everything = lines.join('\n')
    for (const word of ['Trần', 'nguyen', '031058001234', PIN, people.collector.card, people.collector.cookie, 'search=', 'tdp-1']) {
      expect(everything).not.toContain(word)
    }
    expect(everything).toContain('"route":"/api/desk"')
  })
})
