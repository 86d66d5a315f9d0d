// The thread of reading-thread.ts: one file, one answer, and on the way how far it is.
import { parentPort } from 'node:worker_threads'
import { readList } from './read-list.ts'
import type { FromThread, ReadingJob } from './reading-thread.ts'

const say = (message: FromThread): void => parentPort?.postMessage(message)

parentPort?.once('message', async ({ list, bytes, choices }: ReadingJob) => {
  const reading = await readList(list, bytes, choices, (done, of) => say({ kind: 'progress', done, of }))
  say({ kind: 'reading', reading })
})
