// What changed for this person. A collector gets the rows of their own residential groups and no others, of lists that a campaign of theirs chases (R16);
// the office reads entities and records through the desk, where every full view is logged, and gets here campaigns, residential groups, and how the
// records that the person filled themselves now stand.
import { type Context, Hono } from 'hono'
import type { PullAnswer } from '../../shared/pull.ts'
import { seenCampaigns } from '../campaign-sight.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { pullSight } from '../pull-sight.ts'
import type { Asking } from '../store/pull.ts'

export function pullRoutes(parts: ServerParts): Hono<Env> {
  return new Hono<Env>().get('/api/pull', guard('pull'), async c => {
    const { epoch } = await parts.store.wards.current()
    const pulled = await parts.store.pull.since(await askingOf(c, parts))
    const answer: PullAnswer = { kind: 'phieu-so/pull', now: parts.clock.now(), epoch, ...pulled }
    return c.json(answer)
  })
}

async function askingOf(c: Context<Env>, parts: ServerParts): Promise<Asking> {
  const actor = actorOf(c)
  const collects = actor.role === 'collector'
  const groups = collects ? actor.residentialGroups : (await parts.store.pull.groups()).map(({ id }) => id)
  return {
    cursor: cursorOf(c.req.query('since')),
    person: actor.person,
    groups,
    ownOnly: !collects,
    // The office is told of every group: which they are is no matter of sight.
    sight: pullSight(actor, await seenCampaigns(parts, actor), collects ? groups : []),
    keepsCampaigns: c.req.query('keeps') === 'campaigns',
  }
}

/** Anything but a plain number means from the beginning: sending too much is safe, too little is not. */
function cursorOf(since: string | undefined): number {
  return since !== undefined && /^\d{1,15}$/.test(since) ? Number(since) : 0
}
