// Has PL3-01 written by a thread of its own (pl3-01.worker.ts), which asks for cases part by part; the server goes on answering. Its memory has a limit of
// its own: what exceeds it ends the export, not the server. Stopping it ends the writing at once.
import { Worker } from 'node:worker_threads'
import type { SheetColumn } from '../../forms/campaigns/land/pl3-01-sheet.ts'

/** Megabytes of objects; a few hundred cases need far less. */
const MEMORY = 256

export interface WritingOrder {
  kind: 'write'
  file: string
  columns: SheetColumn[]
  forms: { key: string; definition: unknown }[]
}
export interface CasesPart {
  kind: 'cases'
  /** None when there are no more. */
  cases: { form: string; content: string; scanName: string }[]
}
export type ToWriter = WritingOrder | CasesPart
export interface WrittenCase {
  rows: number
  usesOverThree: boolean
}
export type FromWriter = { kind: 'more' } | { kind: 'written'; cases: WrittenCase[] } | { kind: 'done' }

export interface Writing {
  order: Omit<WritingOrder, 'kind'>
  next: () => CasesPart['cases']
  written: (cases: WrittenCase[]) => void
}

/** Rejects with what broke in the thread, or with what `next` throws. */
export function writeInThread({ order, next, written }: Writing, signal: AbortSignal): Promise<'done' | 'stopped'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('pl3-01.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 32 },
    })
    const say = (message: ToWriter): void => worker.postMessage(message)
    let ended = false
    /** The first word counts: ending the thread makes it say that it ended. */
    const end = (settle: () => void): void => {
      if (ended) return
      ended = true
      signal.removeEventListener('abort', stop)
      void worker.terminate().then(settle)
    }
    const stop = (): void => end(() => resolve('stopped'))
    const fail = (error: unknown): void => end(() => reject(error))
    signal.addEventListener('abort', stop)
    worker.on('message', (message: FromWriter) => {
      if (message.kind === 'done') end(() => resolve('done'))
      else if (message.kind === 'written') written(message.cases)
      else if (!signal.aborted) handOver()
    })
    function handOver(): void {
      try {
        say({ kind: 'cases', cases: next() })
      } catch (error) {
        fail(error)
      }
    }
    worker.once('error', fail)
    worker.once('exit', () => fail(new Error('the thread ended')))
    if (signal.aborted) stop()
    else say({ kind: 'write', ...order })
  })
}
