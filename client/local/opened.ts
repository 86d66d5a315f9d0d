// What was decrypted once is remembered until its row is sealed anew: every sealing has its own nonce, so the nonce tells whether the
// remembered value is still the row's. A list of a thousand shows at once because of it. Forgotten when the vault locks.
// Readers share the values and must not change them.
import type { Cipher, Sealed } from './sealed.ts'

export interface Opened {
  open<T>(place: string, sealed: Sealed): Promise<T>
  forget(): void
}

const NONCE = 12

export function createOpened(cipher: Cipher): Opened {
  const memory = new Map<string, { sealed: Sealed; value: unknown }>()
  const same = (a: Sealed, b: Sealed) => a.subarray(0, NONCE).every((byte, index) => byte === b[index])
  return {
    async open<T>(place: string, sealed: Sealed) {
      const known = memory.get(place)
      if (known && same(known.sealed, sealed)) return known.value as T // opened from this very sealing
      const value = await cipher.open<T>(place, sealed)
      memory.set(place, { sealed: sealed.slice(0, NONCE), value })
      return value
    },
    forget: () => memory.clear(),
  }
}
