// Encryption of single rows (R18): AES-256-GCM with a fresh 96-bit nonce, and the row's place as additional data, so that a value moved to
// another row does not open. Encrypting happens before a transaction and decrypting after it: IndexedDB does not wait for WebCrypto.
import type { Random } from '../../shared/ports.ts'

/** Nonce, then ciphertext with its tag. */
export type Sealed = Uint8Array<ArrayBuffer>

const NONCE = 12
const text = new TextEncoder()
const algorithm = (nonce: Uint8Array<ArrayBuffer>, place: string) => ({ name: 'AES-GCM', iv: nonce, additionalData: text.encode(place) })

/** @param place Store and key of the row, "drafts/0192…". */
export async function sealBytes(key: CryptoKey, random: Random, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = random.bytes(NONCE)
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm(nonce, place), key, plain))
  const sealed = new Uint8Array(NONCE + cipher.length)
  sealed.set(nonce)
  sealed.set(cipher, NONCE)
  return sealed
}

/** Rejects with OperationError when key, place or a single bit is wrong. */
export async function openBytes(key: CryptoKey, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(algorithm(sealed.slice(0, NONCE), place), key, sealed.subarray(NONCE)))
}

export function importAesKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Seals and opens under whatever key the vault holds open now; rejects with LockedError when it holds none. */
export interface Cipher {
  seal(place: string, value: unknown): Promise<Sealed>
  /** What was sealed at that place by this product's own code: trusted to be a T. */
  open<T>(place: string, sealed: Sealed): Promise<T>
  sealBytes(place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed>
  openBytes(place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>
}

export function createCipher(key: () => CryptoKey, random: Random): Cipher {
  return {
    seal: async (place, value) => sealBytes(key(), random, place, text.encode(JSON.stringify(value))),
    open: async (place, sealed) => JSON.parse(new TextDecoder().decode(await openBytes(key(), place, sealed))),
    sealBytes: async (place, plain) => sealBytes(key(), random, place, plain),
    openBytes: async (place, sealed) => openBytes(key(), place, sealed),
  }
}
