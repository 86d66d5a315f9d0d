// A campaign's entities stage by stage, for the office: where each stands, and what an officer's draft of one begins with. Sending it goes the way of every
// record, and is checked again there (R16).
import { type Context, Hono } from 'hono'
import { compilePublished } from '../../forms/language/compile.ts'
import type { CompiledForm } from '../../forms/language/form.ts'
import { CaseQuery, type DeskCase } from '../../shared/desk.ts'
import { whyNotFill } from '../access.ts'
import { prefilled, recordBeside, rowBindings, rowsOf, toldStage } from '../case-beginning.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { sightedBy } from '../desk-sighted.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { openCase } from '../store/case-claims.ts'
import type { CaseSight } from '../store/case-index.ts'
import { caseStore } from '../store/cases.ts'
import { deskRecordStore } from '../store/desk-record.ts'
import { holdsNumber, listed } from './search-words.ts'

type Cases = ReturnType<typeof caseStore>
type Found = NonNullable<Awaited<ReturnType<Cases['find']>>>

export function caseRoutes(parts: ServerParts): Hono<Env> {
  const cases = caseStore(parts.store.base)
  return new Hono<Env>()
    .get('/api/cases', guard('desk.read'), async c => {
      const query = queryOf(c)
      if (!query) return problem(c, 'wrong-shape', { path: 'query' })
      const sight = await caseSight(c, parts, query.campaign, query.stage)
      return sight ? c.json(await cases.page(query, sight, actorOf(c).person)) : problem(c, 'not-found')
    })
    .get('/api/cases/:campaign/:stage/:entity', guard('desk.read'), c => openOne(c, parts, cases))
}

async function openOne(c: Context<Env>, parts: ServerParts, cases: Cases): Promise<Response> {
  const { campaign = '', stage = '', entity = '' } = c.req.param() as Record<string, string> // the path has all three
  const sight = await caseSight(c, parts, campaign, stage)
  const found = sight && (await cases.find(sight, entity))
  if (!found) return problem(c, 'not-found')
  const refused = whyNotFill(actorOf(c), sight.campaign, sight.stage, found.entity.residentialGroup)
  if (refused) return problem(c, refused)
  const besideId = recordBeside(sight.stage, found.path)
  const beside = besideId === null ? null : await parts.store.records.get(besideId)
  const { heldBy } = await openCase(parts.store.base, sight, {
    entity,
    beside: beside && { record: beside.record, version: beside.headVersion },
    by: actorOf(c).person,
    insist: c.req.query('insist') === '1',
  })
  if (heldBy !== null) return problem(c, 'case-taken', { by: heldBy })
  return c.json(await beginning(parts, cases, sight, found, besideId, actorOf(c).person))
}

async function beginning(
  { store }: ServerParts,
  cases: Cases,
  sight: CaseSight,
  { entity, path, residentialGroupName }: Found,
  besideId: string | null,
  person: string,
): Promise<DeskCase> {
  const { stage, campaign } = sight
  const beside = besideId === null ? null : await deskRecordStore(store.base).beside(besideId, person, sight)
  const sourceId = path.find(each => each.stage === stage.prefill?.from)?.record ?? null
  const form = sourceId === null ? null : await store.forms.get(stage.form, stage.formVersion)
  const compiled = form && compiledOnce(form.definition)
  const asks = (name: string) => compiled?.question(name) !== undefined
  const rows = rowBindings(sight, stage).map(async binding => {
    const entities = await cases.inGroup(binding.list, entity.residentialGroup)
    return [binding.repeat, rowsOf(sight, binding, entities)] as const
  })
  return {
    campaign: campaign.id,
    stage: stage.id,
    entity,
    residentialGroupName,
    path,
    prefill: prefilled(stage, beside?.record === sourceId ? beside?.answers : undefined, asks),
    rows: Object.fromEntries(await Promise.all(rows)),
    beside,
  }
}

/** The store keeps a published definition as one object. */
const compiledForms = new WeakMap<object, CompiledForm | null>()

function compiledOnce(definition: unknown): CompiledForm | null {
  if (typeof definition !== 'object' || definition === null) return null
  const known = compiledForms.get(definition)
  if (known !== undefined) return known
  const compilation = compilePublished(definition)
  const form = compilation.ok ? compilation.form : null
  compiledForms.set(definition, form)
  return form
}

/** Null for a stage or a campaign that the asker may not know of. */
async function caseSight(c: Context<Env>, parts: ServerParts, campaign: string, named: string): Promise<CaseSight | null> {
  const sighted = await sightedBy(parts, actorOf(c), campaign)
  if (!sighted) return null
  const stage = toldStage(sighted.sight, named)
  return stage && { ...sighted.sight, stage }
}

/** Null when a part is malformed, or the search looks like somebody's number (R17). */
function queryOf(c: Context<Env>): CaseQuery | null {
  const { campaign, stage, states, residentialGroup, search, after } = c.req.query()
  if (holdsNumber(search)) return null
  const parsed = CaseQuery.safeParse({
    campaign,
    stage,
    states: listed(states),
    ...(residentialGroup ? { residentialGroup } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  })
  return parsed.success ? parsed.data : null
}
