// A world in one process: the real server on an in-memory store, phones each with its own IndexedDB, a wire for each that can fail in every
// way, one clock that stands still until it is set, and chance by seed. Journeys and the simulator are written over it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Timers } from '../client/ports.ts'
import type { CampaignPackage } from '../forms/campaigns/campaign-package.ts'
import { createApp } from '../server/app.ts'
import type { Blobs } from '../server/blobs/blobs.ts'
import { createMemoryBlobs } from '../server/blobs/memory.ts'
import { createLiveNews } from '../server/live.ts'
import { silentLog } from '../server/log.ts'
import type { Fault, ServerParts } from '../server/parts.ts'
import { defaultSettings } from '../server/settings.ts'
import { openStore, type Store } from '../server/store/store.ts'
import { hashOfToken, newToken } from '../server/tokens.ts'
import { newId } from '../shared/ids.ts'
import { addDays, instantOf } from '../shared/local-day.ts'
import type { Instant } from '../shared/ports.ts'
import type { Role } from '../shared/role.ts'
import { createDevice, type Device, type Tab } from './world/device.ts'
import { beginPackage } from './world/packages.ts'
import { seeded } from './world/seeded.ts'
import { campaignOf, entityOf, formDefinition, GROUPS, report } from './world/setting.ts'

export const PIN = '274916'
export const FIRST_DAY = '2026-11-21'

export interface Worldly {
  /** The server's clock. */
  now: Instant
  /** Sets the clock to a time of day, "14:59:59.999", on the first day or another. */
  at(time: string, day?: string): void
  /** Another one after a restore. */
  readonly store: Store
  blobs: Blobs
  server: {
    /** Answers nothing while down. */
    up: boolean
    /** Called at the named places inside the server; throwing breaks it there. */
    fault: Fault | null
    /** A new process on the same store and blobs. */
    restart(): void
    /** The store as a backup would have it, and a server that is put up again from such a backup, under a new epoch. */
    backup(): Buffer
    restore(backup: Buffer): void
    /** Straight to the app, past any wire. */
    request(path: string, init?: RequestInit): Promise<Response>
  }
  /** A person with a card. */
  person(name: string, role: Role, groups?: string[], duties?: string[]): Promise<{ id: string; card: string }>
  /** A phone on which that collector has signed in and pulled. */
  phone(name: string, groups: string[], duties?: string[]): Promise<SignedIn>
  /** The same for somebody of the office. */
  officer(name: string, role: Role, duties?: string[]): Promise<SignedIn>
  device(name: string): Device
  timers: Timers & { fire(): void }
}

export interface SignedIn {
  device: Device
  tab: Tab
  person: string
  card: string
}

export interface WorldOptions {
  seed?: number
  houses?: number
  lastDay?: string
  /** Campaigns begun from their packages, beside the plain one or instead of it. */
  packages?: readonly CampaignPackage[]
  plain?: boolean
  /** Stands between the world and a part of the server: how mutants are planted. */
  wrapStore?: (store: Store, world: { clock: { now(): number } }) => Store
}

