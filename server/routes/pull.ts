// What changed for this person. A collector gets the rows of their own residential groups and no others (R16); the office reads entities and
// records through the desk, where every full view is logged, and gets only campaigns, forms and residential groups here.
import { Hono } from 'hono'
import type { PullAnswer } from '../../shared/pull.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'

export function pullRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>().get('/api/pull', guard('pull'), async c => {
    const { role, residentialGroups } = actorOf(c)
    const { epoch } = await parts.store.wards.current()
    const pulled = await parts.store.pull.since(cursorOf(c.req.query('since')), role === 'collector' ? residentialGroups : null)
    const answer: PullAnswer = { kind: 'phieu-so/pull', now: parts.clock.now(), epoch, ...pulled }
    return c.json(answer)
  })
}

/** Anything but a plain number means from the beginning: sending too much is safe, too little is not. */
function cursorOf(since: string | undefined): number {
  return since !== undefined && /^\d{1,15}$/.test(since) ? Number(since) : 0
}
