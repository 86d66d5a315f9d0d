// Today's board, for the whole office. Figures and names of colleagues only; nothing of the people who were visited.
import { Hono } from 'hono'
import { type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { boardStore } from '../store/board.ts'

export function boardRoutes(parts: ServerParts): Hono<Env> {
  const board = boardStore(parts.store.base)
  return new Hono<Env>().get('/api/board', guard('board.read'), async c => {
    const stored = await parts.store.campaigns.get(c.req.query('campaign') ?? '')
    return stored ? c.json(await board.today(stored)) : problem(c, 'not-found')
  })
}
