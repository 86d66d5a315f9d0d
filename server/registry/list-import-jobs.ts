// Imports that somebody is at: the file, what was read from it and how far it is. Held in memory only and for a while, because it is full of people's data;
// a server that starts again knows of none, and the person chooses the file again. One file is read at a time, and one written: reading takes memory.

import { newId, type Uuid } from '../../shared/ids.ts'
import type { ImportState, ImportStep, LoadRequest } from '../../shared/list-import.ts'
import { MINUTE } from '../../shared/local-day.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/problem.ts'
import type { DifferenceKind, ImportChoices } from '../../shared/registry.ts'
import type { ServerParts } from '../parts.ts'
import { comparedWithList, digestOf } from './import-registry.ts'
import type { KnownList } from './known-lists.ts'
import { answerOf } from './list-answer.ts'
import type { ImportPlan, PlannedRow } from './list-plan.ts'
import type { ListContents } from './read-list.ts'
import { readInThread, type ThreadReading } from './reading-thread.ts'
import { writeList } from './write-list.ts'

/** Without a question about it. */
const KEPT = 30 * MINUTE

export interface ImportJob {
  readonly id: Uuid
  readonly person: string
  readonly known: KnownList
  readonly residentialGroup: string | undefined
  readonly bytes: Uint8Array
  readonly digest: string
  state: ImportState
  looked: { contents: ListContents; plan: ImportPlan; stamp: string } | null
  stop: AbortController
  forget: () => void
  /** Settles when nothing is done for it any more. */
  ended: Promise<void>
}
type Parts = Pick<ServerParts, 'store' | 'clock' | 'random' | 'timers' | 'log'>
type Beginning = Pick<ImportJob, 'person' | 'known' | 'residentialGroup' | 'bytes'>

