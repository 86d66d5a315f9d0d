// Sends what waits: small batches (R6), an outcome for each version (R7), and only the server's own word counts. A lost answer leads to the
// same batch again, which the server answers as duplicates (R1).
import type { Uuid } from '../../shared/ids.ts'
import { PUSH_MAX_BYTES, PUSH_MAX_VERSIONS, PushAnswer, type PushRequest } from '../../shared/push.ts'
import type { SealedVersion } from '../../shared/record.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Outbox } from '../local/outbox.ts'
import { type Failure, failureOf } from './trouble.ts'
import type { Caller } from './wire.ts'

export interface PushPorts {
  call: Caller
  outbox: Outbox
  exchange: Exchange
}

/** Room for the envelope around the versions. */
const ENVELOPE = 1024
const STRANGE = 'Máy chủ trả lời không khớp với phiếu đã gửi. Phiếu vẫn nằm trong máy và sẽ tự gửi lại.'

/** Null when everything that was offered has an outcome. */
export async function push(ports: PushPorts, now: 'all' | 'due'): Promise<Failure | null> {
  let failure: Failure | null = null
  for await (const batch of batches(ports.outbox, await ports.outbox.queue(now))) {
    failure = (await pushBatch(ports, batch)) ?? failure
    if (failure?.ends) return failure
  }
  return failure
}

/** Opens versions as they are needed, so that a day's answers are never all in memory. */
async function* batches(outbox: Outbox, queue: Uuid[]): AsyncGenerator<SealedVersion[]> {
  let batch: SealedVersion[] = []
  let bytes = ENVELOPE
  for (const version of queue) {
    const sealed = await outbox.open(version)
    if (!sealed) continue
    const size = new TextEncoder().encode(JSON.stringify(sealed)).length + 1
    if (batch.length === PUSH_MAX_VERSIONS || (batch.length > 0 && bytes + size > PUSH_MAX_BYTES)) {
      yield batch
      batch = []
      bytes = ENVELOPE
    }
    batch.push(sealed)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/**
 * A batch that the server refuses as a whole is cut in two until the version that spoils it is alone; that one is refused, or left waiting
 * when the fault is the server's, and the others go through (R7).
 */
async function pushBatch(ports: PushPorts, batch: SealedVersion[]): Promise<Failure | null> {
  const { call, exchange, outbox } = ports
  const body: PushRequest = { device: exchange.device(), unsent: await outbox.unsent(), versions: batch }
  const reply = await call('/api/push', { method: 'POST', body, schema: PushAnswer })
  if (reply.kind === 'ok') return settleAll(ports, batch, reply.value)
  const failure = failureOf(reply)
  if (failure.ends || reply.kind !== 'problem') return failure
  const [alone] = batch
  if (batch.length === 1 && alone) {
    if (reply.status >= 500) return failure
    await outbox.settle(alone, { kind: 'refused', version: alone.content.version, ...reply.problem })
    return null
  }
  const middle = Math.ceil(batch.length / 2)
  const first = await pushBatch(ports, batch.slice(0, middle))
  return first?.ends ? first : ((await pushBatch(ports, batch.slice(middle))) ?? first)
}

async function settleAll({ outbox, exchange }: PushPorts, batch: SealedVersion[], answer: PushAnswer): Promise<Failure | null> {
  await exchange.heard(answer)
  const believed = await Promise.all(batch.map(sent => settleOne(outbox, sent, answer)))
  return believed.every(Boolean) ? null : { message: STRANGE, ends: false }
}

async function settleOne(outbox: Outbox, sent: SealedVersion, answer: PushAnswer): Promise<boolean> {
  const outcome = answer.outcomes.find(one => one.version === sent.content.version)
  return outcome ? outbox.settle(sent, outcome) : false
}
