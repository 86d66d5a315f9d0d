// Reads a file in a thread of its own, so that the server goes on answering meanwhile. The thread has its own limit of memory: a monstrous file ends the
// thread, not the server. Stopping it ends the reading at once.
import { Worker } from 'node:worker_threads'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { Reading, ReadingChoices } from './read-list.ts'

/** Megabytes of objects; fifty thousand rows of twenty columns need less. */
const MEMORY = 300

export interface ReadingJob {
  list: ListDefinition
  bytes: Uint8Array
  choices: ReadingChoices
}
export type ThreadReading = Reading | { kind: 'stopped' }

export function readInThread(job: ReadingJob, signal?: AbortSignal): Promise<ThreadReading> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('reading.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 16 },
    })
    const end = (reading: ThreadReading): void => {
      resolve(reading)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
    }
    const stop = (): void => end({ kind: 'stopped' })
    signal?.addEventListener('abort', stop)
    worker.once('message', (reading: Reading) => end(reading)) // our own worker, which posts nothing else
    worker.once('error', () => end({ kind: 'notWorkbook' }))
    worker.once('exit', () => end({ kind: 'notWorkbook' }))
    if (signal?.aborted) stop()
    else worker.postMessage(job)
  })
}
