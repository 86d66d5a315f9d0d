// Reads a file in a thread of its own, so that the server goes on answering meanwhile. The thread has its own limit of memory: a monstrous file ends the
// thread, not the server. Stopping it ends the reading at once.
import { Worker } from 'node:worker_threads'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { Progress, Reading, ReadingChoices } from './read-list.ts'

/** Megabytes of objects; fifty thousand rows of twenty columns need less. */
const MEMORY = 300

export interface ReadingJob {
  list: ListDefinition
  bytes: Uint8Array
  choices: ReadingChoices
}
export type FromThread = { kind: 'progress'; done: number; of: number } | { kind: 'reading'; reading: Reading }
export type ThreadReading = Reading | { kind: 'stopped' } | { kind: 'tooHeavy' }

export function readInThread(
  job: ReadingJob,
  signal?: AbortSignal,
  progress: Progress = () => {},
  memory = MEMORY,
): Promise<ThreadReading> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('reading.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 },
    })
    const end = (reading: ThreadReading): void => {
      resolve(reading)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
    }
    const stop = (): void => end({ kind: 'stopped' })
    signal?.addEventListener('abort', stop)
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'reading') end(message.reading)
      else progress(message.done, message.of)
    })
    worker.once('error', error => end({ kind: isOutOfMemory(error) ? 'tooHeavy' : 'notWorkbook' }))
    worker.once('exit', () => end({ kind: 'notWorkbook' }))
    if (signal?.aborted) stop()
    else worker.postMessage(job)
  })
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
