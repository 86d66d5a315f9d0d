// The review desk: its queue (masked, R17), one record (the view is logged before it is told), and the decision on it. Records of a stage or a campaign
// that the asker may not see are not there for them, by any of the ways (R16).
import { type Context, Hono } from 'hono'
import { DeskQuery, type ReviewAnswer } from '../../shared/desk.ts'
import { Uuid } from '../../shared/ids.ts'
import { ReviewRequest } from '../../shared/review.ts'
import { type Action, may } from '../access.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { sightedBy } from '../desk-sighted.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { openDay } from '../store/board.ts'
import { deskStore } from '../store/desk.ts'
import { deskRecordStore } from '../store/desk-record.ts'
import { type DeskSight, stagesSeen } from '../store/desk-sight.ts'
import { holdsNumber, listed } from './search-words.ts'

export function deskRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  const desk = deskStore(store.base)
  const desks = deskRecordStore(store.base)
  return new Hono<Env>()
    .get('/api/desk', guard('desk.read'), async c => {
      const query = queryOf(c)
      if (!query) return problem(c, 'wrong-shape', { path: 'query' })
      const sighted = await sightedBy(parts, actorOf(c), query.campaign)
      if (!sighted) return problem(c, 'not-found')
      const { stored, sight } = sighted
      const view = { person: actorOf(c).person, sight, openDay: openDay(store.base, stored, parts.clock.now()) }
      return c.json(await desk.page(query, view))
    })
    .get('/api/desk/:record', guard('desk.read'), async c => {
      const sight = await recordSight(c, parts, 'desk.read')
      const record = sight && (await desks.open(c.req.param('record'), actorOf(c).person, sight))
      return record ? c.json(record) : problem(c, 'not-found')
    })
    .post('/api/desk/:record/review', guard('desk.review'), async c => {
      const request = await readJson(c, ReviewRequest)
      const sight = await recordSight(c, parts, 'desk.review')
      return sight ? review(c, parts, request) : problem(c, 'not-found')
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

/** What the asker sees of the campaign of the record in the address; null when there is no such record for them, or they may not do this with it. */
async function recordSight(c: Context<Env>, parts: ServerParts, action: Action): Promise<DeskSight | null> {
  const named = Uuid.safeParse(c.req.param('record'))
  const record = named.success ? await parts.store.records.get(named.data) : null
  if (!record || !may(actorOf(c), action, record.residentialGroup)) return null
  const sighted = await sightedBy(parts, actorOf(c), record.campaign)
  return sighted && stagesSeen(sighted.sight).includes(record.stage) ? sighted.sight : null
}

/** Null when a part is malformed, or the search looks like somebody's number. */
function queryOf(c: Context<Env>): DeskQuery | null {
  const { campaign, states, stage, residentialGroup, search, after } = c.req.query()
  if (holdsNumber(search)) return null
  const parsed = DeskQuery.safeParse({
    campaign,
    states: listed(states),
    ...(stage ? { stage } : {}),
    ...(residentialGroup ? { residentialGroup } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  })
  return parsed.success ? parsed.data : null
}
