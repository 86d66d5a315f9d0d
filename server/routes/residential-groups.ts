// Making a residential group by hand. The same group in another spelling is the one there is, not a second one (FACTS §9).
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { groupKey, newGroup } from '../registry/residential-group-name.ts'

const GroupDraft = z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) })

export function residentialGroupRoutes({ store }: ServerParts): Hono<Env> {
  return new Hono<Env>().post('/api/residential-groups', guard('people.manage'), async c => {
    const { name } = await readJson(c, GroupDraft)
    const known = await store.entities.groups()
    const same = known.find(group => groupKey(group.name) === groupKey(name))
    if (same) return c.json(same)
    const order = Math.max(0, ...known.map(group => group.order)) + 1
    const group = newGroup(name, order, new Set(known.map(({ id }) => id)))
    await store.entities.putGroups([group], actorOf(c).person)
    return c.json(group)
  })
}
