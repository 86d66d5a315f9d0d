// Serves an installation until it is told to stop: campaigns of before get their plan, then the cut by timer, the sweeping of abandoned uploads, the
// socket. Stopping lets what was begun end, for a few seconds, then closes the store.
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { DAY } from '../../shared/local-day.ts'
import { createApp } from '../app.ts'
import { attachPlans } from '../campaigns/attach-plans.ts'
import { startCutoff } from '../jobs/cutoff.ts'
import type { ServerParts } from '../parts.ts'
import { takeBackCutOff } from '../registry/undo-import.ts'
import type { Timers } from '../timers.ts'

/** An upload that nobody went on with for so long is begun again. */
const ABANDONED = 7 * DAY
const PATIENCE = 5000

export interface Serving {
  readonly port: number
  stop(): Promise<void>
}

/** Rejects when the address cannot be listened on. */
export async function serve(parts: ServerParts, at: { host: string; port: number }): Promise<Serving> {
  await attachPlans(parts.store, builtInPackages)
  await parts.blobs.sweep(parts.clock.now() - ABANDONED)
  await rm(parts.settings.exportsFolder, { recursive: true, force: true })
  await takeBackCutOff(parts.store)
  const stopCutoff = await startCutoff(parts)
  const { server, port } = await open(createApp(parts).fetch, at)
  return {
    port,
    stop: async () => {
      stopCutoff()
      await close(server, parts.timers)
      parts.store.close()
    },
  }
}

function open(fetch: (request: Request) => Response | Promise<Response>, at: { host: string; port: number }) {
  return new Promise<{ server: Server; port: number }>((resolve, reject) => {
    const server = listen({ fetch, hostname: at.host, port: at.port }, info => resolve({ server: server as Server, port: info.port })) // http/1 by default
    server.once('error', reject)
  })
}

function close(server: Server, timers: Timers): Promise<void> {
  return new Promise(resolve => {
    const cancel = timers.after(PATIENCE, () => server.closeAllConnections())
    server.close(() => {
      cancel()
      resolve()
    })
    server.closeIdleConnections()
  })
}
