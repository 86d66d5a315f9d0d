// Live news over the real route: it says hello, that something changed and never what, and ends with the session.
import { describe, expect, it } from 'vitest'
import { LiveEvent } from '../../shared/live.ts'
import { collected, openOffice } from '../../test/server/office.ts'

async function listen() {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
  const response = await office.request('GET', '/api/live', { cookie: binh.cookie })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  let buffered = ''
  /** The next event, or null at the end of the stream. */
  const next = async (): Promise<LiveEvent | null> => {
    for (;;) {
      const message = /^data: (.*)\n\n/m.exec(buffered)
      if (message) {
        buffered = buffered.slice(message.index + message[0].length)
        return LiveEvent.parse(JSON.parse(message[1] ?? ''))
      }
      const { done, value } = await reader.read()
      if (done) return null
      buffered += value
    }
  }
  return { office, an, binh, response, next, stop: () => reader.cancel() }
}

describe('live news', () => {
  it('says hello, then that records changed when one is received, and nothing of what it says', async () => {
    const { office, an, response, next, stop } = await listen()
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await next()).toMatchObject({ kind: 'hello' })
    const [outcome] = await office.push(an, [await office.version(collected())])
    const seq = outcome && outcome.kind !== 'refused' ? outcome.receipt.seq : 0
    const news = await next()
    expect(news).toEqual({ kind: 'records', seq: expect.any(Number) })
    expect(news?.seq).toBeGreaterThanOrEqual(seq)
    await stop()
  })

  it('tells of both when two things happen while the first is being told', async () => {
    const { office, an, binh, next, stop } = await listen()
    await next()
    const sent = await office.version(collected())
    await office.push(an, [sent])
    await office.store.reviews.decide(sent.content.record, { version: sent.content.version, decision: 'approve', reasons: [] }, binh.person)
    const [first, second] = [await next(), await next()]
    expect([first?.kind, second?.kind]).toEqual(['records', 'records'])
    expect(second?.seq).toBeGreaterThan(first?.seq ?? 0)
    await stop()
  })

  it('ends when the session ends', async () => {
    const { office, binh, next } = await listen()
    await next()
    await office.store.people.setActive(binh.person, false, 'test')
    const rest: (LiveEvent | null)[] = []
    for (let event = await next(); event !== null; event = await next()) rest.push(event)
    expect(rest.length).toBeLessThanOrEqual(1)
    expect((await office.request('GET', '/api/me', { cookie: binh.cookie })).status).toBe(401)
  })

  it('R16: is for the office', async () => {
    const { office, an, stop } = await listen()
    await stop()
    expect((await office.request('GET', '/api/live', { cookie: an.cookie })).status).toBe(403)
    expect((await office.request('GET', '/api/live')).status).toBe(401)
  })
})
