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
  /** Then the server need not name them again while nothing about them is news. */
  holdsCampaigns: () => Promise<boolean>
}

/**
 * `restarted`: the server has another epoch, or this person sees other things than before; the phone offers everything again before it pulls from the
 * beginning.
 */
export async function pull({ call, exchange, intake, holdsCampaigns }: PullPorts): Promise<Pulled> {
  for (;;) {
    const keeps = (await holdsCampaigns()) ? '&keeps=campaigns' : ''
    const reply = await call(`/api/pull?since=${exchange.cursor()}${keeps}`, { schema: PullAnswer })
    if (reply.kind !== 'ok') return { kind: 'failed', failure: failureOf(reply) }
    if ((await exchange.heard(reply.value)) === 'restarted') return { kind: 'restarted' }
    const taken = await intake(reply.value)
    if (taken !== 'more') return { kind: taken === 'done' ? 'upToDate' : 'restarted' }
  }
}
