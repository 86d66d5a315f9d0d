// One phone: a database that survives its tabs, and tabs that may be killed between any two transactions. Tabs share locks and a channel,
// as a browser's do; a killed tab's locks are free at once and its writes never come.
import { IDBKeyRange as FakeKeyRange, IDBFactory } from 'fake-indexeddb'
import { type ComposedPhone, createPhone } from '../../client/compose.ts'
import type { Channel, Locks, Timers } from '../../client/ports.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import { createWorldWire, type Far, type WorldWire } from './wire.ts'

export const ORIGIN = 'http://phuong.test'

export interface Tab {
  phone: ComposedPhone
  /** The process dies: nothing it began goes on. */
  kill(): void
  /** Dies after so many more read-write transactions have begun. */
  dieAfter(transactions: number): void
  alive(): boolean
}

export interface Device {
  name: string
  wire: WorldWire
  /** Difference of its clock from the world's. */
  clockError: number
  open(): Promise<Tab>
  tabs: Tab[]
  /** Resolves when no tab holds or waits for a lock: rounds begun by themselves have ended. */
  quiet(): Promise<void>
  readonly factory: IDBFactory
}

export interface DevicePorts {
  name: string
  clock: Clock
  random: Random
  timers: Timers
  far: Far
  build?: string
}

interface Holder {
  alive: () => boolean
}

export function createDevice({ name, clock, random, timers, far, build = 'world' }: DevicePorts): Device {
  const factory = new IDBFactory()
  const wire = createWorldWire(far)
  const listeners = new Map<object, (message: unknown) => void>()
  const locks = createLocks()
  const device: Device = {
    name,
    wire,
    clockError: 0,
    tabs: [],
    factory,
    quiet: locks.quiet,
    async open() {
      let dead = false
      let left = Number.POSITIVE_INFINITY
      const alive = () => !dead
      const mortal = mortalFactory(factory, () => {
        left -= 1
        if (left < 0) dead = true
        return !dead
      })
      const phone = await createPhone({
        indexedDB: mortal,
        IDBKeyRange: FakeKeyRange,
        databaseName: 'phieu-so',
        wire: request => (dead ? Promise.reject(new TypeError('this tab is dead')) : wire.wire(request)),
        origin: ORIGIN,
        openLive: () => () => undefined,
        clock: { now: () => clock.now() + device.clockError },
        random,
        timers: { after: (milliseconds, act) => timers.after(milliseconds, () => !dead && act()) },
        locks: locks.of({ alive }),
        channel: channelOf(listeners, alive),
        kdfCost: { memoryKiB: 8, passes: 1 },
        build,
        deviceName: name,
        storageManager: null,
      })
      const tab: Tab = {
        phone,
        alive,
        kill() {
          dead = true
          phone.close()
          locks.free()
          device.tabs = device.tabs.filter(other => other !== tab)
        },
        dieAfter(transactions) {
          left = transactions
        },
      }
      device.tabs.push(tab)
      return tab
    },
  }
  return device
}

function channelOf(listeners: Map<object, (message: unknown) => void>, alive: () => boolean): Channel {
  const own = {}
  return {
    post(message) {
      const copy = structuredClone(message)
      if (alive()) for (const [key, listener] of listeners) if (key !== own) listener(copy)
    },
    listen(listener) {
      listeners.set(own, message => alive() && listener(message))
      return () => listeners.delete(own)
    },
  }
}

/** A queue for each name; a dead holder counts as gone. */
function createLocks() {
  const held = new Map<string, { holder: Holder; ended: Promise<unknown> }[]>()
  let wake: (() => void)[] = []
  const free = () => {
    for (const [name, queue] of held)
      held.set(
        name,
        queue.filter(entry => entry.holder.alive()),
      )
    const now = wake
    wake = []
    for (const act of now) act()
  }
  const turn = (name: string, entry: object) => held.get(name)?.[0] === entry
  async function hold<T>(holder: Holder, name: string, act: () => Promise<T>): Promise<T> {
    let end = () => {}
    const entry = { holder, ended: new Promise<void>(resolve => (end = resolve)) }
    held.set(name, [...(held.get(name) ?? []), entry])
    while (!turn(name, entry)) {
      if (!holder.alive()) throw new Error('the tab that waited is dead')
      await new Promise<void>(resolve => wake.push(resolve))
    }
    try {
      return await act()
    } finally {
      held.set(
        name,
        (held.get(name) ?? []).filter(other => other !== entry),
      )
      end()
      free()
    }
  }
  return {
    of: (holder: Holder): Locks => ({ hold: (name, act) => hold(holder, name, act) }),
    free,
    async quiet() {
      for (;;) {
        const waiting = [...held.values()].flat().filter(entry => entry.holder.alive())
        if (waiting.length === 0) return
        await Promise.race([Promise.all(waiting.map(entry => entry.ended)), new Promise<void>(resolve => wake.push(resolve))])
      }
    },
  }
}

/** A browser that stops giving transactions to a tab that died. What was begun commits or not as a whole, as always. */
function mortalFactory(factory: IDBFactory, mayBegin: () => boolean): IDBFactory {
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version)
    request.addEventListener('success', () => {
      const database = request.result
      const begin = database.transaction.bind(database)
      let writing = false
      database.transaction = (stores, mode, options) => {
        writing = mode === 'readwrite'
        if (writing && !mayBegin()) throw new DOMException('this tab is dead', 'UnknownError')
        return begin(stores, mode, options)
      }
    })
    return request
  }
  return new Proxy(factory, {
    get: (target, key) => {
      if (key === 'open') return open
      const value = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