export function createImportJobs(parts: Parts) {
  const { store, clock, random, timers } = parts
  const jobs = new Map<string, ImportJob>()
  let atWork: ImportJob | null = null

  /** One at a time; what goes wrong unexpectedly is logged and said, and never leaves the job working for ever. */
  function run(job: ImportJob, step: ImportStep, work: (progress: (done: number, of: number) => void) => Promise<ImportState>): boolean {
    if (atWork !== null) return false
    atWork = job
    const say = (now: ImportStep) => (done: number, of: number) => {
      job.state = { kind: 'working', step: now, done, of }
    }
    say(step)(0, 0)
    const progress = say(step === 'opening' ? 'checking' : step)
    job.ended = work(progress)
      .catch((error: unknown) => {
        parts.log.error('import failed', { name: error instanceof Error ? error.name : 'unknown' })
        return failed('internal')
      })
      .then(state => {
        job.state = state
        atWork = null
      })
    return true
  }

  async function looked(job: ImportJob, contents: ListContents): Promise<ImportState> {
    const { known } = job
    const stamp = await store.listImports.stamp(known.list.id, known.campaigns)
    const plan = await comparedWithList(store, known, contents, job.residentialGroup)
    job.looked = { contents, plan, stamp }
    const loadedBefore = await store.listImports.loadedBefore(known.list.id, job.digest)
    return { kind: 'looked', answer: answerOf(known, contents, plan, plan.rows, { preview: true, loadedBefore }) }
  }

  async function read(job: ImportJob, choices: ImportChoices, progress: (done: number, of: number) => void): Promise<ImportState> {
    const remembered = await store.importChoices.ofList(job.known.list.id)
    const asked = { list: job.known.readable, bytes: job.bytes, choices: { ...choices, remembered } }
    const reading = await readInThread(asked, job.stop.signal, progress)
    if (reading.kind !== 'read') return unread(reading)
    job.state = { kind: 'working', step: 'comparing', done: 0, of: 0 }
    return looked(job, reading.contents)
  }

  function keep(job: ImportJob): void {
    job.forget()
    const cancel = timers.after(KEPT, () => drop(job))
    job.forget = cancel
  }

  function drop(job: ImportJob): void {
    job.forget()
    job.stop.abort()
    jobs.delete(job.id)
  }

  return {
    /** Null while another file is at work. Whoever begins anew gives up what they had begun. */
    begin: async (beginning: Beginning): Promise<ImportJob | null> => {
      const own = [...jobs.values()].filter(({ person }) => person === beginning.person)
      for (const job of own) drop(job)
      await Promise.all(own.map(({ ended }) => ended))
      if (atWork !== null) return null
      const state: ImportState = { kind: 'stopped' }
      const made = { looked: null, state, stop: new AbortController(), forget: () => {}, ended: Promise.resolve() }
      const job: ImportJob = { ...beginning, ...made, id: newId(clock, random), digest: digestOf(beginning.bytes) }
      jobs.set(job.id, job)
      keep(job)
      run(job, 'opening', progress => read(job, {}, progress))
      return job
    },
    find: (person: string, id: string): ImportJob | null => {
      const job = jobs.get(id)
      if (job?.person !== person) return null
      keep(job)
      return job
    },
    /** Reads again with what the person chose. */
    look: (job: ImportJob, choices: ImportChoices): boolean => run(job, 'opening', progress => read(job, choices, progress)),
    /** Writes what was ticked, unless the list says something else by now: then the person looks again. */
    load: async (job: ImportJob, known: KnownList, request: LoadRequest): Promise<ProblemCode | null> => {
      const { looked: before } = job
      if (!before || job.state.kind !== 'looked') return 'import-over'
      if (before.contents.undecided.length > 0) return 'dates-undecided'
      if (atWork !== null) return 'import-busy'
      const { contents, plan, stamp } = before
      const changed = stamp !== (await store.listImports.stamp(known.list.id, known.campaigns))
      if (changed && (await comparedWithList(store, known, contents, job.residentialGroup)).seen !== plan.seen) {
        job.state = await looked(job, contents)
        return 'list-changed'
      }
      if (plan.seen !== request.seen) return 'list-changed'
      const taken = takenOf(plan, request)
      if (request.withRecords !== true && taken.some(({ difference }) => (difference.records ?? 0) > 0)) return 'rows-have-records'
      return run(job, 'writing', progress => write(job, plan, taken, progress)) ? null : 'import-busy'
    },
    /** Ends what it is at; an import that was being written is taken back. */
    stop: (job: ImportJob): void => drop(job),
  }

  async function write(
    job: ImportJob,
    plan: ImportPlan,
    rows: readonly PlannedRow[],
    progress: (done: number, of: number) => void,
  ): Promise<ImportState> {
    const { known, person: by, digest, looked: done } = job
    if (!done) throw new Error('nothing was looked at')
    const { contents } = done
    const ended = await writeList(store, { list: known.list.id, groups: plan.made, rows, by, digest, signal: job.stop.signal, progress })
    if (ended === 'stopped') return { kind: 'stopped' }
    const columns = Object.fromEntries(contents.columns.map(({ property, index }) => [String(index), property]))
    await store.importChoices.remember(known.list.id, contents.file.fingerprint, { columns, dateOrders: contents.dateOrders }, by)
    const answer = answerOf(known, contents, plan, rows, { preview: false, loadedBefore: null })
    // For the workbook of repairs and rejected rows; the rest is memory that the next file needs.
    job.looked = { ...done, contents: { ...contents, things: [] }, plan: { ...plan, rows: [] } }
    return { kind: 'written', answer }
  }
}

function takenOf({ rows }: ImportPlan, { take }: LoadRequest): PlannedRow[] {
  const exceptOf = (kind: DifferenceKind) => new Set(take[kind]?.except)
  const except = { new: exceptOf('new'), changed: exceptOf('changed'), moved: exceptOf('moved'), gone: exceptOf('gone') }
  return rows.filter(({ difference: { kind, id } }) => (take[kind]?.all ?? false) !== except[kind].has(id))
}

function unread(reading: Exclude<ThreadReading, { kind: 'read' }>): ImportState {
  switch (reading.kind) {
    case 'columnsMissing':
      return { kind: 'columnsMissing', head: reading.file }
    case 'stopped':
      return { kind: 'stopped' }
    case 'notWorkbook':
      return failed('file-not-workbook')
    case 'tooManyRows':
      return failed('list-too-long')
    case 'tooHeavy':
      return failed('file-too-heavy')
  }
}

const failed = (code: ProblemCode): ImportState => ({ kind: 'failed', code, message: PROBLEMS[code].text.vi })
