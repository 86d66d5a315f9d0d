// Known bugs, planted by wrapping parts of the world; the simulator must find each of them, or it proves nothing. None of them is a switch in
// the product.
import type { Store } from '../../server/store/store.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { PushRequest } from '../../shared/push.ts'
import type { SealedVersion } from '../../shared/record.ts'
import type { Device } from '../world/device.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import type { Worldly } from '../world.ts'
import type { Mutant } from './run.ts'

type Receive = Store['records']['receive']

const withReceive = (store: Store, receive: Receive): Store => ({ ...store, records: { ...store.records, receive } })
const uuid = (random: Seeded): string => {
  const hex = Buffer.from(random.bytes(16)).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** What comes a second time is stored a second time, under names of its own. */
const notIdempotent: Mutant = {
  store(store) {
    const seen = new Set<string>()
    const random = seeded(7, 'mutant')
    return withReceive(store, async (pushed, sender, unsent) => {
      const renamed = pushed.map(entry => {
        if (entry.kind === 'outcome' || !seen.has(entry.arrival.content.version)) return entry
        const content = { ...entry.arrival.content, record: uuid(random), version: uuid(random), replaces: null }
        return { ...entry, arrival: { ...entry.arrival, content } }
      })
      const outcomes = await store.records.receive(renamed, sender, unsent)
      for (const entry of pushed) if (entry.kind === 'arrival') seen.add(entry.arrival.content.version)
      return outcomes.map((outcome, index) => asAsked(outcome, pushed[index]))
    })
  },
}

function asAsked(outcome: Outcome, asked: Parameters<Receive>[0][number] | undefined): Outcome {
  if (asked?.kind !== 'arrival' || outcome.kind === 'refused') return outcome
  const { version, record } = asked.arrival.content
  return { ...outcome, version, receipt: { ...outcome.receipt, version, record } }
}

/** Wraps the phone's wire: `instead` answers a push whose real answer did not come. */
function answeringPushes(device: Device, instead: (versions: SealedVersion[]) => unknown): void {
  const honest = device.wire.wire
  device.wire.wire = async request => {
    const body = request.url.endsWith('/api/push') ? await request.clone().text() : null
    try {
      return await honest(request)
    } catch (error) {
      const answer = body === null ? null : instead((JSON.parse(body) as PushRequest).versions as SealedVersion[])
      if (answer === null) throw error
      return Response.json(answer)
    }
  }
}

const pushAnswer = (world: Worldly, outcomes: Outcome[]) => ({ kind: 'phieu-so/push', now: world.now, epoch: epochOf(world), outcomes })
const epochOf = (world: Worldly) => (world.store.databases.connection.prepare('SELECT epoch FROM wards').get() as { epoch: string }).epoch
const receiptFor = (world: Worldly, { content, digest }: SealedVersion) => ({
  ...{ record: content.record, version: content.version, digest, epoch: epochOf(world) },
  ...{ seq: 1, receivedAt: world.now, reportingDay: '2026-11-21' },
})
const receivedFor = (world: Worldly, sealed: SealedVersion): Outcome => ({
  kind: 'received',
  version: sealed.content.version,
  receipt: receiptFor(world, sealed),
  state: 'received',
  findings: [],
  wantedPhotos: [],
})

/** Sent counts as received. */
const sentBeforeAnswer: Mutant = {
  device: (device, world) =>
    answeringPushes(device, versions =>
      pushAnswer(
        world,
        versions.map(sealed => receivedFor(world, sealed)),
      ),
    ),
}

/** An old version's receipt is taken for the correction's: the answer about one is accepted for another. */
const receiptOfAnother: Mutant = {
  device: (device, world) =>
    answeringPushes(device, versions => {
      const corrections = versions.filter(sealed => sealed.content.replaces !== null)
      if (corrections.length === 0) return null
      return pushAnswer(
        world,
        corrections.map(sealed => receivedFor(world, sealed)),
      )
    }),
}

/** Photos go as soon as their record is accepted. */
const photosPurged: Mutant = {
  async afterAct({ device }) {
    const accepted = await readAll<{ state: string; photos: string[] }>(device, 'versions')
    const gone = new Set(accepted.filter(row => row.state === 'accepted').flatMap(row => row.photos))
    await raw(device, ['photos', 'chunks'], 'readwrite', (photos, chunks) => {
      for (const digest of gone) {
        photos?.delete(digest)
        for (let index = 0; index < 4; index++) chunks?.delete([digest, index])
      }
    })
  },
}

/** The phone's clock decides when a version was received. */
const deviceClock: Mutant = {
  store: (store, { clock }) =>
    withReceive(store, async (pushed, sender, unsent) => {
      const honest = clock.now
      const said = pushed.flatMap(entry => (entry.kind === 'arrival' ? [entry.arrival.content.finalizedAt] : []))
      clock.now = () => said[0] ?? honest()
      return store.records.receive(pushed, sender, unsent).finally(() => {
        clock.now = honest
      })
    }),
}

/** The draft goes in one transaction, the version comes in another. */
const finalizeInTwo: Mutant = {
  tab(tab, { device }) {
    const honest = tab.phone.finalize
    tab.phone.finalize = async (draft, sent, title) => {
      const row = (await readAll<{ record: string }>(device, 'drafts')).find(one => one.record === draft.record)
      await raw(device, ['drafts'], 'readwrite', drafts => drafts?.delete(draft.record))
      // A tab can die before this transaction; then the draft is gone and no version has come.
      await tab.phone.keepPhoto(new Uint8Array([0xff, 0xd8, 0xff]), { type: 'image/jpeg', width: 1, height: 1 })
      await raw(device, ['drafts'], 'readwrite', drafts => drafts?.put(row))
      return honest(draft, sent, title)
    }
  },
}

/** Nobody freezes. */
const noFreeze: Mutant = {
  world: ({ store }) =>
    void store.databases.connection.exec(`
      UPDATE campaigns SET next_cut = NULL;
      CREATE TRIGGER mutant AFTER UPDATE ON campaigns WHEN NEW.next_cut IS NOT NULL
      BEGIN UPDATE campaigns SET next_cut = NULL; END;
    `),
}

/** A frozen report follows what comes later. */
const refreeze: Mutant = {
  world: ({ store }) => void dropTriggersOf(store, 'reports'),
  async afterAct(_, { store }) {
    store.databases.connection.exec(`
      UPDATE reports SET counted_versions =
        (SELECT count(*) FROM record_versions WHERE reporting_day = reports.day OR finalized_at / 86400000 = received_at / 86400000)
    `)
  },
}

function dropTriggersOf({ databases }: Store, table: string): void {
  const names = databases.connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?").pluck().all(table)
  for (const name of names) databases.connection.exec(`DROP TRIGGER "${String(name)}"`)
}

export const MUTANTS: Record<string, Mutant> = {
  'server not idempotent': notIdempotent,
  'marked sent before the answer': sentBeforeAnswer,
  'receipt accepted for another version': receiptOfAnother,
  'photos purged without the server': photosPurged,
  'report by device clock': deviceClock,
  'finalize in two transactions': finalizeInTwo,
  'freeze missing': noFreeze,
  'frozen report changed later': refreeze,
}

/** The phone's database past the product. */
async function raw(
  device: Device,
  stores: string[],
  mode: IDBTransactionMode,
  doing: (...stores: (IDBObjectStore | undefined)[]) => void,
): Promise<void> {
  const opening = device.factory.open('phieu-so')
  await settled(opening)
  const transaction = opening.result.transaction(stores, mode)
  doing(...stores.map(name => transaction.objectStore(name)))
  await new Promise(resolve => transaction.addEventListener('complete', resolve))
  opening.result.close()
}

async function readAll<T>(device: Device, store: string): Promise<T[]> {
  let found: T[] = []
  await raw(device, [store], 'readonly', objects => {
    const request = objects?.getAll()
    request?.addEventListener('success', () => {
      found = request.result
    })
  })
  return found
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error))
  })
}
