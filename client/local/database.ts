// The device's database: the only place that knows Dexie. In clear stand ids, states and times; all else is sealed (R18, sealed.ts).
// Stores are only added, and no version is ever edited: a phone may update after months.
// Durability is strict: "saved" on the screen means flushed to the disk.
import { type DBCore, Dexie, type Table } from 'dexie'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { KdfCost } from '../ports.ts'
import type { Changes } from './changes.ts'
import type { Sealed } from './sealed.ts'

/** Who may open this device, and the wrapped data key. One row, `id` 1. */
export interface VaultRow {
  id: 1
  person: Uuid
  /** HMAC key that never leaves the device: the PIN's derivation needs it, so a copied database alone is not enough. */
  deviceKey: CryptoKey
  salt: Uint8Array<ArrayBuffer>
  cost: KdfCost
  wrappedKey: Sealed
  /** Counted before the attempt, so that a killed tab does not give a free one. */
  wrongTries: number
  /** No try counts before this moment of the device's clock; absent until the tries are used up. */
  heldUntil?: Instant
  /** Under a key from deviceKey alone: the lock screen greets by name. */
  name: Sealed
  /** Under the data key. */
  me: Sealed
}

/** Where the exchange with the server stands. One row, `id` 1. */
export interface SyncRow {
  id: 1
  device: Uuid
  cursor: number
  /** Null until the first answer. */
  epoch: string | null
  /** After a new epoch: what was not pulled again is still to be removed. */
  sweep: boolean
  /** Server's clock minus this device's, at the last answer. For display (R8). */
  clockOffset: number
  lastSuccessAt: Instant | null
  /** What this person may see, as the server last named it; absent until it does. */
  sight?: string
  /** What rows pulled since the last new beginning carry as their `epoch`; the epoch itself when absent. */
  mark?: string
}

/** Campaigns, residential groups and forms as last pulled, by name. */
export interface KeptRow {
  name: string
  sealed: Sealed
}

export interface EntityRow {
  /** `list/id`, since two lists may have the same ids; the id alone on rows of an earlier build, which have no `list`. */
  id: string
  list?: string
  residentialGroup: string
  seq: number
  /** The mark of the pull that brought it. */
  epoch: string
  sealed: Sealed
}

/** Name of the form version that a row is read with (form-name.ts); absent on rows written before this was kept. */
interface OfForm {
  form?: string
}

/** The campaign and its stage; without a stage it is the first one. Rows of an earlier build name no campaign either: what is sealed does. */
interface OfStage {
  campaign?: string
  stage?: string
}

export interface DraftRow extends OfForm, OfStage {
  record: Uuid
  entity: string
  savedAt: Instant
  photos: Digest[]
  sealed: Sealed
}

/** A finalized version. Facts only: nothing here says "sending", so nothing is left over by a crash. */
export interface VersionRow extends OfForm, OfStage {
  version: Uuid
  record: Uuid
  /** Order of finalizing on this device, whatever its clock did. */
  place: number
  entity: string
  campaign: string
  state: 'waiting' | 'accepted' | 'refused' | 'conflict'
  finalizedAt: Instant
  /** When the server's word about it came. */
  settledAt: Instant | null
  /** From the receipt. */
  seq: number | null
  reviewState: ReviewState | null
  photos: Digest[]
  /** Null once the record is approved (R18): what remains is a summary. */
  content: Sealed | null
  /** Receipt, findings, refusal. */
  word: Sealed | null
  /** What it will write onto entities, until they come back with it (overlays.ts); absent when it writes nothing. */
  overlay?: Sealed | null
}

/** A record as the server last described it to this person. */
export interface RecordRow extends OfForm, OfStage {
  record: Uuid
  version: Uuid
  entity: string
  residentialGroup: string
  state: ReviewState
  /** Absent on rows of an earlier build. */
  receivedAt?: Instant
  seq: number
  /** As of entities. */
  epoch: string
  sealed: Sealed
}

/** What the person last finalized on a form, as far as the form's next draft may begin with it. */
export interface LastSavedRow {
  /** The form's id, whatever its version. */
  form: string
  /** Where the answers are from: they go when that record's answers go (R18). */
  record: Uuid
  sealed: Sealed
}

export interface PhotoRow {
  digest: Digest
  bytes: number
  keptAt: Instant
  /** `kept`: the server has not spoken of it. `wanted`: it asked. `confirmed`: it verified the digest (R5). */
  state: 'kept' | 'wanted' | 'confirmed'
}

/** At most 30 KB a row: larger values become separate files in Chromium, which phone cleaners delete (TESTPLAN §0). */
export interface ChunkRow {
  digest: Digest
  index: number
  sealed: Sealed
}

export interface Tables {
  vault: Table<VaultRow, 1>
  sync: Table<SyncRow, 1>
  kept: Table<KeptRow, string>
  entities: Table<EntityRow, string>
  drafts: Table<DraftRow, Uuid>
  versions: Table<VersionRow, Uuid>
  records: Table<RecordRow, Uuid>
  photos: Table<PhotoRow, Digest>
  chunks: Table<ChunkRow, [Digest, number]>
  lastSaved: Table<LastSavedRow, string>
}
export type Database = Dexie & Tables

/** The entity of a record about something that the list lacks: an index cannot hold null. */
export const NO_ENTITY = ''

const STORES_1 = {
  vault: 'id',
  sync: 'id',
  kept: 'name',
  entities: 'id, residentialGroup, epoch',
  drafts: 'record, entity',
  versions: 'version, record, place, entity, state',
  records: 'record, entity, state, residentialGroup, epoch',
  photos: 'digest, state',
  chunks: '[digest+index], digest',
}

const STORES_2 = { lastSaved: 'form, record' }

const STORES_3 = { entities: 'id, residentialGroup, epoch, list' }

export interface DatabasePorts {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  databaseName: string
}

/** Rejects when the browser gives no storage (private mode, damaged profile). */
export async function openDatabase(ports: DatabasePorts, changes: Changes): Promise<Database> {
  const { indexedDB, IDBKeyRange, databaseName } = ports
  const dexie = new Dexie(databaseName, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict', autoOpen: false })
  dexie.version(1).stores(STORES_1)
  dexie.version(2).stores(STORES_2)
  dexie.version(3).stores(STORES_3)
  dexie.use({ stack: 'dbcore', name: 'tell-what-was-written', create: core => telling(core, changes) })
  await dexie.open()
  return dexie as Database // the stores of STORES_1 to STORES_3 are the tables of Tables
}

/** Every committed write is told, whoever wrote: a screen cannot miss one. */
function telling(core: DBCore, changes: Changes): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      const transaction = core.transaction(stores, mode, options)
      // Dexie's core hands out the browser's own transaction under a narrower type.
      const native = transaction as unknown as IDBTransaction
      if (mode === 'readwrite') native.addEventListener('complete', () => changes.tell({ kind: 'written', stores: [...stores] }))
      return transaction
    },
  }
}
