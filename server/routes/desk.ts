// The review desk: its queue (masked, R17), one record (the view is logged before it is told), and the decision on it.
import { type Context, Hono } from 'hono'
import { DeskQuery, type ReviewAnswer } from '../../shared/desk.ts'
import { Uuid } from '../../shared/ids.ts'
import { ReviewRequest } from '../../shared/review.ts'
import { may } from '../access.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { openDay } from '../store/board.ts'
import { deskStore } from '../store/desk.ts'
import { deskRecordStore } from '../store/desk-record.ts'

/** An ID number or a phone number does not belong in an address (R17). */
const LONG_NUMBER = /\d{9}/

export function deskRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  const desk = deskStore(store.base)
  const desks = deskRecordStore(store.base)
  return new Hono<Env>()
    .get('/api/desk', guard('desk.read'), async c => {
      const query = queryOf(c)
      if (!query) return problem(c, 'wrong-shape', { path: 'query' })
      const stored = await store.campaigns.get(query.campaign)
      if (!stored) return problem(c, 'not-found')
      const view = { person: actorOf(c).person, openDay: openDay(store.base, stored, parts.clock.now()) }
      return c.json(await desk.page(query, view))
    })
    .get('/api/desk/:record', guard('desk.read'), async c => {
      const group = await groupOf(c, parts)
      if (group === null || !may(actorOf(c), 'desk.read', group)) return problem(c, 'not-found')
      const record = await desks.open(c.req.param('record'), actorOf(c).person)
      return record ? c.json(record) : problem(c, 'not-found')
    })
    .post('/api/desk/:record/review', guard('desk.review'), async c => {
      const request = await readJson(c, ReviewRequest)
      const group = await groupOf(c, parts)
      if (group === null || !may(actorOf(c), 'desk.review', group)) return problem(c, 'not-found')
      return review(c, parts, request)
    })
}

async function review(c: Context<Env>, parts: ServerParts, request: ReviewRequest): Promise<Response> {
  const record = c.req.param('record') ?? ''
  const deciding = await parts.store.reviews.decide(record, request, actorOf(c).person)
  switch (deciding.kind) {
    case 'decided': {
      const { version, decision } = request
      const answer: ReviewAnswer = { record, version, decision, state: deciding.state, seq: deciding.seq }
      return c.json(answer)
    }
    case 'stale':
      return problem(c, 'stale-version', { version: deciding.version })
    case 'reasonNeeded':
      return problem(c, 'reason-needed')
    case 'notFound':
      return problem(c, 'not-found')
  }
}

async function groupOf(c: Context<Env>, parts: ServerParts): Promise<string | null> {
  const record = Uuid.safeParse(c.req.param('record'))
  return record.success ? ((await parts.store.records.get(record.data))?.residentialGroup ?? null) : null
}

/** Null when a part is malformed, or the search looks like somebody's number. */
function queryOf(c: Context<Env>): DeskQuery | null {
  const { campaign, states = '', residentialGroup, search, after } = c.req.query()
  if (search !== undefined && LONG_NUMBER.test(search.replaceAll(/\D/g, ''))) return null
  const parsed = DeskQuery.safeParse({
    campaign,
    states: states === '' ? [] : states.split(','),
    ...(residentialGroup ? { residentialGroup } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  })
  return parsed.success ? parsed.data : null
}
