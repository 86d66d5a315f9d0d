// The wire between one phone and the server, as bad as one likes: cut, losing the request, losing the answer, delivering twice or later,
// a captive portal that answers 200 with a page of its own. Nothing here waits: late delivery is a list that the world empties.
import type { Wire } from '../../client/ports.ts'

export type Fate = 'pass' | 'loseRequest' | 'loseAnswer' | 'twice' | 'late' | 'portal'

/** What the server's side of the wire is: the app, or nothing while it is down. */
export type Far = (request: Request) => Promise<Response>

export interface WorldWire {
  wire: Wire
  /** Decides about each request; without it all pass. */
  fate: (request: Request) => Fate
  /** Cut: nothing leaves. */
  down: boolean
  /** Every request that left, in order, with what became of it. */
  readonly sent: { method: string; path: string; fate: Fate | 'cut' }[]
  /** Delivers what was held back; answers go nowhere. */
  deliverLate(): Promise<void>
  /** How many are held back. */
  readonly late: number
}

const PORTAL = '<!doctype html><html><body>Chào mừng đến với Wi-Fi miễn phí</body></html>'

export function createWorldWire(far: Far): WorldWire {
  const cookies = new Map<string, string>()
  let held: (() => Promise<unknown>)[] = []

  async function deliver(copy: () => Request): Promise<Response> {
    const request = copy()
    const headers = new Headers(request.headers)
    headers.set('sec-fetch-site', 'same-origin')
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const body = request.body ? await request.arrayBuffer() : null
    const response = await far(new Request(request.url, { method: request.method, headers, body }))
    for (const cookie of response.headers.getSetCookie()) keepCookie(cookie)
    return response
  }
  function keepCookie(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  const self: WorldWire = {
    fate: () => 'pass',
    down: false,
    sent: [],
    get late() {
      return held.length
    },
    async deliverLate() {
      const now = held
      held = []
      for (const delivery of now) await delivery().catch(() => undefined)
    },
    async wire(request) {
      const fate = self.down ? 'cut' : self.fate(request)
      self.sent.push({ method: request.method, path: new URL(request.url).pathname, fate })
      const copy = () => request.clone()
      if (fate === 'cut' || fate === 'loseRequest') throw new TypeError('the wire is cut')
      if (fate === 'portal') return new Response(PORTAL, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      if (fate === 'late') {
        const kept = request.clone()
        held.push(() => deliver(() => kept))
        throw new TypeError('no answer in time')
      }
      if (fate === 'twice') await deliver(copy).catch(() => undefined)
      const response = await deliver(copy)
      if (fate === 'loseAnswer') throw new TypeError('the answer was lost')
      return response
    },
  }
  return self
}
