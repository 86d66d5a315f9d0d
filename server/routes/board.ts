// Today's board, for the whole office, one stage of a campaign at a time. Figures and names of colleagues only; nothing of the people who were visited.
import { Hono } from 'hono'
import type { Stage } from '../../shared/stage.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { sightedBy } from '../desk-sighted.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { stagePartsOf } from '../stage-parts.ts'
import { type BoardStage, boardStore } from '../store/board.ts'
import { caseIndex } from '../store/case-index.ts'

/** Every row of its list is to be collected, from the first day. */
const isForAll = ({ opens, notNeededWhen }: Stage): boolean => opens === null && notNeededWhen === undefined

export function boardRoutes(parts: ServerParts): Hono<Env> {
  const { base } = parts.store
  const board = boardStore(base)
  const index = caseIndex(base)
  return new Hono<Env>().get('/api/board', guard('board.read'), async c => {
    const sighted = await sightedBy(parts, actorOf(c), c.req.query('campaign') ?? '')
    const of = sighted && stagePartsOf(sighted.stored, c.req.query('stage'))
    if (!sighted || !of) return problem(c, 'not-found')
    const { stage, name, report } = of
    const looked: BoardStage = { stage, name, report, places: isForAll(stage) ? null : index.places({ ...sighted.sight, stage }) }
    return c.json(await board.today(sighted.stored, looked))
  })
}
