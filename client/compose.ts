// Puts the phone together from what it is handed: a database, a wire, a clock, chance. No global of the browser is touched here, so that a
// test can run several phones in one process.
import type { Clock, Random } from '../shared/ports.ts'
import type { Phone } from './phone.ts'
import type { Channel, KdfCost, Locks, StorageManagerPort, Timers, Wire } from './ports.ts'

export interface PhonePorts {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  databaseName: string
  wire: Wire
  origin: string
  clock: Clock
  random: Random
  timers: Timers
  locks: Locks
  channel: Channel
  kdfCost: KdfCost
  build: string
  deviceName: string
  storageManager: StorageManagerPort | null
}

/** Opens the device's database and reads whether somebody is signed in. Rejects when the browser gives no storage. */
export async function createPhone(_ports: PhonePorts): Promise<Phone> {
  throw new Error('under construction')
}
