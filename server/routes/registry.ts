// The ward's lists: which there are, taking one out as a file that loads again without a change, and taking back its last import. Whole lists hold personal
// data, so that who took one is written down (R17).
import { type Context, Hono } from 'hono'
import { type KnownList, type KnownLists, UndoRequest } from '../../shared/list-import.ts'
import { may } from '../access.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import { listCsv, listWorkbook } from '../documents/list-workbook.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { type KnownList as Known, knownLists } from '../registry/known-lists.ts'
import { undoLastImport } from '../registry/undo-import.ts'
import { WORKBOOK } from '../same-origin.ts'
import { openList } from './list-imports.ts'

const FILES = ['danh-sach.xlsx', 'danh-sach.csv']

export function registryRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  return new Hono<Env>()
    .get('/api/lists', guard('registry.import'), async c => {
      const known = await knownLists(store, duties => may(actorOf(c), 'registry.import', undefined, duties))
      const sizes = await store.listImports.sizes()
      const lists = await Promise.all(known.map(each => toldOf(parts, each, sizes.get(each.list.id) ?? 0)))
      return c.json({ lists } satisfies KnownLists)
    })
    .post('/api/lists/undo', guard('registry.import'), async c => {
      const { preview, ...asked } = await readJson(c, UndoRequest)
      const known = await openList(c, parts, asked)
      if (!known) return problem(c, 'unknown-campaign')
      const { list, campaigns } = known
      const answer = await undoLastImport(store, { list: list.id, campaigns, by: actorOf(c).person, preview })
      return answer ? c.json(answer) : problem(c, 'nothing-to-undo')
    })
    .get('/api/lists/:campaign/:list/:file', guard('registry.import'), c => exported(c, parts))
}

async function toldOf({ store }: ServerParts, { campaign, list }: Known, rows: number): Promise<KnownList> {
  const last = await store.listImports.last(list.id)
  return {
    campaign: campaign.id,
    campaignTitle: campaign.title,
    list: list.id,
    title: list.title,
    noun: list.noun,
    rows,
    ofOneGroup: list.residentialGroup === null,
    ofResidentialGroups: list.ofResidentialGroups !== undefined,
    lastImport: last && { at: last.at, added: last.end.added, changed: last.end.changed, removed: last.end.removed, state: last.state },
  }
}

/** `group`: only that residential group's rows, as lists whose files are of one group need it. */
async function exported(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const { store, clock } = parts
  const known = await openList(c, parts, { campaign: c.req.param('campaign') ?? '', list: c.req.param('list') })
  const file = c.req.param('file') ?? ''
  if (!known || !FILES.includes(file)) return problem(c, 'not-found')
  const { told } = known
  const group = c.req.query('group')
  const entities = (await store.entities.list(told.id)).filter(({ residentialGroup }) => group === undefined || residentialGroup === group)
  const detail = { rows: entities.length, file, ...(group !== undefined && { residentialGroup: group }) }
  await store.events.append({ actor: actorOf(c).person, action: 'list-exported', subject: told.id, detail })
  const headers = (type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${told.id}-${file}"` })
  if (file.endsWith('.csv')) return c.body(listCsv(told, entities), 200, headers('text/csv; charset=utf-8'))
  return c.body(new Uint8Array(await listWorkbook(told, entities, clock.now())), 200, headers(WORKBOOK))
}
