// Who may read this device (R18). A random data key seals every row; it is kept only wrapped under a key from the PIN, and in memory while
// open. The PIN is never stored. Ten wrong tries destroy the wrapped key, and with it everything sealed: nothing remains to be guessed at. While
// something finished is unsent they do not, because it must never be lost (R5): then the tries come slowly instead.
import { MINUTE } from '../../shared/local-day.ts'
import type { Clock, Instant, Random } from '../../shared/ports.ts'
import type { Me } from '../../shared/session.ts'
import type { UnlockResult, VaultState } from '../phone.ts'
import type { KdfCost } from '../ports.ts'
import type { Changes } from './changes.ts'
import type { Database, VaultRow } from './database.ts'
import { importDeviceKey, keyFromDevice, keyFromPin } from './pin-key.ts'
import { importAesKey, openBytes, sealBytes } from './sealed.ts'

export const PIN_TRIES = 10
/** Between two tries once the ten are used up and the device may not be erased. */
export const HOLD = 15 * MINUTE
const text = new TextEncoder()

/** The PIN is needed first. */
export class LockedError extends Error {
  override name = 'LockedError'
}

export interface Vault {
  state(): VaultState
  onChange(listener: () => void): () => void
  /** The data key. Throws LockedError unless open. */
  key(): CryptoKey
  /** Who the data belong to, also while locked. */
  owner(): string | null
  /** A new person on a clean device: new keys. */
  create(pin: string, me: Me): Promise<void>
  unlock(pin: string): Promise<UnlockResult>
  /** The PIN was changed on the server: the same data key under the new one. Only while open. */
  changePin(pin: string): Promise<void>
  /** Role or residential groups changed on the server. Only while open. */
  update(me: Me): Promise<void>
  lock(): void
  /** Forgets everything on this device, except its own name. */
  wipe(): Promise<void>
}

export interface VaultPorts {
  database: Database
  changes: Changes
  clock: Clock
  random: Random
  kdfCost: KdfCost
  /** Finished versions and photos that the server has not confirmed. */
  owed: () => Promise<number>
}

type Open = { raw: Uint8Array<ArrayBuffer>; key: CryptoKey; me: Me }

