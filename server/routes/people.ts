// People, their residential groups, their cards: the administrator's work. Nobody can take their own administration away by accident.
import { type Context, Hono } from 'hono'
import { Uuid } from '../../shared/ids.ts'
import { type IssuedCard, type PeopleList, PersonDraft } from '../../shared/people.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { Problem, problem } from '../problem.ts'
import { peopleListStore } from '../store/people-list.ts'
import { hashOfToken, newToken } from '../tokens.ts'

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
      const changed = await store.people.change(id, draft, actorOf(c).person)
      return changed === 'unknownGroup' ? unknownGroup(c) : tell(c, id)
    })
    .post('/api/people/:id/card', manage, async c => {
      const person = idOf(c)
      const card = newToken(random)
      const issued = await store.cards.issue(person, hashOfToken(card), actorOf(c).person)
      const answer: IssuedCard = { person, card }
      return issued ? c.json(answer) : problem(c, 'not-found')
    })
    .post('/api/people/:id/deactivate', manage, async c => {
      const id = idOf(c)
      if (id === actorOf(c).person) return problem(c, 'not-allowed')
      await store.people.setActive(id, false, actorOf(c).person)
      return tell(c, id)
    })
    .delete('/api/people/:id/sessions', manage, async c => {
      const id = idOf(c)
      if (await store.people.get(id)) await store.sessions.revokeAll(id, actorOf(c).person)
      return tell(c, id)
    })
}

/** What is no name at all names nobody. */
function idOf(c: Context<Env>): string {
  const id = Uuid.safeParse(c.req.param('id'))
  if (!id.success) throw new Problem('not-found')
  return id.data
}

function unknownGroup(c: Context<Env>): Response {
  return problem(c, 'wrong-shape', { path: 'residentialGroups' })
}
