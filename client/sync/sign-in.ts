// Signing in (card and PIN), and what it means for what this device already holds: the same person goes on, another person begins on a
// clean device, and neither ever loses something unsent without being told.
import { Me, type SignInRequest } from '../../shared/session.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Vault } from '../local/vault.ts'
import type { SignInResult } from '../phone.ts'
import type { Caller } from './wire.ts'
import { Anything } from './wire.ts'

export interface SignInPorts {
  call: Caller
  vault: Vault
  exchange: Exchange
  deviceName: string
  /** What this device holds that the server lacks: versions, photos, drafts. */
  unsent: () => Promise<number>
}

const refuse = (code: string, message: string): SignInResult => ({ kind: 'refused', problem: { code, message } })

export async function signIn(ports: SignInPorts, card: string, pin: string, choosePin: boolean): Promise<SignInResult> {
  const { call, exchange, deviceName } = ports
  const device = { id: exchange.device(), name: deviceName }
  const body: SignInRequest = choosePin ? { card, pin, choosePin, device } : { card, pin, device }
  const reply = await call('/api/session', { method: 'POST', body, schema: Me })
  switch (reply.kind) {
    case 'offline':
    case 'notOurs':
      return { kind: 'offline' }
    case 'problem':
      return reply.problem.code === 'pin-needed' ? { kind: 'choosePin' } : { kind: 'refused', problem: reply.problem }
    case 'ok':
      return take(ports, pin, reply.value)
  }
}

async function take(ports: SignInPorts, pin: string, me: Me): Promise<SignInResult> {
  const { vault } = ports
  const owner = vault.owner()
  if (owner === me.person && (await reopen(ports, pin, me))) return { kind: 'signedIn' }
  if (owner !== null) {
    const unsent = await ports.unsent()
    if (unsent > 0) {
      await ports.call('/api/session', { method: 'DELETE', schema: Anything })
      return owner === me.person
        ? refuse('device-locked', `Máy này còn ${unsent} phiếu chưa gửi, khóa bằng mã PIN cũ. Hãy mở khóa bằng mã PIN cũ để gửi hết trước.`)
        : refuse('device-in-use', `Máy này còn ${unsent} phiếu chưa gửi của người khác. Hãy để người đó đăng nhập và gửi hết trước.`)
    }
    await vault.wipe()
  }
  await vault.create(pin, me)
  return { kind: 'signedIn' }
}

/** The same person again: open already (the PIN may be new), or opened by this PIN. */
async function reopen({ vault }: SignInPorts, pin: string, me: Me): Promise<boolean> {
  if (vault.state().kind === 'open') await vault.changePin(pin)
  else if ((await vault.unlock(pin)).kind !== 'open') return false
  await vault.update(me)
  return true
}

/** Ends the session on the server if it can be reached; the device forgets in any case. */
export async function signOut({ call, vault }: Pick<SignInPorts, 'call' | 'vault'>): Promise<void> {
  await call('/api/session', { method: 'DELETE', schema: Anything })
  await vault.wipe()
}