export async function openVault({ database, changes, clock, random, kdfCost, owed }: VaultPorts): Promise<Vault> {
  const listeners = new Set<() => void>()
  let row = await database.vault.get(1)
  let greeting = row ? await greetingOf(row) : ''
  let open: Open | null = null
  let shown = describe()

  function describe(): VaultState {
    if (open) return { kind: 'open', me: open.me }
    return row ? { kind: 'locked', name: greeting } : { kind: 'fresh' }
  }
  function announce(): void {
    shown = describe()
    for (const listener of [...listeners]) listener()
  }
  function opened(): Open {
    if (!open) throw new LockedError('the vault is locked')
    return open
  }
  async function store(next: VaultRow, state: Open): Promise<void> {
    await database.vault.put(next)
    row = next
    greeting = state.me.name
    open = state
    announce()
  }
  const wrap = async (secrets: Pick<VaultRow, 'salt' | 'cost' | 'deviceKey'>, pin: string, raw: Uint8Array<ArrayBuffer>) =>
    sealBytes(await keyFromPin(pin, secrets), random, 'vault/key', raw)
  const sealMe = (key: CryptoKey, me: Me) => sealBytes(key, random, 'vault/me', text.encode(JSON.stringify(me)))
  const sealName = async (deviceKey: CryptoKey, me: Me) =>
    sealBytes(await keyFromDevice(deviceKey), random, 'vault/name', text.encode(me.name))

  async function create(pin: string, me: Me): Promise<void> {
    const raw = random.bytes(32)
    const key = await importAesKey(raw.slice())
    const secrets = { salt: random.bytes(16), cost: kdfCost, deviceKey: await importDeviceKey(random.bytes(32)) }
    const [wrappedKey, name, sealedMe] = await Promise.all([wrap(secrets, pin, raw), sealName(secrets.deviceKey, me), sealMe(key, me)])
    await store({ id: 1, person: me.person, ...secrets, wrappedKey, wrongTries: 0, name, me: sealedMe }, { raw, key, me })
  }

  async function unlock(pin: string): Promise<UnlockResult> {
    const mayWipe = (await owed()) === 0
    const tried = await countTry(database, clock.now())
    if (tried === 'gone') return wiped()
    if (tried === 'tooSoon') return { kind: 'held', until: (await database.vault.get(1))?.heldUntil ?? clock.now() }
    const found = await openWith(tried, pin)
    if (found) {
      await store({ ...tried, wrongTries: 0, heldUntil: 0 }, found)
      return { kind: 'open' }
    }
    if (tried.wrongTries < PIN_TRIES) return { kind: 'wrongPin', triesLeft: PIN_TRIES - tried.wrongTries }
    return mayWipe ? wiped() : { kind: 'held', until: tried.heldUntil ?? clock.now() }
  }
  async function wiped(): Promise<UnlockResult> {
    await wipe()
    return { kind: 'wiped' }
  }

  async function changePin(pin: string): Promise<void> {
    const state = opened()
    if (!row) return
    const secrets = { ...row, salt: random.bytes(16), cost: kdfCost }
    await store({ ...secrets, wrappedKey: await wrap(secrets, pin, state.raw), wrongTries: 0 }, state)
  }

  async function update(me: Me): Promise<void> {
    const state = opened()
    if (!row) return
    const [name, sealedMe] = await Promise.all([sealName(row.deviceKey, me), sealMe(state.key, me)])
    await store({ ...row, person: me.person, name, me: sealedMe }, { ...state, me })
  }

  function close(): void {
    open?.raw.fill(0)
    open = null
    announce()
  }

  async function wipe(): Promise<void> {
    const stores = database.tables.filter(table => table.name !== 'sync')
    await database.transaction('rw', database.tables, async () => {
      for (const table of stores) await table.clear()
      await database.sync.where({ id: 1 }).modify(({ id, device, clockOffset }, row) => {
        row.value = { id, device, clockOffset, cursor: 0, epoch: null, sweep: false, lastSuccessAt: null }
      })
    })
    forget()
    changes.tell({ kind: 'wiped' })
  }
  function forget(): void {
    row = undefined
    close()
  }

  changes.hear((news, here) => {
    if (here) return
    if (news.kind === 'locked') close()
    if (news.kind === 'wiped') forget()
    if (news.kind === 'written' && news.stores.includes('vault') && !open) void refresh()
  })
  /** Another tab signed in or changed the PIN. */
  async function refresh(): Promise<void> {
    const fresh = await database.vault.get(1)
    if (open || !fresh) return
    row = fresh
    greeting = await greetingOf(fresh)
    announce()
  }

  return {
    state: () => shown,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    key: () => opened().key,
    owner: () => row?.person ?? null,
    create,
    unlock,
    changePin,
    update,
    lock() {
      close()
      changes.tell({ kind: 'locked' })
    },
    wipe,
  }
}

async function greetingOf(row: VaultRow): Promise<string> {
  return new TextDecoder().decode(await openBytes(await keyFromDevice(row.deviceKey), 'vault/name', row.name))
}

/** Counts one more try, durably, and answers the row as it stands then; a try that comes too soon after the tenth is not one. */
function countTry(database: Database, now: Instant): Promise<VaultRow | 'gone' | 'tooSoon'> {
  return database.transaction('rw', database.vault, async () => {
    const row = await database.vault.get(1)
    if (!row) return 'gone'
    if (now < (row.heldUntil ?? 0)) return 'tooSoon'
    const wrongTries = row.wrongTries + 1
    const tried = { ...row, wrongTries, heldUntil: wrongTries >= PIN_TRIES ? now + HOLD : 0 }
    await database.vault.put(tried)
    return tried
  })
}

async function openWith(row: VaultRow, pin: string): Promise<Open | null> {
  const wrapping = await keyFromPin(pin, row)
  const raw = await openBytes(wrapping, 'vault/key', row.wrappedKey).catch(() => null)
  if (!raw) return null
  const key = await importAesKey(raw.slice())
  return { raw, key, me: JSON.parse(new TextDecoder().decode(await openBytes(key, 'vault/me', row.me))) }
}
