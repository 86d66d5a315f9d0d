// One round with the server, in the order that 15:00 needs: records first, then the list and the office's decisions, then photos (R6),
// then what approval allows to be forgotten (R5, R18). A quiet round is one request; with something to send, two.
import { Me } from '../../shared/session.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Intake } from '../local/intake.ts'
import type { Outbox } from '../local/outbox.ts'
import type { Photos } from '../local/photos.ts'
import type { Vault } from '../local/vault.ts'
import { uploadPhotos } from './photo-upload.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import type { Failure } from './trouble.ts'
import type { Caller } from './wire.ts'

export interface RoundPorts {
  call: Caller
  outbox: Outbox
  photos: Photos
  exchange: Exchange
  intake: Intake
  vault: Vault
  holdsCampaigns: () => Promise<boolean>
  /** Forgets what is approved. */
  tidy: () => Promise<void>
}

/** A server that makes the phone begin anew at every answer is broken; it is left alone until the next round. */
const BEGINNINGS_AT_ONCE = 2

export function createRound(ports: RoundPorts): (reason: 'asked' | 'trigger') => Promise<Failure | null> {
  let known = false
  return async reason => {
    await ports.exchange.reread()
    const { failure: first, restarted } = await pushAndPull(ports, reason === 'asked' ? 'all' : 'due')
    if (restarted) known = false
    if (first?.ends) return first
    const second = await uploadPhotos(ports)
    if (!known) known = await refreshMe(ports)
    // Which forms are needed here depends on who the person is now.
    if (known) await ports.tidy()
    const failure = first ?? second
    if (!failure) await ports.exchange.succeeded()
    return failure
  }
}

async function pushAndPull(ports: RoundPorts, now: 'all' | 'due'): Promise<{ failure: Failure | null; restarted: boolean }> {
  let failure: Failure | null = null
  let restarted = false
  for (let beginnings = 0; beginnings < BEGINNINGS_AT_ONCE; beginnings++) {
    failure = await push(ports, now)
    if (failure?.ends) break
    const pulled = await pull(ports)
    if (pulled.kind === 'failed') return { failure: pulled.failure, restarted }
    if (pulled.kind === 'upToDate') break
    restarted = true
  }
  return { failure, restarted }
}

/** Once per start, and when the pull began anew: role, residential groups or duties may have changed. Its failure is no trouble of its own. */
async function refreshMe({ call, vault }: RoundPorts): Promise<boolean> {
  const reply = await call('/api/me', { schema: Me })
  if (reply.kind === 'ok' && reply.value.person === vault.owner()) await vault.update(reply.value)
  return reply.kind === 'ok'
}
