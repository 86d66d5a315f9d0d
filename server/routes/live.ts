// Live news for the office, as server-sent events: that something changed, never what (shared/live.ts). The stream ends with its session:
// that is looked up again with every beat, and at once when something changed. The beat only keeps the line open.
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { LiveEvent } from '../../shared/live.ts'
import { type Env, guard, sessionOf } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { isSignedIn } from '../store/signed-in.ts'

/** Often enough that a proxy does not take the line for dead. */
const BEAT = 20_000

export function liveRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>().get('/api/live', guard('live.listen'), c => {
    const { actor, device } = sessionOf(c)
    return streamSSE(c, async stream => {
      const waiting: LiveEvent[] = [{ kind: 'hello', seq: 0 }]
      let wake = (): void => undefined
      const stop = parts.live.subscribe(event => {
        waiting.push(event)
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      while (!stream.aborted && isSignedIn(parts.store.base, actor.person, device)) {
        for (let event = waiting.shift(); event; event = waiting.shift()) await stream.writeSSE({ data: JSON.stringify(event) })
        await new Promise<void>(resolve => {
          const cancel = parts.timers.after(BEAT, resolve)
          wake = () => {
            cancel()
            resolve()
          }
        })
        if (waiting.length === 0) await stream.write(': còn đây\n\n')
      }
      stop()
    })
  })
}
