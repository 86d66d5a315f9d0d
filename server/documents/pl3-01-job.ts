// One writing of PL3-01 as a job: planned, written by its thread into a file, waited for, stopped, taken. Jobs live in this process alone: a restart forgets
// them and empties their folder, because the file holds people's papers and is made again in a minute. One is written at a time; a few finished ones are
// kept for an hour.
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SheetColumn } from '../../forms/campaigns/land/pl3-01-sheet.ts'
import type { Uuid } from '../../shared/ids.ts'
import { newId } from '../../shared/ids.ts'
import { HOUR } from '../../shared/local-day.ts'
import type { Pl301Job, Pl301Request } from '../../shared/pl3-01.ts'
import { framesOf } from '../log.ts'
import type { ServerParts } from '../parts.ts'
import { type CaseHead, type CompletedCases, completedCaseStore } from '../store/completed-cases.ts'
import { turn } from '../timers.ts'
import { type Pl301Place, type PlannedCase, Problems, planPl301 } from './pl3-01-plan.ts'
import { type WrittenCase, writeInThread } from './pl3-01-thread.ts'

export interface Pl301Order {
  place: Pl301Place
  request: Pl301Request
  columns: SheetColumn[]
}
export interface Job {
  readonly id: Uuid
  readonly order: Pl301Order
  readonly file: string
  state: Pl301Job['state']
  cases: PlannedCase[]
  /** Of each case, as far as they are written. */
  rows: { first: number; count: number }[]
  bytes: number
  problems: Problems
}
export interface Jobs {
  /** Null while another one runs. */
  start(order: Pl301Order): Promise<Job | null>
  get(id: string): Job | undefined
  /** Of a campaign, the newest first. */
  of(campaign: string): Job[]
  /** Stops it if it runs; its file goes. */
  remove(id: string): Promise<void>
}

/** Handed to the thread at once. */
const PART = 100
/** Finished jobs that are kept, and for how long. */
const KEPT = 4
const KEPT_FOR = HOUR

type Parts = Pick<ServerParts, 'store' | 'clock' | 'random' | 'timers' | 'log' | 'settings'>

export function createJobs(parts: Parts): Jobs {
  const jobs = new Map<string, { job: Job; stop: AbortController; ended: Promise<void> }>()
  const remove = async (id: string): Promise<void> => {
    const found = jobs.get(id)
    found?.stop.abort()
    await found?.ended
    jobs.delete(id)
    if (found) await rm(found.job.file, { force: true })
  }
  return {
    start: async order => {
      if ([...jobs.values()].some(({ job }) => job.state === 'running')) return null
      const id = newId(parts.clock, parts.random)
      const file = join(parts.settings.exportsFolder, `${id}.xlsx`)
      const job: Job = { id, order, file, state: 'running', cases: [], rows: [], bytes: 0, problems: new Problems() }
      const stop = new AbortController()
      const ended = run(parts, job, stop.signal).then(() => {
        parts.timers.after(KEPT_FOR, () => void remove(id))
      })
      jobs.set(id, { job, stop, ended })
      for (const oldest of [...jobs.keys()].slice(0, Math.max(0, jobs.size - KEPT))) await remove(oldest)
      return job
    },
    get: id => jobs.get(id)?.job,
    of: campaign =>
      [...jobs.values()]
        .map(({ job }) => job)
        .filter(({ order }) => order.place.campaign === campaign)
        .reverse(),
    remove,
  }
}

/** Never rejects: how it ended is the job's state. */
async function run(parts: Parts, job: Job, signal: AbortSignal): Promise<void> {
  try {
    await mkdir(parts.settings.exportsFolder, { recursive: true, mode: 0o700 })
    const store = completedCaseStore(parts.store.base)
    const pause = async (): Promise<void> => {
      await turn()
      signal.throwIfAborted()
    }
    const { cases, problems } = await planPl301(store, job.order.place, job.order.request.received, pause)
    Object.assign(job, { cases, problems })
    const how = await writeInThread({ order: await writingOrder(parts, job), ...handing(store, job) }, signal)
    if (how === 'done') job.bytes = (await stat(job.file)).size
    job.state = how === 'done' ? 'done' : 'cancelled'
  } catch (error) {
    job.state = signal.aborted ? 'cancelled' : 'failed'
    if (!signal.aborted && error instanceof Error) parts.log.error('export failed', { name: error.name, stack: framesOf(error) })
  }
  if (job.state !== 'done') await rm(job.file, { force: true })
}

const formKey = ({ form, formVersion }: Pick<CaseHead, 'form' | 'formVersion'>): string => `${form} ${formVersion}`

async function writingOrder({ store }: Parts, job: Job) {
  const used = new Map(job.cases.map(({ head }) => [formKey(head), head]))
  const forms: { key: string; definition: unknown }[] = []
  for (const [key, { form, formVersion }] of used) {
    forms.push({ key, definition: (await store.forms.get(form, formVersion))?.definition })
  }
  return { file: job.file, columns: job.order.columns, forms }
}

/** What the thread asks for, and what it tells. */
function handing(store: CompletedCases, job: Job) {
  let from = 0
  const next = () => {
    const part = job.cases.slice(from, from + PART)
    from += part.length
    const heads = part.map(({ head }) => head)
    const contents = part.length > 0 ? store.contents(heads) : new Map<string, string>()
    return part.map(({ head, scanName }) => {
      const content = contents.get(head.version)
      if (content === undefined) throw new Error(`record ${head.record} lacks its head version`)
      return { form: formKey(head), content, scanName }
    })
  }
  const written = (cases: WrittenCase[]): void => {
    for (const { rows, usesOverThree } of cases) {
      const before = job.rows.at(-1)
      const head = job.cases[job.rows.length]?.head
      if (usesOverThree && head) job.problems.add('usesOverThree', head)
      job.rows.push({ first: before ? before.first + before.count : 1, count: rows })
    }
  }
  return { next, written }
}

export function tellJob({ id, order, state, cases, rows, bytes, problems }: Job): Pl301Job {
  const last = rows.at(-1)
  return {
    job: id,
    state,
    sheet: order.request.sheet,
    received: order.request.received,
    cases: cases.length,
    done: rows.length,
    rows: last ? last.first + last.count - 1 : 0,
    bytes,
    files: cases.reduce((sum, { certificate }) => sum + certificate.length, 0),
    counts: problems.counts,
    // A screen asks again and again while it runs, and looks at these at the end.
    problems: state === 'running' ? [] : problems.told,
  }
}
