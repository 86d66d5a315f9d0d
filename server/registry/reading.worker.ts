// The thread of reading-thread.ts: one file, one answer.
import { parentPort } from 'node:worker_threads'
import { readList } from './read-list.ts'
import type { ReadingJob } from './reading-thread.ts'

parentPort?.once('message', async ({ list, bytes, choices }: ReadingJob) => {
  parentPort?.postMessage(await readList(list, bytes, choices))
})
