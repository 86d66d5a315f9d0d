// From a PIN to the key that wraps the data key (R18): HKDF over Argon2id(PIN) and an HMAC by a key that this device does not give away.
// Six digits alone are a million guesses; the second part makes a copied database useless without the browser profile it came from.
// A share held by the server joins the same input later, as one more part.
import type { KdfCost } from '../ports.ts'
import { importAesKey } from './sealed.ts'

const text = new TextEncoder()
const INFO = text.encode('phieu-so/vault/1')

export interface PinSecrets {
  salt: Uint8Array<ArrayBuffer>
  cost: KdfCost
  deviceKey: CryptoKey
}

export async function keyFromPin(pin: string, { salt, cost, deviceKey }: PinSecrets): Promise<CryptoKey> {
  // Only needed at unlock, and precached: it stays out of the first load.
  const { argon2id } = await import('hash-wasm')
  const stretched = await argon2id({
    password: pin,
    salt,
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  })
  return deriveAes([stretched, await deviceShare(deviceKey, salt)], salt)
}

/** A key that needs the device only: for the name on the lock screen. */
export async function keyFromDevice(deviceKey: CryptoKey): Promise<CryptoKey> {
  return importAesKey(await deviceShare(deviceKey, text.encode('phieu-so/greeting/1')))
}

export function importDeviceKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

async function deviceShare(deviceKey: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', deviceKey, salt))
}

async function deriveAes(parts: Uint8Array[], salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new Uint8Array(parts.flatMap(part => [...part])), 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: INFO }
  return crypto.subtle.deriveKey(hkdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
