// People, their residential groups, their cards: the administrator's work. Nobody can take their own administration away by accident.
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { Uuid } from '../../shared/ids.ts'
import { type IssuedCard, type PeopleList, PersonDraft } from '../../shared/people.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { groupKey, newGroup } from '../registry/residential-group-name.ts'
import { peopleListStore } from '../store/people-list.ts'
import { hashOfToken, newToken } from '../tokens.ts'

const GroupDraft = z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) })

export function peopleRoutes(parts: ServerParts): Hono<Env> {
  const { store, random } = parts
  const list = peopleListStore(store.base)
  const manage = guard('people.manage')

  async function tell(c: Context<Env>, person: string): Promise<Response> {
    const found = await list.one(person)
    return found ? c.json(found) : problem(c, 'not-found')
  }

  return new Hono<Env>()
    .get('/api/people', guard('people.read'), async c => {
      const answer: PeopleList = { people: await list.all() }
      return c.json(answer)
    })
    .post('/api/people', manage, async c => {
      const added = await store.people.add(await readJson(c, PersonDraft), actorOf(c).person)
      return added.kind === 'added' ? tell(c, added.person) : unknownGroup(c)
    })
    .put('/api/people/:id', manage, async c => {
      const id = idOf(c)
      const draft = await readJson(c, PersonDraft)
      if (id === actorOf(c).person && draft.role !== 'administrator') return problem(c, 'not-allowed')
      const changed = id === null ? 'unknown' : await store.people.change(id, draft, actorOf(c).person)
      if (changed === 'unknownGroup') return unknownGroup(c)
      return changed === 'unknown' || id === null ? problem(c, 'not-found') : tell(c, id)
    })
    .post('/api/people/:id/card', manage, async c => {
      const person = idOf(c)
      const card = newToken(random)
      const issued = person !== null && (await store.cards.issue(person, hashOfToken(card), actorOf(c).person))
      const answer: IssuedCard | null = issued && person !== null ? { person, card } : null
      return answer ? c.json(answer) : problem(c, 'not-found')
    })
    .post('/api/people/:id/deactivate', manage, async c => {
      const id = idOf(c)
      if (id === actorOf(c).person) return problem(c, 'not-allowed')
      const ended = id !== null && (await store.people.setActive(id, false, actorOf(c).person))
      return ended && id !== null ? tell(c, id) : problem(c, 'not-found')
    })
    .delete('/api/people/:id/sessions', manage, async c => {
      const id = idOf(c)
      if (id === null || !(await store.people.get(id))) return problem(c, 'not-found')
      await store.sessions.revokeAll(id, actorOf(c).person)
      return tell(c, id)
    })
    .post('/api/residential-groups', manage, async c => {
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

function idOf(c: Context<Env>): string | null {
  const id = Uuid.safeParse(c.req.param('id'))
  return id.success ? id.data : null
}

function unknownGroup(c: Context<Env>): Response {
  return problem(c, 'wrong-shape', { path: 'residentialGroups' })
}
