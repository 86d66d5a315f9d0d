// Puts the device together from what it is handed: a database, a wire, a clock, chance. No global of the browser is touched here, so that
// a test can run several phones in one process.
import type { Clock, Random } from '../shared/ports.ts'
import { forgetApproved } from './local/approved.ts'
import { createChanges } from './local/changes.ts'
import { type Database, openDatabase } from './local/database.ts'
import { createDrafts } from './local/drafts.ts'
import { openExchange } from './local/exchange.ts'
import { formName } from './local/form-name.ts'
import { createIntake } from './local/intake.ts'
import { createKept, type Kept } from './local/kept.ts'
import { createLastSaved } from './local/last-saved.ts'
import { createLists } from './local/lists.ts'
import { forgetOldForms } from './local/old-forms.ts'
import { createOpened } from './local/opened.ts'
import { createOutbox } from './local/outbox.ts'
import { owed } from './local/owed.ts'
import { createPhotos } from './local/photos.ts'
import { createRecords } from './local/records.ts'
import { createCipher } from './local/sealed.ts'
import { openVault } from './local/vault.ts'
import { carrying } from './phone/carrying.ts'
import { keeping } from './phone/keeping.ts'
import { reading } from './phone/reading.ts'
import { signing } from './phone/signing.ts'
import type { Phone } from './phone.ts'
import type { Channel, KdfCost, Locks, OpenLive, StorageManagerPort, Timers, Wire } from './ports.ts'
import { createOffice, type Office } from './sync/office.ts'
import { createRound } from './sync/round.ts'
import { createRunner } from './sync/runner.ts'
import { createCaller } from './sync/wire.ts'

export interface PhonePorts {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  databaseName: string
  wire: Wire
  /** "https://phuong.example", without a path. */
  origin: string
  openLive: OpenLive
  clock: Clock
  random: Random
  timers: Timers
  locks: Locks
  channel: Channel
  kdfCost: KdfCost
  build: string
  /** As the office sees it in the list of devices. */
  deviceName: string
  storageManager: StorageManagerPort | null
}

export interface ComposedPhone extends Phone {
  readonly office: Office
  /** The screen became visible, or the network came back: a good moment to try. */
  wake(): void
  /** Ends timers and closes the database; what was asked and not answered stays as it is on the disk. */
  close(): void
}

/** Opens the device's database and reads whether somebody is signed in. Rejects when the browser gives no storage. */
export async function createPhone(ports: PhonePorts): Promise<ComposedPhone> {
  const { clock, random, timers, locks, storageManager } = ports
  const changes = createChanges(ports.channel)
  const database = await openDatabase(ports, changes)
  const vault = await openVault({ database, changes, clock, random, kdfCost: ports.kdfCost, owed: () => owed(database) })
  const cipher = createCipher(vault.key, random)
  const opened = createOpened(cipher)
  const kept = createKept(database, cipher, changes)
  const lists = createLists(database, cipher, opened, changes)
  const photos = createPhotos({ database, cipher, clock })
  const drafts = createDrafts(database, cipher, photos)
  const outbox = createOutbox(database, cipher, clock)
  const records = createRecords(database, opened, lists)
  const exchange = await openExchange(database, clock, random)
  const intake = createIntake({ database, cipher, kept, lists, exchange, vault })
  const call = createCaller(ports)
  const lastSaved = createLastSaved(database, cipher)
  const local = { database, changes, vault, kept, lists, photos, drafts, outbox, records, exchange, lastSaved }
  const read = reading({ ...local, call })
  const tidy = async () => {
    await forgetApproved(database, cipher, photos)
    await tidyForms(kept, database, read.formStanding)
  }
  const runner = createRunner({
    ...{ clock, random, timers, locks, changes, lockName: `${ports.databaseName}/sync` },
    round: createRound({ call, outbox, photos, exchange, intake, vault, tidy }),
    ready: () => {
      const state = vault.state()
      return state.kind === 'open' && state.me.role === 'collector'
    },
    lastSuccessAt: exchange.lastSuccessAt(),
  })
  vault.onChange(() => {
    if (vault.state().kind === 'open') return
    for (const memory of [opened, kept, lists]) memory.forget()
  })
  const { campaign, form, formStanding } = read
  return {
    clock,
    random,
    serverNow: exchange.serverNow,
    office: createOffice(call, ports.openLive),
    ...signing({ ...local, call, runner, deviceName: ports.deviceName }),
    ...read,
    ...keeping({ ...local, clock, random, runner, build: ports.build, campaign, form, formStanding }),
    ...carrying({ ...local, clock, form, formStanding }),
    syncStatus: runner.status,
    onSync: runner.onStatus,
    syncNow: () => runner.run('asked'),
    wake: () => void runner.run('trigger'),
    storage: () => storageFigures(storageManager),
    askToPersist: async () => (await storageManager?.persist()) ?? false,
    close() {
      runner.stop()
      changes.close()
      database.close()
    },
  }
}

async function tidyForms(kept: Kept, database: Database, formStanding: Phone['formStanding']): Promise<void> {
  const campaigns = await kept.campaigns()
  await forgetOldForms(database, campaigns.map(formName), async () => {
    const standings = await Promise.all(campaigns.map(({ form, formVersion }) => formStanding(form, formVersion)))
    return standings.every(standing => standing === 'ready')
  })
}

async function storageFigures(manager: StorageManagerPort | null) {
  const [persisted, estimate] = await Promise.all([manager?.persisted() ?? null, manager?.estimate() ?? null])
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
}
