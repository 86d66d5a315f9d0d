// Brings what changed for this person: list, forms, the office's decisions. Page by page by change number; each page is one transaction, so
// that a cut in the middle costs one page.
import { PullAnswer } from '../../shared/pull.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Intake } from '../local/intake.ts'
import { type Failure, failureOf } from './trouble.ts'
import type { Caller } from './wire.ts'

export type Pulled = { kind: 'upToDate' } | { kind: 'restarted' } | { kind: 'failed'; failure: Failure }

export interface PullPorts {
  call: Caller
  exchange: Exchange
  intake: Intake
}

/** `restarted`: the server has another epoch; the phone offers everything again before it pulls from the beginning. */
export async function pull({ call, exchange, intake }: PullPorts): Promise<Pulled> {
  for (;;) {
    const reply = await call(`/api/pull?since=${exchange.cursor()}`, { schema: PullAnswer })
    if (reply.kind !== 'ok') return { kind: 'failed', failure: failureOf(reply) }
    if ((await exchange.heard(reply.value)) === 'restarted') return { kind: 'restarted' }
    if ((await intake(reply.value)) === 'done') return { kind: 'upToDate' }
  }
}