export async function createWorld(options: WorldOptions = {}): Promise<Worldly> {
  const { seed = 1, houses = 4, lastDay = addDays(FIRST_DAY, 9), packages = [], plain = true } = options
  const random = seeded(seed, 'server')
  let now = instantOf(FIRST_DAY, '08:00')
  const clock = { now: () => now }
  let fault: Fault | null = null
  const hook: Fault = (point, what) => fault?.(point, what)
  const bare = openStore(':memory:', { clock, random, fault: hook })
  let store = options.wrapStore?.(bare, { clock }) ?? bare
  const blobs = createMemoryBlobs()
  const settings = { ...defaultSettings, pinCost: { memory: 8, passes: 1 } }
  const timers = worldTimers(clock)
  const parts = (): ServerParts => ({
    store,
    blobs,
    clock,
    random,
    timers,
    log: silentLog,
    settings,
    live: createLiveNews(),
    fault: hook,
  })
  let app = createApp(parts())
  let up = true
  const far = async (request: Request) => {
    if (!up) throw new TypeError('the server is down')
    const response = await app.request(request)
    if (!up) throw new TypeError('the server died')
    return response
  }

  await store.wards.name({ code: '11560', name: 'Phường Thử', demo: true })
  await store.entities.putGroups(GROUPS, 'world')
  if (plain) await beginPlain(store, lastDay, houses)
  for (const pkg of packages) await beginPackage(store, pkg, { firstDay: FIRST_DAY, lastDay })

  const world: Worldly = {
    get now() {
      return now
    },
    set now(instant) {
      now = instant
    },
    at(time, day = FIRST_DAY) {
      now = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+07:00`)
    },
    get store() {
      return store
    },
    blobs,
    server: {
      get up() {
        return up
      },
      set up(value) {
        up = value
      },
      get fault() {
        return fault
      },
      set fault(value) {
        fault = value
      },
      restart() {
        app = createApp(parts())
        up = true
      },
      backup: () => store.databases.connection.serialize(),
      restore(backup) {
        store.close()
        store = storeFrom(backup, { clock, random, fault: hook })
        store.databases.connection.prepare('UPDATE wards SET epoch = ?').run(newId(clock, random))
        world.server.restart()
      },
      request: (path, init) => Promise.resolve(app.request(`http://phuong.test${path}`, init)),
    },
    async person(name, role, groups = [], duties = []) {
      const added = await store.people.add({ name, role, residentialGroups: groups, duties }, 'world')
      if (added.kind !== 'added') throw new Error(`the world has no residential group of ${groups}`)
      const card = newToken(random)
      await store.cards.issue(added.person, hashOfToken(card), 'world')
      return { id: added.person, card }
    },
    device: name => createDevice({ name, clock, random: seeded(seed, name), timers, far }),
    phone: (name, groups, duties) => signedIn(name, 'collector', groups, duties),
    officer: (name, role, duties) => signedIn(name, role, [], duties),
    timers,
  }
  return world

  async function signedIn(name: string, role: Role, groups: string[], duties?: string[]): Promise<SignedIn> {
    const { id, card } = await world.person(name, role, groups, duties)
    const device = world.device(name)
    const tab = await device.open()
    const result = await tab.phone.signIn(card, PIN, true)
    if (result.kind !== 'signedIn') throw new Error(`could not sign in: ${JSON.stringify(result)}`)
    await device.quiet()
    return { device, tab, person: id, card }
  }
}

async function beginPlain(store: Store, lastDay: string, houses: number): Promise<void> {
  await store.forms.publish(formDefinition, 'world')
  await store.campaigns.put({ campaign: campaignOf(FIRST_DAY, lastDay), report, duplicateKeys: [] }, 'world')
  const drafts = GROUPS.flatMap(group => Array.from({ length: houses }, (_, house) => entityOf(group.id, house + 1)))
  await store.entities.put(drafts, 'world')
}

/** The files are opened and then unlinked: they live as long as the store. */
function storeFrom(backup: Buffer, options: Parameters<typeof openStore>[1]): Store {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-world-'))
  writeFileSync(join(folder, 'store.db'), backup)
  const store = openStore(join(folder, 'store.db'), options)
  rmSync(folder, { recursive: true })
  return store
}

/** Timers fire only when the world says so: time does not pass by itself. */
function worldTimers(clock: { now(): number }): Worldly['timers'] {
  let waiting: { at: number; act: () => void }[] = []
  return {
    after(milliseconds, act) {
      const entry = { at: clock.now() + milliseconds, act }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter(other => other !== entry)
      }
    },
    fire() {
      const due = waiting.filter(entry => entry.at <= clock.now())
      waiting = waiting.filter(entry => entry.at > clock.now())
      for (const entry of due) entry.act()
    },
  }
}
