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
import { createOverlays } from './local/overlays.ts'
import { owed } from './local/owed.ts'
import { createPhotos } from './local/photos.ts'
import { createRecords } from './local/records.ts'
import { createCipher } from './local/sealed.ts'
import { openVault, type Vault } from './local/vault.ts'
import { beginning } from './phone/beginning.ts'
import { carrying } from './phone/carrying.ts'
import { choosing } from './phone/choosing.ts'
import { fillsAnything, stagesToFill } from './phone/filling-rights.ts'
import { keeping } from './phone/keeping.ts'
import { listing } from './phone/listing.ts'
import { createPathExpressions } from './phone/path-expressions.ts'
import { reading } from './phone/reading.ts'
import { signing } from './phone/signing.ts'
import { writing } from './phone/writing-onto-entities.ts'
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
  const overlays = createOverlays(database, cipher, opened, changes)
  const lists = createLists(database, cipher, opened, changes, overlays)
  const photos = createPhotos({ database, cipher, clock })
  const drafts = createDrafts(database, cipher, photos)
  const outbox = createOutbox(database, cipher, clock)
  const records = createRecords(database, opened, lists, kept)
  const exchange = await openExchange(database, clock, random)
  const intake = createIntake({ database, cipher, kept, lists, exchange, vault })
  const call = createCaller(ports)
  const lastSaved = createLastSaved(database, cipher)
  const local = { database, changes, vault, kept, lists, overlays, photos, drafts, outbox, records, exchange, lastSaved }
  const chosen = choosing(local)
  const { campaign, settings } = chosen
  const read = reading({ ...local, call, campaign })
  const { form, formStanding } = read
  const expressions = createPathExpressions(changes.stir)
  const { markOf, ...listed } = listing({ ...local, expressions, campaign })
  const tidy = async () => {
    await forgetApproved(database, cipher, photos)
    await tidyForms(local, formStanding)
  }
  const holdsCampaigns = async () => (await kept.campaigns()).length > 0
  const runner = createRunner({
    ...{ clock, random, timers, locks, changes, lockName: `${ports.databaseName}/sync` },
    round: createRound({ call, outbox, photos, exchange, intake, vault, holdsCampaigns, tidy }),
    ready: () => fillsAnything(vault.state()),
    lastSuccessAt: exchange.lastSuccessAt(),
  })
  vault.onChange(() => {
    if (vault.state().kind === 'open') return
    for (const memory of [opened, kept, lists]) memory.forget()
  })
  return {
    clock,
    random,
    serverNow: exchange.serverNow,
    office: createOffice(call, ports.openLive),
    ...signing({ ...local, call, runner, deviceName: ports.deviceName }),
    ...chosen,
    ...read,
    ...listed,
    ...beginning({ ...local, clock, random, campaign, markOf, form, formStanding, lastSaved: read.lastSaved }),
    ...keeping({ ...local, clock, random, runner, build: ports.build, form, writtenBy: writing({ kept, form }) }),
    ...carrying({ ...local, clock, form, formStanding, settings }),
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

/** Versions that new drafts begin on, of every stage that the person may fill, stay. */
async function tidyForms(
  { kept, vault, database }: { kept: Kept; vault: Vault; database: Database },
  formStanding: Phone['formStanding'],
): Promise<void> {
  const stages = (await kept.campaigns()).flatMap(campaign => stagesToFill(vault.state(), campaign))
  await forgetOldForms(database, stages.map(formName), async () => {
    const standings = await Promise.all(stages.map(({ form, formVersion }) => formStanding(form, formVersion)))
    return standings.every(standing => standing === 'ready')
  })
}

async function storageFigures(manager: StorageManagerPort | null) {
  const [persisted, estimate] = await Promise.all([manager?.persisted() ?? null, manager?.estimate() ?? null])
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
}
