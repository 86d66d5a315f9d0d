// What people of a story do, the way they do it: a leader on a phone that is offline until it comes home, an officer at the desk, an administrator with a
// file. Everything goes through the phone's own verbs or the server's routes, and what travels to whom is kept for reading afterwards.
import type { Phone } from '../../client/phone.ts'
import type { Answers, Marks } from '../../shared/answers.ts'
import type { DeskCase } from '../../shared/desk.ts'
import { blocks } from '../../shared/finding.ts'
import type { ImportState } from '../../shared/list-import.ts'
import type { RegistryAnswer } from '../../shared/registry.ts'
import type { FrozenReport } from '../../shared/report.ts'
import type { Decision, ReviewReason } from '../../shared/review.ts'
import { fillIn, finalize, openDraft } from '../journeys/filling.ts'
import { ORIGIN } from '../world/device.ts'
import type { SignedIn, Worldly } from '../world.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Visit {
  /** Left out: the campaign's first stage. */
  stage: string
  entity: string
  /** Or made from what stands there when it is opened, bound rows and defaults. */
  answers: Answers | ((begun: Answers) => Answers)
  marks?: Marks
}

/** Asks the server as this person's browser does. */
export async function ask(who: SignedIn, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': body instanceof Uint8Array ? WORKBOOK : 'application/json' }
  const sent = body === undefined ? {} : { headers, body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }
  return who.device.wire.wire(new Request(`${ORIGIN}${path}`, { method, ...sent }))
}

export async function told<T>(who: SignedIn, path: string): Promise<T> {
  const response = await ask(who, 'GET', path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** Keeps the text of every answer that reaches this person from now on. */
export function overheard(who: SignedIn): string[] {
  const heard: string[] = []
  const honest = who.device.wire.wire
  who.device.wire.wire = async request => {
    const response = await honest(request)
    heard.push(await response.clone().text())
    return response
  }
  return heard
}

/** Fills a stage on the phone as its screens do; what still holds the record back is a mistake of the story. */
export async function fillStage(world: Worldly, { phone }: { phone: Phone }, visit: Visit) {
  const row = (await phone.list(visit.stage)).find(({ entity }) => entity.id === visit.entity)
  if (!row) throw new Error(`no row ${visit.entity} in ${visit.stage}`)
  return fillDraft(world, phone, await phone.beginDraft(row.entity, row.entity.residentialGroup, visit.stage), visit)
}

export async function correct(world: Worldly, { phone }: { phone: Phone }, record: string, visit: Visit) {
  const draft = await phone.beginCorrection(record)
  if (!draft) throw new Error(`nothing to correct in ${visit.stage}`)
  return fillDraft(world, phone, draft, visit)
}

/** The desk's draft of a stage that officers fill, sent at once. */
export async function fillCase(world: Worldly, who: SignedIn, campaign: string, visit: Visit) {
  const from = await told<DeskCase>(who, `/api/cases/${campaign}/${visit.stage}/${visit.entity}`)
  const kept = await fillDraft(world, who.tab.phone, await who.tab.phone.beginCase(from), visit)
  await comeHome(who)
  return kept
}

async function fillDraft(world: Worldly, phone: Phone, draft: Awaited<ReturnType<Phone['beginDraft']>>, visit: Visit) {
  const session = await openDraft(world, phone, draft)
  const { answers, marks = {} } = visit
  await fillIn(session, typeof answers === 'function' ? answers(session.filling.sent().answers) : answers)
  for (const [path, mark] of Object.entries(marks)) session.mark(path, mark)
  const left = session.filling.findings().filter(blocks)
  if (left.length > 0) throw new Error(`${visit.stage} of ${visit.entity}: ${JSON.stringify(left)}`)
  return finalize(phone, session)
}

/** The phone finds a network and sends what waits; whatever was refused is a mistake of the story. */
export async function comeHome(who: SignedIn): Promise<void> {
  await who.device.quiet()
  who.device.wire.down = false
  const { trouble } = await who.tab.phone.syncNow()
  if (trouble) throw new Error(trouble.message)
  await who.device.quiet()
  const refused = (await who.tab.phone.records()).filter(({ refusal, state }) => refusal !== null || state === 'waiting')
  if (refused.length > 0) throw new Error(JSON.stringify(refused.map(({ title, refusal, state }) => [title, state, refusal])))
}

export async function review(who: SignedIn, kept: { record: string; version: string }, decision: Decision, reasons: ReviewReason[] = []) {
  const response = await ask(who, 'POST', `/api/desk/${kept.record}/review`, { version: kept.version, decision, reasons })
  if (response.status !== 200) throw new Error(`${decision}: ${await response.text()}`)
}

/** Brings the file up, looks, and loads everything that is new. */
export async function importFile(who: SignedIn, campaign: string, list: string, bytes: Uint8Array): Promise<RegistryAnswer> {
  const begun = await ask(who, 'POST', `/api/list-imports?campaign=${campaign}&list=${list}`, bytes)
  const { job } = (await begun.json()) as { job: string }
  const looked = await settled(who, job)
  if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked))
  const all = { all: true, except: [] }
  await ask(who, 'POST', `/api/list-imports/${job}/load`, { seen: looked.answer.seen, take: { new: all, changed: all, moved: all } })
  const written = await settled(who, job)
  if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  return written.answer
}

async function settled(who: SignedIn, job: string): Promise<ImportState> {
  for (;;) {
    const state = await told<ImportState>(who, `/api/list-imports/${job}`)
    if (state.kind !== 'working') return state
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** What the office sets differently from now on. */
export async function change(who: SignedIn, campaign: string, settings: Record<string, string>, lastDay?: string) {
  const { campaign: now } = await told<{ campaign: { firstDay: string; lastDay: string; cutoff: unknown; office: string } }>(
    who,
    `/api/campaigns/${campaign}/plan`,
  )
  const dates = { firstDay: now.firstDay, lastDay: lastDay ?? now.lastDay }
  const response = await ask(who, 'PUT', `/api/campaigns/${campaign}/settings`, {
    dates,
    cutoff: now.cutoff,
    office: now.office,
    settings,
  })
  if (response.status !== 200) throw new Error(await response.text())
}

export const reportOf = async (who: SignedIn, campaign: string, day: string) =>
  (await told<FrozenReport>(who, `/api/reports/${campaign}/${day}`)).content

/** A printed paper as its reader sees it: the lines of its table, and what is said under it. */
export async function paperOf(who: SignedIn, campaign: string, document: string): Promise<{ lines: string[][]; said: string[] }> {
  const html = await (await ask(who, 'GET', `/api/campaigns/${campaign}/documents/${document}.html`)).text()
  const words = (text: string) => text.replaceAll(/<[^>]*>/g, '').trim()
  const body = /<tbody>([\s\S]*)<\/tbody>/.exec(html)?.[1] ?? ''
  const lines = body.split('</tr>').flatMap(line => {
    const cells = [...line.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => words(cell))
    return cells.length > 0 ? [cells] : []
  })
  return { lines, said: [...html.matchAll(/<p class="lead">([\s\S]*?)<\/p>/g)].map(([, text = '']) => words(text)) }
}
