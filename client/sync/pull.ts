// Brings what changed for this person: list, forms, the office's decisions. Page by page by change number; each page is one transaction, so
// that a cut in the middle costs one page.
import { PullAnswer } from '../../shared/pull.ts'
import type { Exchange } from '../local/exchange.ts'
import { type Failure, failureOf } from './trouble.ts'
import type { Caller } from './wire.ts'

export type Pulled = { kind: 'upToDate' } | { kind: 'restarted' } | { kind: 'failed'; failure: Failure }

export interface PullPorts {
  call: Caller
  exchange: Exchange
}

/** `restarted`: the server has another epoch; the phone offers everything again before it pulls from the beginning. */
export async function pull({ call, exchange }: PullPorts): Promise<Pulled> {
  for (;;) {
    const since = exchange.cursor()
    const reply = await call(`/api/pull?since=${since}`, { schema: PullAnswer })
    if (reply.kind !== 'ok') return { kind: 'failed', failure: failureOf(reply) }
    if ((await exchange.heard(reply.value)) === 'restarted') return { kind: 'restarted' }
    await exchange.apply(reply.value)
    if (!reply.value.more || reply.value.cursor <= since) return { kind: 'upToDate' }
  }
}
